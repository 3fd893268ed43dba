import { expect, test } from "vitest";
import { formatIPv4, formatPrefix4, maskOfBits, networkOf, parsePrefix } from "../../server/src/routing/addresses.ts";
import { simulate } from "../../server/src/routing/simulate.ts";
import { type Sketch, scenario } from "../support/scenario.ts";

const SERVER = "dev tun\ntopology subnet\nserver 10.8.0.0 255.255.255.0\n";

const OFFLINE = { interfaces: [{ name: "eth0", addresses: ["192.168.0.19/24"] }], routes: [], hosts: {} };

/** The fewest routes for all of IPv4 without some networks and the server, as lines that push them. */
function allBut(...left: readonly string[]): string {
  const isLeft = (address: number, bits: number) => left.some((one) => one === `${formatPrefix4(address, bits)}`);
  const holdsLeft = (address: number, bits: number) =>
    left.some((one) => {
      const prefix = parsePrefix(one);
      return prefix?.family === 4 && networkOf(prefix.address, bits) === address;
    });
  function* lines(address: number, bits: number): Iterable<string> {
    if (isLeft(address, bits)) return;
    if (!holdsLeft(address, bits)) yield `push "route ${formatIPv4(address)} ${formatIPv4(maskOfBits(bits))}"`;
    else for (const half of [0, 1]) yield* lines(address + half * 2 ** (31 - bits), bits + 1);
  }
  return [...lines(0, 0), 'push "route 203.0.113.10 255.255.255.255 net_gateway"'].join("\n");
}

