import { expect, test } from "vitest";
import { pushReplyLines } from "../../server/src/routing/paste.ts";

const check = (text: string, expected: readonly string[]) =>
  expect(pushReplyLines(text).map(({ name, args }) => [name, ...args].join("|"))).toEqual(expected);

test("a log of OpenVPN 2.4", () => {
  check(
    `Thu Jun 25 10:11:12 2020 PUSH: Received control message: 'PUSH_REPLY,route 10.8.0.0 255.255.255.0,topology net30,ping 10,ifconfig 10.8.0.6 10.8.0.5,peer-id 0'
Thu Jun 25 10:11:12 2020 OPTIONS IMPORT: timers and/or timeouts modified`,
    ["route|10.8.0.0|255.255.255.0", "topology|net30", "ping|10", "ifconfig|10.8.0.6|10.8.0.5", "peer-id|0"],
  );
});

test("a log of OpenVPN 2.7, in parts", () => {
  check(
    `2026-01-02 03:04:05 PUSH: Received control message: 'PUSH_REPLY,route 10.1.0.0 255.255.0.0,route 10.2.0.0 255.255.0.0,push-continuation 2'
2026-01-02 03:04:05 PUSH: Received control message: 'PUSH_REPLY,route 10.3.0.0 255.255.0.0,push-continuation 2'
2026-01-02 03:04:05 PUSH: Received control message: 'PUSH_REPLY,ifconfig 10.8.0.2 255.255.255.0,push-continuation 1'`,
    [
      "route|10.1.0.0|255.255.0.0",
      "route|10.2.0.0|255.255.0.0",
      "route|10.3.0.0|255.255.0.0",
      "ifconfig|10.8.0.2|255.255.255.0",
    ],
  );
});

test("of several connections the last whole reply counts", () => {
  check(
    `PUSH: Received control message: 'PUSH_REPLY,route 10.1.0.1,push-continuation 1'
PUSH: Received control message: 'PUSH_REPLY,ping 10'
PUSH: Received control message: 'PUSH_REPLY,route 10.2.0.1,push-continuation 2'`,
    ["ping|10"],
  );
});

test("a text that ends between the parts gives what has come", () => {
  check("'PUSH_REPLY,route 10.2.0.1,push-continuation 2'", ["route|10.2.0.1"]);
});

test("a server's log", () => {
  check(
    `client/192.0.2.7:1194 SENT CONTROL [client]: 'PUSH_REPLY,ping 10,ifconfig 10.8.0.2 255.255.255.0' (status=1)`,
    ["ping|10", "ifconfig|10.8.0.2|255.255.255.0"],
  );
});

test("a log whose long lines were wrapped", () => {
  check(
    `PUSH: Received control message: 'PUSH_REPLY,route 10.8.0.0
255.255.255.0,ping 10,
ifconfig 10.8.0.6 10.8.0.5'
next line`,
    ["route|10.8.0.0|255.255.255.0", "ping|10", "ifconfig|10.8.0.6|10.8.0.5"],
  );
});

test("a log that a window has broken at its edge", () => {
  check(
    `PUSH: Received control message: 'PUSH_REPLY,rout
e 192.0.2.0 255.25
5.255.0,topology subnet,i
fconfig 10.8.0.2 255.255.255
.0,ping
10'`,
    ["route|192.0.2.0|255.255.255.0", "topology|subnet", "ifconfig|10.8.0.2|255.255.255.0", "ping|10"],
  );
});

test("a message whose end was cut off takes nothing from the entries below", () => {
  for (const next of [
    "2026-01-02 03:04:05 Outgoing Data Channel: Cipher 'AES-256-GCM' initialized",
    "vpn  | 2026-01-02 03:04:05 Cipher 'AES-256-GCM' initialized",
    "Jan  2 03:04:05 host openvpn[7]: Cipher 'AES-256-GCM' initialized",
    "[Jan 2, 2026, 03:04:05] Cipher 'AES-256-GCM' initialized",
    "```\nNobody's fault",
    "\nNobody's fault",
  ]) {
    check(`PUSH: Received control message: 'PUSH_REPLY,route 10.1.0.1,ping 10\n${next}`, ["route|10.1.0.1", "ping|10"]);
    check(`PUSH: Received control message: 'PUSH_REPLY,route 10.1.0.1,ifconfig 10.8.0.2 255.25>\n${next}`, [
      "route|10.1.0.1",
    ]);
  }
});

test("a log that has lost its line ends", () => {
  check(
    "PUSH: Received control message: 'PUSH_REPLY,ping 10,ifconfig 10.8.0.6 10.8.0.5' Thu Jun 25 10:11:12 2020 Cipher 'AES-256-GCM' initialized",
    ["ping|10", "ifconfig|10.8.0.6|10.8.0.5"],
  );
});

test("quotes as web pages write them", () => {
  for (const [open, close] of [
    ["\u2018", "\u2019"],
    ["\u201c", "\u201d"],
    ["&#39;", "&#39;"],
    ["&quot;", "&quot;"],
  ]) {
    check(`message: ${open}PUSH_REPLY,ping 10,ifconfig 10.8.0.6 10.8.0.5${close}[/FONT]`, [
      "ping|10",
      "ifconfig|10.8.0.6|10.8.0.5",
    ]);
  }
});

test("OpenVPN Connect's list of options", () => {
  check(
    `[Jun 25, 2020, 10:11:12] EVENT: GET_CONFIG
[Jun 25, 2020, 10:11:12] UNUSED OPTIONS
4 [resolv-retry] [infinite]
[Jun 25, 2020, 10:11:12] Sending PUSH_REQUEST to server...
[Jun 25, 2020, 10:11:12] OPTIONS:
0 [route] [172.16.0.0] [255.240.0.0]
1 [dhcp-option] [DOMAIN] [two words]
2 [block-ipv6]

[Jun 25, 2020, 10:11:12] PROTOCOL OPTIONS:
  cipher: AES-256-GCM`,
    ["route|172.16.0.0|255.240.0.0", "dhcp-option|DOMAIN|two words", "block-ipv6"],
  );
});

test("the list with its line ends shown as signs", () => {
  check("10:11:12 OPTIONS:⏎0 [route] [10.1.0.1]⏎1 [ping] [10]⏎", ["route|10.1.0.1", "ping|10"]);
});

test("the message alone, or its options alone", () => {
  check("PUSH_REPLY,route 10.8.0.1,topology net30", ["route|10.8.0.1", "topology|net30"]);
  check("PUSH_REPLY", []);
  check(`"route 10.8.0.1,topology net30"`, ["route|10.8.0.1", "topology|net30"]);
});

test("quoted words", () => {
  check(`PUSH_REPLY,dhcp-option DOMAIN "two words",setenv A 'x y',echo a\\ b`, [
    "dhcp-option|DOMAIN|two words",
    "setenv|A|x y",
    "echo|a b",
  ]);
});

test("nothing to be found", () => {
  check("", []);
  check("client\ndev tun\n", []);
});
