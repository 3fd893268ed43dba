import { describe, expect, test } from "vitest";
import { willItRun } from "../../server/src/features/will-it-run/will-it-run.ts";
import { contextOf } from "../support/cursor.ts";

const BASE = "client\nremote vpn.example.com\ndev tun\nca ca.crt\nauth-user-pass\n";

/** What one program says of the line behind the base; nothing where no program minds it. */
function answers(line: string, program: string) {
  const { programs, lines } = willItRun(contextOf(`${BASE}${line}\n`, { kind: "main" }));
  const at = programs.findIndex(({ id }) => id === program);
  const { verdict = "", reason = "" } =
    lines.findLast(({ line: at }) => at >= BASE.split("\n").length)?.answers[at] ?? {};
  return `${verdict} ${reason}`.trim();
}

const whole = (text: string, program: string): readonly string[] =>
  willItRun(contextOf(text, { kind: "main" }))
    .programs.filter(({ id }) => id === program)
    .flatMap(({ whole: all }) => all.map(({ reason = "" }) => reason));

describe("a line", () => {
  test.each([
    ["openvpn-2.4", "data-ciphers AES-256-GCM", /^refuses /],
    ["openvpn-2.6", "data-ciphers AES-256-GCM", /^takes$/],
    ["openvpn-2.7", "ncp-disable", /^(?:refuses|ignores) /],
    ["openvpn-2.6", "setenv opt nonsense", /^ignores /],
    ["connect", "up up.sh", /^ignores /],
    ["connect", "server 10.8.0.0 255.255.255.0", /^refuses /],
    ["network-manager", "auth SHA384", /^takes$/],
    ["network-manager", "block-outside-dns", /^ignores The importer skips it/],
    ["network-manager", "route 10.0.0.0 255.0.0.0 net_gateway", /^refuses .*not "net_gateway"/],
    ["network-manager", "route 10.0.0.0 255.0.0.0", /^$/],
    ["network-manager", "compress stub-v2", /^refuses .*not "stub-v2"/],
    ["network-manager", "<dh>\nx\n</dh>", /^refuses .*<dh>/],
    ["network-manager", "<connection>\nremote b.example.com\n</connection>", /^refuses .*<connection>/],
    ["network-manager", "remote a.example.com 1194 tcp-server", /^refuses .*not "tcp-server"/],
    ["tunnelblick", "log a.log", /^refuses Tunnelblick does not install/],
    ["tunnelblick", "config more.conf", /^refuses Tunnelblick does not install/],
    ["tunnelblick", "management 127.0.0.1 7505", /^ignores Tunnelblick sets it/],
    ["tunnelblick", "register-dns", /^refuses Tunnelblick says/],
    ["tunnelblick", "windows-driver wintun", /^refuses Tunnelblick says/],
    ["tunnelblick", "verb 3", /^takes$/],
    ["tunnelblick", "nobind", /^takes$/],
    ["mikrotik", "comp-lzo", /^refuses RouterOS has no LZO/],
    ["mikrotik", "auth SHA384", /^refuses /],
    ["mikrotik", "cipher AES-128-GCM", /^$/],
    ["mikrotik", "verb 3", /^unknown$/],
  ])("%s: %s", (program, line, expected) => {
    expect(answers(line, program)).toMatch(expected);
  });
});

test("the file as a whole", () => {
  expect(whole("dev tun\n", "network-manager")).toEqual([
    "The importer wants client, tls-client or secret.",
    "The importer wants a remote.",
  ]);
  expect(whole("client\nremote vpn.example.com\ncert a\n", "network-manager")).toEqual([
    "The importer wants a ca.",
    "The importer wants both of cert and key, or none.",
  ]);
  expect(whole("client\nremote vpn.example.com\n", "mikrotik")).toHaveLength(1);
  expect(whole(BASE, "mikrotik")).toEqual([]);
});

test("the page names lines, reasons and sources, and no secret", () => {
  const { markdown } = willItRun(
    contextOf(`${BASE}register-dns\nsetenv PASSWORD hunter2\n<key>\nhunter3\n</key>\n`, { kind: "main" }),
  );
  expect(markdown).toContain("# Will client\\.ovpn run?\n");
  expect(markdown).toMatch(/^\| 6 `register-dns` \|/m);
  expect(markdown).toMatch(/^- 6 `register-dns`, Tunnelblick: Tunnelblick says/m);
  expect(markdown).toContain("(https://help.mikrotik.com/docs/x/JwAf)");
  expect(markdown).not.toMatch(/hunter/);
});

test.each(["", "<ca>\n", 'push "', "\0", "server"])("broken text: %j", (text) => {
  expect(willItRun(contextOf(text, { kind: "main" })).programs).toHaveLength(8);
});

test("a page of many lines stays readable", () => {
  const { markdown, lines, more, others } = willItRun(contextOf(BASE + "verb 3\n".repeat(15_000), { kind: "main" }));
  expect(lines).toHaveLength(500);
  expect(more).toBe(14_500);
  expect(others).toBe(5);
  expect(markdown.length).toBeLessThan(200_000);
  expect(markdown).toContain("more lines of that kind are not shown");
});
