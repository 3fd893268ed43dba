import { describe, expect, test } from "vitest";
import type { Memento } from "vscode";
import { applyChange, moveChoices, moveOthers } from "../../client/src/preview/choices.ts";
import { rankCounterparts } from "../../client/src/preview/counterpart.ts";
import { nameOf } from "../../client/src/preview/name-of.ts";
import { keepPushReply } from "../../client/src/preview/push-reply.ts";
import { routesParams } from "../../client/src/preview/routes-params.ts";
import { shownRemote, transportOf } from "../../client/src/preview/shown-remote.ts";
import { skim } from "../../client/src/preview/skim.ts";

const SECRET = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC";
const CLIENT = `client\ndev tun\nremote 203.0.113.10 1194 # main\n--remote vpn.example.com 443 tcp\n<key>\nremote ${SECRET}\n</key>\n`;

describe("skimming a file", () => {
  test("a client: its remotes, and nothing from a key's body", () => {
    const seen = skim(CLIENT);
    expect(seen.role).toBe("client");
    expect(seen.remotes).toEqual([
      { host: "203.0.113.10", port: "1194", proto: "udp", isAddress: true },
      { host: "vpn.example.com", port: "443", proto: "tcp", isAddress: false },
    ]);
    expect(JSON.stringify(seen)).not.toContain(SECRET);
  });

  test("remotes in connection blocks count", () => {
    expect(
      skim("client\n<connection>\nremote 192.0.2.1 443 tcp-client\n</connection>\n").remotes.map(({ host }) => host),
    ).toEqual(["192.0.2.1"]);
  });

  test.each([
    ["server 10.8.0.0 255.255.255.0", 62],
    ["server 10.8.0.0 255.255.255.0\ntopology subnet", 253],
  ])("%s has room for %i clients", (text, clients) => {
    expect(skim(text)).toMatchObject({ role: "server", serverTunnelAddress: "10.8.0.1", clients });
  });

  test.each([
    ["", true],
    ["# only\n;comments\n\n", true],
    ["dev tun", false],
  ])("%j is empty: %s", (text, isEmpty) => {
    expect(skim(text).isEmpty).toBe(isEmpty);
  });
});

test.each([
  ["file:///c%3A/B%C3%BCro/Server%20f%C3%BCr%20K%C3%B6ln%20100%25.ovpn", "Server für Köln 100%.ovpn"],
  ["untitled:Untitled-3", "Untitled-3"],
])("%s is called %s", (uri, name) => expect(nameOf(uri)).toBe(name));

test("the other sides that fit are offered best first", () => {
  const file = (uri: string, text: string) => ({ uri, skim: skim(text) });
  const own = file("file:///a/client.ovpn", "client\ndev tun\nremote 203.0.113.10 1195");
  const others = [
    file("file:///b/other-port.conf", "server 10.8.0.0 255.255.255.0\ndev tun"),
    file("file:///b/tcp.conf", "server 10.8.0.0 255.255.255.0\ndev tun\nproto tcp\nport 1195"),
    file("file:///b/right.conf", "server 10.8.0.0 255.255.255.0\ndev tun\nport 1195"),
    file("file:///a/another-client.ovpn", "client\nremote 203.0.113.10 1195"),
    own,
  ];
  expect(rankCounterparts(own, others).map(({ uri }) => uri)).toEqual([
    "file:///b/right.conf",
    "file:///b/other-port.conf",
    "file:///b/tcp.conf",
  ]);
});

describe("a paste", () => {
  test("keeps the lines with a PUSH_REPLY, tokens taken out", () => {
    const log = `2026-01-01 10:00:00 password is hunter2\n2026-01-01 10:00:01 PUSH: Received control message: 'PUSH_REPLY,route 10.8.0.1,auth-token ${SECRET},ifconfig 10.8.0.6 10.8.0.5,auth-tokenx'\n`;
    const kept = keepPushReply(log);
    expect(kept).toContain("route 10.8.0.1,ifconfig 10.8.0.6 10.8.0.5");
    expect(kept).not.toContain(SECRET);
    expect(kept).not.toContain("hunter2");
  });

  test("bare options are a reply, too; anything else is none", () => {
    expect(keepPushReply("route 10.8.0.1,topology net30")).toBe("PUSH_REPLY,route 10.8.0.1,topology net30");
    expect(keepPushReply("hello")).toBeUndefined();
  });
});

