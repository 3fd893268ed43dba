import { describe, test } from "vitest";
import type { ContextOptions } from "../support/cursor.ts";
import { checkHover } from "../support/hovers.ts";

describe("what a line comes to", () => {
  const server = "dev tun\nserv|er 10.8.0.0 255.255.255.0\n";
  const cases: ReadonlyArray<[string, ContextOptions, ...string[]]> = [
    [
      server,
      { target: { openvpn: "2.6" } },
      "For OpenVPN 2.6 with `topology net30`",
      "ifconfig 10.8.0.1 10.8.0.2\n",
      'push "route 10.8.0.1"\npush "topology net30"',
      "The first client gets `10.8.0.6`, with `10.8.0.5` as its peer. There is room for 62 clients.",
    ],
    [
      server,
      { target: { openvpn: "2.7" } },
      "For OpenVPN 2.7 with `topology subnet`",
      "ifconfig-pool 10.8.0.2 10.8.0.254 255.255.255.0",
      "The first client gets `10.8.0.2/24`.",
    ],
    [`${server}client-to-client\n`, {}, 'push "route 10.8.0.0 255.255.255.0"'],
    [server.replace("0.0 ", "0.1 "), {}, "is not a network"],
    ["serv|er-ipv6 fd00:8::/64", {}, "The server gets `fd00:8::1/64`, the first client `fd00:8::1000`."],
    [
      "client\ndev tun\nrem|ote vpn.example.com\nport 1195\nproto tcp",
      {},
      "connects to `vpn.example.com`, port `1195`, over TCP",
    ],
    [
      "client\nremote a.example.com\nremo|te b.example.com 443 tcp",
      {},
      "`b.example.com`, port `443`, over TCP: entry 2 of 2",
    ],
    ["<connection>\nrem|ote vpn.example.com 443\n</connection>", {}, "port `443`, over UDP"],
    ["po|rt 1195\nserver 10.8.0.0 255.255.255.0", {}, "the server listens on UDP port `1195`"],
    ["client\nremote vpn.example.com\npo|rt 1195", {}, "from any free local port to port `1195`"],
    [
      "client\nremote vpn.example.com\npo|rt 1195",
      { target: { openvpn: "2.5" } },
      "from local port `1195` to port `1195`",
    ],
    ["client\nkeepa|live 10 60", {}, "ping 10\nping-restart 60\n```"],
    ["server 10.8.0.0 255.255.255.0\nkeepa|live 10 60", {}, "ping 10\nping-restart 120\n", 'push "ping-restart 60"'],
    ["keepa|live 10 15", {}, "20 or more"],
  ];
  test.each(cases)("%j %j", (marked, options, ...expected) => checkHover(marked, expected, options));
});
