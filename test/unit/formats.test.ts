import { expect, test } from "vitest";
import { formatView } from "../../server/src/routing/formats/index.ts";
import { simulate } from "../../server/src/routing/simulate.ts";
import type { RouteView } from "../../server/src/routing/types.ts";
import { type Sketch, scenario } from "../support/scenario.ts";

const sketch: Sketch = {
  server:
    'dev tun\nserver 10.8.0.0 255.255.255.0\nclient-to-client\nserver-ipv6 2001:db8:8::/64\npush "redirect-gateway def1"',
  addresses: ["8.8.8.8"],
};
const viewOf = (more: Sketch = {}): RouteView => simulate(scenario({ ...sketch, ...more }));

const check = (text: string, expected: string) => expect(text).toBe(expected.slice(1));

test("Windows: route PRINT", () => {
  check(
    formatView(viewOf({ os: "windows" }), "table"),
    `
===========================================================================
Interface List
  1...........................Software Loopback Interface 1
  2...........................Ethernet
  3...........................tunnel
===========================================================================

IPv4 Route Table
===========================================================================
Active Routes:
Network Destination        Netmask          Gateway       Interface  Metric
          0.0.0.0          0.0.0.0      192.168.0.1     192.168.0.19    291
          0.0.0.0        128.0.0.0         10.8.0.5         10.8.0.6     25
         10.8.0.0    255.255.255.0         10.8.0.5         10.8.0.6     25
         10.8.0.4  255.255.255.252          On-link         10.8.0.6    281
         10.8.0.6  255.255.255.255          On-link         10.8.0.6    281
         10.8.0.7  255.255.255.255          On-link         10.8.0.6    281
        127.0.0.0        255.0.0.0          On-link        127.0.0.1    331
        127.0.0.1  255.255.255.255          On-link        127.0.0.1    331
  127.255.255.255  255.255.255.255          On-link        127.0.0.1    331
        128.0.0.0        128.0.0.0         10.8.0.5         10.8.0.6     25
      192.168.0.0    255.255.255.0          On-link     192.168.0.19    291
     192.168.0.19  255.255.255.255          On-link     192.168.0.19    291
    192.168.0.255  255.255.255.255          On-link     192.168.0.19    291
     203.0.113.10  255.255.255.255      192.168.0.1     192.168.0.19     35
        224.0.0.0        240.0.0.0          On-link        127.0.0.1    331
        224.0.0.0        240.0.0.0          On-link     192.168.0.19    291
        224.0.0.0        240.0.0.0          On-link         10.8.0.6    281
  255.255.255.255  255.255.255.255          On-link        127.0.0.1    331
  255.255.255.255  255.255.255.255          On-link     192.168.0.19    291
  255.255.255.255  255.255.255.255          On-link         10.8.0.6    281
===========================================================================
Persistent Routes:
  None

IPv6 Route Table
===========================================================================
Active Routes:
 If Metric Network Destination      Gateway
  1    331 ::1/128                  On-link
  3    281 2001:db8:8::/64          fe80::8
  3    281 2001:db8:8::1000/128     On-link
  3    281 fe80::/64                On-link
  1    331 ff00::/8                 On-link
  3    281 ff00::/8                 On-link
===========================================================================
Persistent Routes:
  None

8.8.8.8: via 10.8.0.5 on tunnel. 0.0.0.0/1 is the longest prefix that holds it; 0.0.0.0/0 would be next.
`,
  );
});

test("Linux: ip route", () => {
  check(
    formatView(viewOf(), "table"),
    `
0.0.0.0/1 via 10.8.0.5 dev tun0
default via 192.168.0.1 dev eth0
10.8.0.0/24 via 10.8.0.5 dev tun0
10.8.0.5 dev tun0 proto kernel scope link src 10.8.0.6
128.0.0.0/1 via 10.8.0.5 dev tun0
192.168.0.0/24 dev eth0 proto kernel scope link src 192.168.0.19
203.0.113.10 via 192.168.0.1 dev eth0

2001:db8:8::/64 dev tun0 proto kernel metric 256 pref medium

8.8.8.8: via 10.8.0.5 on tun0. 0.0.0.0/1 is the longest prefix that holds it; 0.0.0.0/0 would be next.
`,
  );
});

