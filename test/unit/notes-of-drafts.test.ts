import { describe, expect, test } from "vitest";
import { computeRoutes } from "../../server/src/features/routes.ts";
import type { RoutesParams } from "../../server/src/protocol.ts";
import { notesOf, SERVER } from "../support/notes.ts";

const CLIENT = "client\ndev tun\nremote 203.0.113.10 1194\n";

/** The notes on files, by the parameter that names them. */
const notesOn = (texts: Readonly<Record<string, string>>, params: Partial<RoutesParams> = {}) =>
  computeRoutes(
    { uri: Object.keys(texts)[0] ?? "", ...params },
    { read: (uri) => texts[uri], resolve: (_base, path) => path },
  ).notes.map(({ code, message, remedies }) => ({ code, message, remedies: remedies.map(({ text }) => text) }));

test("a server alone has a client that meets it at its port", () => {
  for (const port of ["port 443", "lport 443"])
    expect(notesOn({ server: `proto tcp\n${port}\n${SERVER}` }).filter(({ code }) => code === "ports-differ")).toEqual(
      [],
    );
});

test.each([
  ["server", "server takes a network and its netmask: server 10.8.0.0 255.255.255.0"],
  ["server 10.8.0.0", "server takes a network and its netmask: server 10.8.0.0 255.255.255.0"],
  ["server 10.8. 255.255.255.0", "server: 10.8. is no IPv4 address."],
  ["server 10.8.0.0 255.0.255.0", "server: 255.0.255.0 is no netmask such as 255.255.255.0."],
])("%s is called what it is", (line, message) => {
  expect(notesOf({ server: `dev tun\n${line}` }).map((note) => note.message)).toContain(message);
});

test("a static key is refused by 2.7, a draft without any TLS is only a draft", () => {
  const ends = "dev tun\nremote 203.0.113.10\nifconfig 10.4.0.2 10.4.0.1\n";
  const codes = (text: string, openvpn: "2.6" | "2.7") =>
    notesOn({ client: text }, { openvpn }).map(({ code }) => code);
  expect(codes(`${ends}secret static.key 1`, "2.7")).toContain("client-refused");
  expect(codes(`${ends}secret static.key 1`, "2.6")).not.toContain("client-refused");
  expect(codes(ends, "2.7")).not.toContain("client-refused");
});

describe("a route that names no network", () => {
  test.each([
    ["route 10.4.0.0/16", ["Write its netmask: route 10.4.0.0 255.255.0.0"]],
    ["route 10.300.0.0 255.255.0.0", ["Write a network and its netmask: route 192.168.10.0 255.255.255.0"]],
    [
      "route vpn.example.org",
      [
        "Write a network and its netmask: route 192.168.10.0 255.255.255.0",
        "Or write the address that the name stands for: OpenVPN looks it up when it connects.",
      ],
    ],
  ])("%s", (line, remedies) => {
    const found = notesOn({ client: CLIENT + line, server: SERVER }, { server: "server" });
    expect(found.find(({ code }) => code === "route-host-unresolved")?.remedies).toEqual(remedies);
  });
});

test("a netmask with holes is told once, by its own words", () => {
  const about = { client: `${CLIENT}route 10.9.0.0 255.0.255.0`, server: SERVER };
  const on = (openvpn: "2.6" | "2.7") =>
    notesOn(about, { server: "server", openvpn }).filter(({ code }) => code.startsWith("route"));
  expect(on("2.6").map(({ message }) => message)).toEqual([
    'Linux refuses "route 10.9.0.0 255.0.255.0": the ones of its netmask do not stand together at the front.',
  ]);
  expect(on("2.7").map(({ code }) => code)).toEqual(["route-bad-mask"]);
});

test("a pasted reply whose address cannot be used blames no filter and no server", () => {
  const on = (pushReply: string) =>
    notesOn({ server: SERVER }, { pushReply }).find(({ code }) => code === "without-address")?.message;
  expect(on("PUSH_REPLY,ifconfig 10.8.0.6 10.8.0.5</b>,route 10.9.0.0 255.255.0.0")).toContain(
    "gives no address that can",
  );
});