const cases: ReadonlyArray<readonly [string, Sketch, string]> = [
  [
    "a full tunnel",
    { server: `${SERVER}push "redirect-gateway def1"` },
    "All IPv4 traffic goes through the VPN, except your LAN 192.168.0.0/24 and the server itself. IPv6 does not.",
  ],
  [
    "everything but a network",
    { server: SERVER + allBut("40.0.0.0/8") },
    "All IPv4 traffic goes through the VPN, except 40.0.0.0/8, your LAN 192.168.0.0/24 and the server itself. IPv6 does not.",
  ],
  [
    "everything but private networks, and what goes nowhere",
    {
      server:
        SERVER + allBut("0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "224.0.0.0/3"),
    },
    "All IPv4 traffic goes through the VPN, except 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 and the server itself. IPv6 does not.",
  ],
  [
    "the LAN's own network",
    { server: SERVER.replace("10.8.0.0", "192.168.0.0") },
    "Nothing goes through the VPN: this computer takes no route that leads into it.",
  ],
  [
    "the LAN's own network on macOS",
    { server: SERVER.replace("10.8.0.0", "192.168.0.0"), os: "macos" },
    "Nothing goes through the VPN: this computer takes no route that leads into it.",
  ],
  [
    "a bridge whose DHCP server gives the addresses",
    { server: 'dev tap\nserver-bridge\npush "redirect-gateway def1"', client: "client\ndev tap\nremote 203.0.113.10" },
    "What goes through the VPN is for the DHCP server of the bridged network to say.",
  ],
  [
    "both families",
    { server: `${SERVER}server-ipv6 fd83:47::/64\npush "redirect-gateway def1 ipv6"` },
    "All IPv4 traffic goes through the VPN, except your LAN 192.168.0.0/24 and the server itself. So does IPv6.",
  ],
  [
    "both families from a LAN with both",
    {
      server: `${SERVER}server-ipv6 fd83:47::/64\npush "redirect-gateway def1 ipv6"`,
      client: "client\ndev tun\nremote 2001:db8:ffff::8",
      network: {
        interfaces: [{ name: "eth0", addresses: ["192.168.0.19/24", "2001:db8:1::19/64"] }],
        routes: [
          { destination: "0.0.0.0/0", gateway: "192.168.0.1", interface: "eth0" },
          { destination: "::/0", gateway: "fe80::1", interface: "eth0" },
        ],
        hosts: {},
      },
    },
    "All IPv4 traffic goes through the VPN, except your LAN 192.168.0.0/24. So does IPv6, except your LAN 2001:db8:1::/64 and the server itself.",
  ],
  [
    "IPv6 alone",
    { server: `${SERVER}server-ipv6 fd83:47::/64\npush "redirect-gateway ipv6 !ipv4"` },
    "All IPv6 traffic goes through the VPN. IPv4 does not.",
  ],
  [
    "the LAN blocked",
    { server: `${SERVER}push "redirect-gateway def1 block-local"` },
    "All IPv4 traffic goes through the VPN, except the server itself and your router 192.168.0.1. IPv6 does not.",
  ],
  [
    "an address kept outside",
    { server: `${SERVER}push "redirect-gateway def1"\npush "route 192.0.2.7 255.255.255.255 net_gateway"` },
    "All IPv4 traffic goes through the VPN, except your LAN 192.168.0.0/24, the server itself and 192.0.2.7/32. IPv6 does not.",
  ],
  [
    "half of the internet",
    { server: `${SERVER}push "route 0.0.0.0 128.0.0.0"\npush "route 203.0.113.10 255.255.255.255 net_gateway"` },
    "A part of the internet goes through the VPN: 0.0.0.0/1. The rest stays outside.",
  ],
  [
    "many networks",
    { server: SERVER + [1, 2, 3, 4, 5, 6].map((at) => `push "route 10.${at}.0.0 255.255.0.0"`).join("\n") },
    "Only 10.1.0.0/16, 10.2.0.0/16, 10.3.0.0/16 and 3 more go through the VPN; everything else stays outside.",
  ],
  [
    "a network inside of another",
    { server: `dev tun\nserver 10.8.0.0 255.255.255.0\npush "route 10.8.0.0 255.255.255.0"` },
    "Only 10.8.0.0/24 goes through the VPN; everything else stays outside.",
  ],
  [
    "a part of a network kept outside, and the LAN in another",
    {
      server: `${SERVER}push "route 10.0.0.0 255.0.0.0"\npush "route 10.1.0.0 255.255.0.0 net_gateway"\npush "route 192.168.0.0 255.255.0.0"`,
    },
    "Only 10.0.0.0/8 and 192.168.0.0/16 go through the VPN, except your LAN 192.168.0.0/24 and 10.1.0.0/16; everything else stays outside.",
  ],
  ["no route", { server: SERVER }, "No route leads into the VPN: only 10.8.0.0/24 is reached through it."],
  ["a client alone", {}, "What goes through the VPN is for the server to say; its options are not known here."],
  [
    "a client alone that asks for something",
    {
      client:
        "client\ndev tun\nremote 203.0.113.10\nredirect-gateway def1\nroute 10.66.0.0 255.255.0.0\nroute 192.0.2.7 255.255.255.255 net_gateway",
    },
    "This file asks for all IPv4 traffic and 10.66.0.0/16 through the VPN; by which gateway, and what else, is for the server to say.",
  ],
  [
    "the server itself led into the tunnel",
    { server: `${SERVER}push "route 203.0.113.0 255.255.255.0"\npush "route 10.20.0.0 255.255.0.0"` },
    "The tunnel cannot carry anything: 203.0.113.0/24 leads its own packets to the server 203.0.113.10 back into it, and the connection dies. What the routes lead into it is lost: 10.20.0.0/16 and 203.0.113.0/24.",
  ],
  [
    "everything led into the tunnel, its own packets as well",
    { server: `${SERVER}push "redirect-gateway def1 local"` },
    "The tunnel cannot carry anything: 128.0.0.0/1 leads its own packets to the server 203.0.113.10 back into it, and the connection dies. What the routes lead into it is lost: all IPv4 traffic.",
  ],
  [
    "the router looked for in the tunnel",
    {
      server: 'dev tun\nserver 192.168.0.0 255.255.255.0\ntopology subnet\npush "redirect-gateway def1"',
      os: "windows",
    },
    "The tunnel cannot carry anything: the router, and with it the server, is looked for in the tunnel, and the connection dies. What the routes lead into it is lost: all IPv4 traffic.",
  ],
  [
    "no way to the server",
    { server: `${SERVER}push "route 10.20.0.0 255.255.0.0"`, network: OFFLINE },
    "No connection comes up: no route of this computer leads to the server 203.0.113.10. The routes shown would come with it.",
  ],
  [
    "no way to the server, which the routes would lead into the tunnel",
    { server: `${SERVER}push "redirect-gateway def1 local"`, network: OFFLINE },
    "No connection comes up: no route of this computer leads to the server 203.0.113.10. The routes shown would come with it.",
  ],
  [
    "no way out, and nobody knows where the server is",
    { server: SERVER, client: "client\ndev tun\nremote vpn.example.com", network: OFFLINE },
    "Without a default route no connection comes up, unless the server is in your own network. The routes shown would come with it.",
  ],
  [
    "no way out, and a server nearby",
    { server: SERVER, client: "client\ndev tun\nremote 192.168.0.7", network: OFFLINE },
    "No route leads into the VPN: only 10.8.0.0/24 is reached through it.",
  ],
  [
    "Ethernet frames for an end that takes none",
    {
      server: `${SERVER}push "route 10.20.0.0 255.255.0.0"`,
      client: "client\ndev tap\nremote 203.0.113.10",
    },
    "The tunnel cannot carry anything: one end is a tun and the other a tap. What the routes lead into it is lost: 10.20.0.0/16.",
  ],
  ["a client turned away", { server: SERVER, ccd: "disable" }, "No tunnel comes up; all traffic stays as it is."],
];

test.each(cases)("%s", (_, sketch, sentence) => expect(simulate(scenario(sketch)).summary).toBe(sentence));
