import { describe, expect, test } from "vitest";
import { computeRoutes } from "../../server/src/features/routes.ts";
import { notesOf, SERVER } from "../support/notes.ts";
import type { Sketch } from "../support/scenario.ts";

const client = (...lines: readonly string[]): string =>
  ["client", "dev tun", "remote 203.0.113.10 1194", ...lines].join("\n");

describe("who is told what is wrong is told the way out", () => {
  test.each<[string, Sketch, RegExp]>([
    ["connect-refuses", { server: SERVER, client: client("topology subnet"), client3: true }, /Take the line away/],
    [
      "connect-refuses",
      { server: "dev tap\nserver 10.8.0.0 255.255.255.0", client: client("dev tap"), client3: true },
      /dev tun/,
    ],
    [
      "route-skipped",
      { server: SERVER, client: client("route vpn.example.net"), client3: true },
      /route 192\.168\.10\.0 255/,
    ],
    [
      "route-skipped",
      { server: SERVER, client: client("route-ipv6 nowhere"), client3: true },
      /route-ipv6 2001:db8:1::/,
    ],
    [
      "pull-filter-rejects",
      { server: `${SERVER}push "route 10.9.0.0 255.255.0.0"`, client: client("pull-filter reject route") },
      /ignore in place of reject/,
    ],
    ["server-rejects-client", { server: `${SERVER}max-clients 1`, clientNumber: 2 }, /max-clients 2/],
    ["server-rejects-client", { server: `${SERVER}client-config-dir ccd\nccd-exclusive` }, /named as the client/],
    ["server-rejects-client", { server: SERVER, ccd: "disable" }, /take the line away/],
    [
      "server-loses-client",
      {
        server: `${SERVER}route 192.168.0.0 255.255.0.0`,
        network: {
          interfaces: [{ name: "eth0", addresses: ["192.168.0.19/24"] }],
          routes: [{ destination: "0.0.0.0/0", gateway: "192.168.0.1", interface: "eth0" }],
          hosts: {},
          nat: false,
        },
      },
      /Make its network smaller/,
    ],
    ["ifconfig-bad-mask", { server: SERVER, ccd: "ifconfig-push 10.8.0.9 10.8.0.10" }, /topology p2p/],
    [
      "route-bad-mask",
      { server: SERVER, client: client("route 10.9.0.0 255.0.255.0"), openvpn: "2.7" },
      /Write a netmask whose ones stand at the front/,
    ],
    ["route-refused", { server: SERVER, client: client("route 10.9.0.0 255.0.255.0") }, /ones stand at the front/],
  ])("%s %#", (code, sketch, way) => {
    const notes = notesOf(sketch).filter((note) => note.code === code);
    expect(notes.length).toBeGreaterThan(0);
    for (const { remedies } of notes) expect(remedies.map(({ text }) => text).join("\n")).toMatch(way);
  });

  test("a line that the target refuses leads to the editor's own fix", () => {
    const { notes } = computeRoutes(
      { uri: "c", server: "s", openvpn: "2.7" },
      { read: (uri) => (uri === "c" ? client("keysize 256") : SERVER), resolve: (_base, path) => path },
    );
    const refused = notes.find(({ code }) => code === "client-refused");
    expect(refused?.remedies.map(({ text }) => text).join("\n")).toContain("light bulb");
  });
});
