import { expect, test } from "vitest";
import { simulate } from "../../server/src/routing/simulate.ts";
import { type Sketch, scenario } from "../support/scenario.ts";

const SUBNET = "dev tun\ntopology subnet\nserver 10.8.0.0 255.255.255.0\n";
const ENDS: Sketch = {
  server: "dev tun\ntls-server\nifconfig 10.4.0.1 10.4.0.2",
  client: "dev tun\ntls-client\nremote 203.0.113.10\nifconfig 10.4.0.2 10.4.0.1",
};
const client = (...lines: readonly string[]): string =>
  ["client", "dev tun", "remote 203.0.113.10", ...lines].join("\n");

/** The note's severity, place and remedies. */
function told(code: string, sketch: Sketch): string {
  const note = simulate(scenario(sketch)).notes.find((one) => one.code === code);
  if (note === undefined) return "nothing";
  const place = note.origin === null ? "-" : `${note.origin.file}:${note.origin.line}`;
  return [`${note.severity} ${place}`, ...note.remedies.map(({ text }) => text)].join("\n");
}

test.each<[string, string, Sketch, string]>([
  [
    "a filter takes the address",
    "without-address",
    { server: SUBNET, client: client("pull-filter ignore ifconfig") },
    'warning client.ovpn:4\nLet it pass, in a line before this one: pull-filter accept "ifconfig"',
  ],
  [
    "the client's own address is as good",
    "without-address",
    { server: SUBNET, client: client("pull-filter ignore ifconfig", "ifconfig 10.8.0.9 255.255.255.0") },
    "nothing",
  ],
  [
    "a pasted reply may be a part of it",
    "without-address",
    { pushReply: "PUSH_REPLY,route 10.66.0.0 255.255.0.0" },
    "nothing",
  ],
  [
    "push-remove ifconfig",
    "without-address",
    { server: SUBNET, ccd: "push-remove ifconfig" },
    "warning ccd/client:1\nTake the line away.",
  ],
  [
    "a bridged network hands out its own addresses",
    "address-by-dhcp",
    { server: "dev tap\nserver-bridge", client: "client\ndev tap\nremote 203.0.113.10" },
    "information server.ovpn:2\nTo see them, give this client an address by hand, in its client-config-dir file: ifconfig-push 192.168.8.50 255.255.255.0",
  ],
  [
    "a bridged network with an address given by hand",
    "address-by-dhcp",
    {
      server: "dev tap\nserver-bridge",
      client: "client\ndev tap\nremote 203.0.113.10",
      ccd: "ifconfig-push 192.168.8.50 255.255.255.0",
    },
    "nothing",
  ],
  [
    "a network that is the client's own",
    "iroute-takes-route",
    {
      server: `${SUBNET}route 10.66.0.0 255.255.0.0\npush "route 10.66.0.0 255.255.0.0"`,
      ccd: "iroute 10.66.0.0 255.255.0.0",
    },
    "information server.ovpn:5\nWhere the network is not behind this client, take iroute out of its client-config-dir file; else all is well.",
  ],
  [
    "a netmask from the client-config-dir file",
    "peer-is-netmask",
    { server: `${SUBNET}topology net30`, ccd: "ifconfig-push 10.8.0.9 255.255.255.0" },
    "warning ccd/client:1\nIn the client-config-dir file: ifconfig-push 10.8.0.9 10.8.0.10",
  ],
  [
    "a topology that a filter takes away",
    "peer-is-netmask",
    { server: SUBNET, client: client("pull-filter ignore topology") },
    "warning server.ovpn:3\nIn the client's file: topology subnet",
  ],
  ["a peer is no netmask", "peer-is-netmask", { server: `${SUBNET}topology net30` }, "nothing"],
  ["the server's own address is no phantom", "phantom-gateway", { server: `${SUBNET}topology p2p` }, "nothing"],
  [
    "tun and tap",
    "devices-differ",
    { server: "dev tap\nserver 10.8.0.0 255.255.255.0", client: client() },
    "error client.ovpn:2\nIn the client's file: dev tap",
  ],
  ["tun and tun", "devices-differ", { server: SUBNET, client: client() }, "nothing"],
  [
    "two ends that name other addresses",
    "ends-differ",
    { ...ENDS, server: "dev tun\ntls-server\nifconfig 10.5.0.1 10.5.0.2" },
    "warning client.ovpn:4\nIn the client's file: ifconfig 10.5.0.2 10.5.0.1",
  ],
  ["two ends that agree", "ends-differ", ENDS, "nothing"],
  [
    "another port",
    "ports-differ",
    { server: `${SUBNET}port 1195` },
    "warning client.ovpn:3\nIn the client's file: port 1195",
  ],
  [
    "a higher metric than the default route's",
    "route-loses",
    { server: `${SUBNET}push "route 0.0.0.0 0.0.0.0 vpn_gateway 50"` },
    'warning server.ovpn:4\nLead everything into the tunnel by two halves, which win over every default route: push "redirect-gateway def1"',
  ],
  [
    "a metric that nobody else has",
    "route-loses",
    { server: `${SUBNET}push "route 10.66.0.0 255.255.0.0 vpn_gateway 50"` },
    "nothing",
  ],
  [
    "a gateway in the LAN",
    "gateway-outside",
    { server: `${SUBNET}topology net30\npush "route-gateway 192.168.0.1"\npush "redirect-gateway def1"` },
    "warning server.ovpn:6\nTake route-gateway away: the gateway is the other end, 10.8.0.5.",
  ],
  [
    "a route past the tunnel means to go there",
    "gateway-outside",
    { server: `${SUBNET}push "route 10.66.0.0 255.255.0.0 net_gateway"` },
    "nothing",
  ],
  [
    "a gateway that net30's client does not reach",
    "route-refused",
    { server: `${SUBNET}topology net30\npush "route-gateway 10.8.0.1"\npush "route 10.66.0.0 255.255.0.0"` },
    "warning server.ovpn:6\nWith topology net30 the gateway is the other end, 10.8.0.5: take route-gateway away.",
  ],
  [
    "host bits of an iroute",
    "iroute-without-route",
    { server: SUBNET, ccd: "iroute 10.66.0.7 255.255.0.0" },
    "warning ccd/client:1\nAdd to the server's file: route 10.66.0.0 255.255.0.0",
  ],
  [
    "a gateway that the client's filter takes away",
    "route-needs-gateway",
    {
      server: `${SUBNET}push "route 10.66.0.0 255.255.0.0"`,
      client: client("pull-filter ignore route-gateway"),
    },
    "warning server.ovpn:4\nIn the client's file: route-gateway 10.8.0.1",
  ],
  [
    "IPv6 alone",
    "redirect-needs-gateway",
    { server: 'dev tun\ntopology subnet\nserver-ipv6 2001:db8:8::/64\npush "redirect-gateway def1 ipv6"' },
    'warning server.ovpn:4\nGive clients IPv4 addresses as well, in the server\'s file: server 10.8.0.0 255.255.255.0\nOr redirect IPv6 alone: push "redirect-gateway ipv6 !ipv4"',
  ],
])("%s: %s", (_, code, sketch, expected) => expect(told(code, sketch)).toBe(expected));

test("what goes through of IPv6 has to be forwarded, unless it ends in the tunnel", () => {
  const server = `${SUBNET}server-ipv6 fd83:47::/64\npush "redirect-gateway def1 ipv6"`;
  expect(told("server-must-forward-ipv6", { server })).toContain('ip6 saddr fd83:47::/64 oifname != "tun0" masquerade');
  expect(told("server-must-forward-ipv6", { server: `${server}\npush "block-ipv6"` })).toBe("nothing");
});

test("a default route by the link is no LAN that the tunnel could overlap", () => {
  const network = {
    interfaces: [{ name: "eth0", addresses: ["192.168.0.19/24"] }],
    routes: [{ destination: "0.0.0.0/0", gateway: null, interface: "eth0" }],
    hosts: {},
  };
  expect(told("vpn-subnet-equals-lan", { server: SUBNET, network })).toBe("nothing");
});