test("questions carry what was chosen, and only that", () => {
  const uri = "file:///a/client.ovpn";
  const choices = {
    os: "windows",
    otherSide: "file:///a/server.ovpn",
    lan: "192.0.2.5/24",
    address: "203.0.113.7",
  } as const;
  expect(routesParams({ uri, role: "client", choices, remote: null })).toEqual({
    uri,
    os: "windows",
    server: "file:///a/server.ovpn",
    lan: "192.0.2.5/24",
    address: "203.0.113.7",
  });
  const six = { lan6: "2001:db8:1::19/64", gateway6: "fe80::1" };
  expect(routesParams({ uri, role: "client", choices: { ...choices, ...six }, remote: null })).toMatchObject(six);
  const network = { interfaces: [], routes: [], hosts: {} };
  expect(routesParams({ uri, role: "client", choices: { ...six, network }, remote: null })).toEqual({ uri, network });
  expect(routesParams({ uri, role: "server", choices: { ...choices, network }, remote: null })).toMatchObject({
    client: "file:///a/server.ovpn",
    network,
  });
  expect(
    routesParams({ uri, role: "client", choices: { ...choices, pushReply: "PUSH_REPLY" }, remote: null }),
  ).not.toHaveProperty("server");
  expect(
    routesParams({ uri, role: "server", choices: { ...choices, pushReply: "PUSH_REPLY" }, remote: null }),
  ).toMatchObject({
    client: "file:///a/server.ovpn",
    pushReply: "PUSH_REPLY",
  });
  expect(applyChange(choices, { lan: undefined, clientNumber: 2 })).not.toHaveProperty("lan");
});

const roaming = skim(
  "client\nremote vpn.example.com 443 tcp\nremote 203.0.113.10 1194 udp\nremote 203.0.113.11 443 tcp",
).remotes;

test("the remote that is shown is the chosen one, else one that meets the server", () => {
  const server = skim("server 10.8.0.0 255.255.255.0\ndev tun\nport 1194");
  expect(shownRemote(roaming, undefined, undefined)?.host).toBe("vpn.example.com");
  expect(shownRemote(roaming, undefined, server)?.host).toBe("203.0.113.10");
  expect(shownRemote(roaming, "203.0.113.11", server)?.host).toBe("203.0.113.11");
  const shown = shownRemote(roaming, "vpn.example.com", server);
  expect(transportOf(shown, server)).toBe("TCP 443");
  expect(routesParams({ uri: "file:///a.ovpn", role: "client", choices: {}, remote: shown })).toMatchObject({
    remote: "vpn.example.com",
  });
});

test("a server alone says how its tunnel travels", () => {
  expect(transportOf(null, skim("server 10.8.0.0 255.255.255.0\nport 443\nproto tcp-server"))).toBe("TCP 443");
});

test("a half-typed network gives the server no address", () => {
  expect(skim("server 10.8.0. 255.255.255.0").serverTunnelAddress).toBeUndefined();
});

test("what was chosen goes by the new names of files and folders", () => {
  const stored = new Map<string, unknown>([
    ["openvpn.preview file:///a/server.ovpn", { os: "windows", otherSide: "file:///a/b/c.ovpn" }],
    ["openvpn.preview file:///a/d.ovpn", { ccd: "file:///a/b2/c.ovpn", otherSide: null }],
    ["something else", { otherSide: "file:///a/b/c.ovpn" }],
  ]);
  const memento = {
    keys: () => [...stored.keys()],
    get: (key: string) => stored.get(key),
    update: async (key: string, value: unknown) =>
      void (value === undefined ? stored.delete(key) : stored.set(key, value)),
  } as Memento;
  moveOthers(memento, "file:///a/b", "file:///a/e");
  moveChoices(memento, "file:///a/server.ovpn", "file:///a/main.ovpn");
  moveChoices(memento, "file:///a/nothing.ovpn", "file:///a/main.ovpn");
  expect(Object.fromEntries(stored)).toEqual({
    "openvpn.preview file:///a/main.ovpn": { os: "windows", otherSide: "file:///a/e/c.ovpn" },
    "openvpn.preview file:///a/d.ovpn": { ccd: "file:///a/b2/c.ovpn", otherSide: null },
    "something else": { otherSide: "file:///a/b/c.ovpn" },
  });
});
