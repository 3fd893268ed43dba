import { describe, expect, test } from "vitest";
import { complete } from "../support/completions.ts";
import type { ContextOptions } from "../support/cursor.ts";

/** The first items as an editor shows them, joined by blanks. */
function first(count: number, marked: string, options?: ContextOptions): string {
  const order = ({ label, sortText = label }: { label: string; sortText?: string }) => sortText;
  const items = complete(marked, options).toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  return items
    .slice(0, count)
    .map(({ label }) => label)
    .join(" ");
}

describe("what is used most comes first", () => {
  const cases: ReadonlyArray<readonly [marked: string, expected: string]> = [
    ["client\nverb 3\n|", "dev proto remote port"],
    ["client\n<connection>\n|\n</connection>", "proto remote port nobind"],
    ["server 10.8.0.0 255.255.255.0\npush |", '"route" "redirect-gateway" "dhcp-option" "dns"'],
    ['server 10.8.0.0 255.255.255.0\npush "|"', "route redirect-gateway dhcp-option dns"],
    ["client\n<|", "<ca> <cert> <key> <tls-crypt>"],
    ["client\npull-filter ignore |", "route redirect-gateway dhcp-option dns"],
    ["client\nignore-unknown-option |", "block-outside-dns dns data-ciphers data-ciphers-fallback"],
    ["proto |", "udp tcp udp4 tcp4"],
    ["redirect-gateway |", "def1 ipv6 bypass-dhcp !ipv4"],
    ["topology |", "subnet net30 p2p"],
    ["tls-version-min |", "1.2 1.3 1.0 1.1"],
    ["data-ciphers |", "AES-256-GCM AES-128-GCM CHACHA20-POLY1305 AES-192-GCM"],
    ["route 192.0.2.0 |", "255.255.255.0 255.255.0.0 255.0.0.0 255.255.255.255"],
    ["verb |", "3 4 1 0"],
    ["ca |", "ca.crt my key.pem keys"],
  ];
  test.each(cases)("%j: %s", (marked, expected) => {
    const count = marked === "ca |" ? 3 : expected.split(" ").length;
    expect(first(count, marked)).toBe(expected);
  });

  test("in the file of one client", () => {
    expect(first(4, "|", { kind: "ccd" })).toBe("ifconfig-push iroute push ifconfig-ipv6-push");
  });

  test("what is on its way out comes last", () => {
    const items = complete("client\n|").toSorted((a, b) => ((a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1));
    const from = items.findIndex(({ tags }) => tags !== undefined);
    expect(items.slice(from).every(({ tags }) => tags !== undefined)).toBe(true);
  });
});
