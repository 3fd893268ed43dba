import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { computeRoutes } from "../../server/src/features/routes.ts";
import type { RoutesParams } from "../../server/src/protocol.ts";
import { bitsOfMask, formatPrefix4, parseIPv4 } from "../../server/src/routing/addresses.ts";
import type { RouteView } from "../../server/src/routing/types.ts";

const fixture = (name: string) =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, `../fixtures/scenario/${name}.json`), "utf8"));

function viewOf(name: string, more: Partial<RoutesParams> = {}): RouteView {
  const { server, client, os, openvpn, windowsMethod } = fixture(name);
  const files: Readonly<Record<string, string>> = { "server.ovpn": server.config, "client.ovpn": client.config };
  const params: RoutesParams = {
    uri: "server.ovpn",
    client: "client.ovpn",
    os,
    openvpn,
    windowsMethod,
    serverAddress: server.publicAddress,
    lan: client.lan,
    gateway: client.gateway,
    ...more,
  };
  return computeRoutes(params, {
    read: (uri) => files[uri],
    resolve: (_, file) => file,
  });
}

const printed = ({ after }: RouteView): readonly string[] =>
  after
    .filter(({ family }) => family === 4)
    .map(({ destination, gateway, interfaceAddress, metric }) =>
      [destination, gateway ?? "On-link", interfaceAddress, metric].join(" "),
    );

const given = (name: string): readonly string[] =>
  fixture(name).rows.map(([destination, mask, ...rest]: readonly string[]) =>
    [formatPrefix4(parseIPv4(destination ?? "") ?? 0, bitsOfMask(parseIPv4(mask ?? "") ?? 1) ?? -1), ...rest].join(" "),
  );

describe("the scenario's tables", () => {
  test.each(["table-1", "table-2"])("%s", (name) => {
    const wanted = given(name);
    expect(printed(viewOf(name)).filter((row) => wanted.includes(row))).toEqual(wanted);
  });
});

test("the split tunnel's command and sentence", () => {
  const { operations, summary } = viewOf("table-1");
  expect(operations.map(({ command }) => command)).toEqual(["route.exe ADD 10.8.0.0 MASK 255.255.255.0 10.8.0.5"]);
  expect(summary).toBe("Only 10.8.0.0/24 goes through the VPN; everything else stays outside.");
});

test("the full tunnel's commands and sentence", () => {
  const { operations, after, summary } = viewOf("table-2");
  expect(operations.map(({ command }) => command)).toEqual([
    "route.exe ADD 52.231.8.55 MASK 255.255.255.255 192.168.0.1",
    "route.exe ADD 0.0.0.0 MASK 128.0.0.0 10.8.0.5",
    "route.exe ADD 128.0.0.0 MASK 128.0.0.0 10.8.0.5",
    "route.exe ADD 10.8.0.0 MASK 255.255.255.0 10.8.0.5",
  ]);
  expect(after.find(({ destination }) => destination === "52.231.8.55/32")?.metric).toBe(35);
  expect(summary).toBe(
    "All IPv4 traffic goes through the VPN, except your LAN 192.168.0.0/24 and the server itself. IPv6 does not.",
  );
});

test("started by the GUI, routes have the interface's metric and 256", () => {
  const rows = printed(viewOf("table-2", { windowsMethod: "service" }));
  expect(rows).toContain("0.0.0.0/1 10.8.0.5 10.8.0.6 281");
  expect(rows).toContain("52.231.8.55/32 192.168.0.1 192.168.0.19 291");
});

test("what the full tunnel's owner has to know", () => {
  expect(viewOf("table-2").notes.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    "warning server-must-translate-addresses",
    "warning ipv6-stays-outside",
    "warning dns-stays-outside",
    "information windows-bypass-dhcp",
    "information past-the-tunnel",
    "information phantom-gateway",
  ]);
  expect(viewOf("table-1").notes.map(({ code }) => code)).toEqual(["phantom-gateway"]);
});

test("the steps for the server name its pool", () => {
  const note = viewOf("table-2").notes.find(({ code }) => code === "server-must-translate-addresses");
  expect(note?.origin?.line).toBe(6);
  expect(note?.remedies.map(({ system }) => system)).toEqual(["windows", "linux", "macos"]);
  const texts = note?.remedies.map(({ text }) => text).join("\n") ?? "";
  for (const step of [
    "New-NetNat -Name OpenVPN -InternalIPInterfaceAddressPrefix 10.8.0.0/24",
    `sudo nft 'add rule ip openvpn postrouting ip saddr 10.8.0.0/24 oifname != "tun0" masquerade'`,
    "sudo iptables -t nat -A POSTROUTING -s 10.8.0.0/24 ! -o tun0 -j MASQUERADE",
    "echo 'nat on en0 inet from 10.8.0.0/24 to any -> (en0)' | sudo pfctl -a com.apple/openvpn -f -",
  ])
    expect(texts).toContain(step);
});