test("macOS: netstat -rn", () => {
  check(
    formatView(viewOf({ os: "macos" }), "table"),
    `
Routing tables

Internet:
Destination        Gateway            Flags           Netif Expire
0/1                10.8.0.5           UGSc            utun0
default            192.168.0.1        UGScg             en0
10.8/24            10.8.0.5           UGSc            utun0
10.8.0.5           10.8.0.6           UH              utun0
127                127.0.0.1          UCS               lo0
127.0.0.1          127.0.0.1          UH                lo0
128.0/1            10.8.0.5           UGSc            utun0
169.254            link#4             UCS               en0
192.168.0          link#4             UCS               en0
192.168.0.1/32     link#4             UCS               en0
192.168.0.19/32    link#4             UCS               en0
203.0.113.10/32    192.168.0.1        UGSc              en0
224.0.0/4          link#4             UmCS              en0
255.255.255.255/32 link#4             UCS               en0

Internet6:
Destination                             Gateway                                 Flags           Netif Expire
::1                                     ::1                                     UH                lo0
2001:db8:8::/64                         link#5                                  USc             utun0
2001:db8:8::1000/128                    link#5                                  UCS             utun0
fe80::/64                               link#5                                  UCS             utun0
ff00::/8                                link#5                                  UCS             utun0

8.8.8.8: via 10.8.0.5 on utun0. 0.0.0.0/1 is the longest prefix that holds it; 0.0.0.0/0 would be next.
`,
  );
});

test("the commands of each system", () => {
  const commands = (os: "windows" | "linux" | "macos") => formatView(viewOf({ os }), "commands").trimEnd().split("\n");
  expect(commands("windows").slice(0, 2)).toEqual([
    "netsh.exe interface ipv6 add route 2001:db8:8::/64 interface=tunnel fe80::8 store=active",
    "route.exe ADD 203.0.113.10 MASK 255.255.255.255 192.168.0.1",
  ]);
  expect(commands("linux")).toEqual([
    "ip route add 203.0.113.10/32 via 192.168.0.1",
    "ip route add 0.0.0.0/1 via 10.8.0.5",
    "ip route add 128.0.0.0/1 via 10.8.0.5",
    "ip route add 10.8.0.0/24 via 10.8.0.5",
  ]);
  expect(commands("macos")).toEqual([
    "/sbin/route add -inet6 2001:db8:8:: -prefixlen 64 -iface utun0",
    "/sbin/route add -net 203.0.113.10 192.168.0.1 255.255.255.255",
    "/sbin/route add -net 0.0.0.0 10.8.0.5 128.0.0.0",
    "/sbin/route add -net 128.0.0.0 10.8.0.5 128.0.0.0",
    "/sbin/route add -net 10.8.0.0 10.8.0.5 255.255.255.0",
  ]);
});

const odd: RouteView = {
  ...viewOf(),
  after: [
    {
      family: 4,
      destination: "10.0.0.0/8",
      gateway: null,
      interface: "=cmd|'x'",
      interfaceAddress: null,
      metric: 0,
      kind: "vpn",
      origin: { file: 'C:\\a\\my, "odd".ovpn', line: 3, directive: "" },
      reason: "a | b\n<img> *c*",
    },
  ],
};

test("Markdown keeps a cell a cell", () => {
  expect(formatView(odd, "markdown").split("\n")[2]).toBe(
    "| 10.0.0.0/8 | on-link | =cmd\\|'x' | 0 | a \\| b \\<img\\> \\*c\\* | my, \"odd\".ovpn:3 |",
  );
});

test("CSV keeps a cell a cell, and no formula", () => {
  expect(formatView(odd, "csv")).toBe(
    "family,destination,gateway,interface,interfaceAddress,metric,kind,reason,file,line\r\n" +
      `4,10.0.0.0/8,on-link,'=cmd|'x',,0,vpn,"a | b\n<img> *c*","C:\\a\\my, ""odd"".ovpn",3\r\n`,
  );
});
