import fc from "fast-check";
import { expect, test } from "vitest";
import { parseAsked } from "../../client/webview/prefix.ts";
import { containsIPv4, containsIPv6, formatIPv4, parsePrefix } from "../../server/src/routing/addresses.ts";
import { lookUp, lookupIndex } from "../../server/src/routing/lookup.ts";
import { simulate } from "../../server/src/routing/simulate.ts";
import type { Row, System } from "../../server/src/routing/types.ts";
import { rowsOf } from "../support/rows.ts";
import { scenario } from "../support/scenario.ts";

const table = rowsOf(`
  0.0.0.0/0        192.168.0.1 eth0 291
  0.0.0.0/1        10.8.0.5    tun0 25
  128.0.0.0/1      10.8.0.5    tun0 25
  192.168.0.0/24   10.8.0.5    tun0 25
  192.168.0.0/24   -           eth0 291
  192.168.0.19/32  -           eth0 291
  2000::/3         fe80::8     tun0 281
  2001:db8::/32    fe80::1     eth0 0
`);

const check = (os: System, address: string, expected: string) => {
  const { row, via, interface: name, next, reason } = lookUp(table, address, os);
  expect(`${row} ${via} ${name} [${next}] ${reason}`).toBe(expected);
};

test("the longest prefix wins", () => {
  check(
    "windows",
    "8.8.8.8",
    "1 10.8.0.5 tun0 [0] 0.0.0.0/1 is the longest prefix that holds it; 0.0.0.0/0 would be next.",
  );
  check(
    "windows",
    "192.168.0.19",
    "5 null eth0 [3,4,2,0] 192.168.0.19/32 is the longest prefix that holds it; 192.168.0.0/24 would be next.",
  );
  check(
    "linux",
    "2001:db8::1",
    "7 fe80::1 eth0 [6] 2001:db8::/32 is the longest prefix that holds it; 2000::/3 would be next.",
  );
});

test("of equal prefixes the lower metric wins, on macOS the first", () => {
  const reason = "Of the rows for 192.168.0.0/24 this one has the lowest metric, 25; the one via eth0 has 291.";
  check("linux", "192.168.0.7", `3 10.8.0.5 tun0 [4,2,0] ${reason}`);
  const equal = rowsOf("10.0.0.0/8 10.8.0.5 tun0 9\n10.0.0.0/8 10.8.0.9 tun1 1");
  expect(lookUp(equal, "10.1.1.1", "macos").row).toBe(0);
  expect(lookUp(equal, "10.1.1.1", "linux").row).toBe(1);
});

test("of equal metrics the row that stands first wins", () => {
  const equal = rowsOf("10.0.0.0/8 10.8.0.5 tun0 0\n10.0.0.0/8 192.168.0.1 eth0 0");
  expect(lookUp(equal, "10.1.1.1", "linux").reason).toBe(
    "Of the rows for 10.0.0.0/8 this one stands before the one via 192.168.0.1.",
  );
});

test("an address that no row holds, or that is none", () => {
  check("linux", "fd00::1", "null null null [] No row holds fd00::1.");
  check("linux", "vpn.example.com", 'null null null [] "vpn.example.com" is not an IP address.');
  check("linux", "10.0.0.0/8", 'null null null [] "10.0.0.0/8" is not an IP address.');
});

/** The answers of a client whose server takes everything, a line each. */
function answers(os: System, ...addresses: readonly string[]): readonly string[] {
  const server = "dev tun\ntopology subnet\nserver 10.66.0.0 255.255.255.0\nserver-ipv6 fd00:66::/64";
  const push = 'push "redirect-gateway def1 ipv6 block-local"';
  return simulate(scenario({ server: `${server}\n${push}`, os, addresses })).lookups.map(
    ({ address, row, interface: name, table: asked }) => `${address} ${row} ${name} ${asked}`,
  );
}

/** As `ip route get` answers with this table. */
test("Linux asks for the computer's own addresses first, and for those of everyone in its networks", () => {
  expect(
    answers("linux", "127.0.0.1", "127.9.9.9", "::1", "10.66.0.2", "fd00:66::1000", "192.168.0.19", "192.168.0.255"),
  ).toEqual([
    "127.0.0.1 null lo local",
    "127.9.9.9 null lo local",
    "::1 null lo local",
    "10.66.0.2 null lo local",
    "fd00:66::1000 null lo local",
    "192.168.0.19 null lo local",
    "192.168.0.255 null eth0 local",
  ]);
  const others = ["10.66.0.255", "10.66.0.0", "255.255.255.255", "192.168.0.18"];
  expect(answers("linux", ...others).map((line) => line.replace(/ \d+ /, " N "))).toEqual([
    "10.66.0.255 null tun0 local",
    "10.66.0.0 N tun0 undefined",
    "255.255.255.255 N tun0 undefined",
    "192.168.0.18 N tun0 undefined",
  ]);
  for (const os of ["windows", "macos"] as const) expect(answers(os, "10.66.0.2").join()).not.toContain("local");
});

test("what the kernel's own table takes names the row that would be next", () => {
  const { lookups, after } = simulate(
    scenario({ server: "dev tun\ntopology subnet\nserver 10.8.0.0 255.255.255.0", addresses: ["10.8.0.2"] }),
  );
  expect(lookups[0]?.reason).toBe(
    'An address of this computer: the kernel takes it by its own table "local", before the main one.',
  );
  expect(lookups[0]?.next.map((at) => after[at]?.destination)).toEqual(["10.8.0.0/24", "0.0.0.0/0"]);
});

test("an address is understood as people write it, in the page as well", () => {
  const rows = rowsOf("0.0.0.0/0 192.168.0.1 eth0\n2000::/3 fe80::8 tun0\nfe80::/64 - tun0\nfe80::/64 - eth0");
  const rowOf = (address: string) => lookUp(rows, address, "linux").row;
  const written = [
    [" 8.8.8.8 ", 0],
    ["::ffff:8.8.8.8", 0],
    ["::ffff:808:808", 0],
    ["[8.8.8.8]", 0],
    ["[2001:db8::1]", 1],
    ["fe80::1", 2],
    ["fe80::1%eth0", 3],
    ["[fe80::1%tun0]", 2],
    ["fe80::1%eth7", null],
  ] as const;
  expect(written.map(([address]) => [address, rowOf(address)])).toEqual(written);
  for (const [address, row] of written) expect(parseAsked(address)?.family).toBe(row === 0 ? 4 : 6);
  for (const none of [
    "",
    "fe80::1%",
    "fe80::1%a%b",
    "8.8.8.8%eth0",
    "[fe80::1",
    "fe80::1]",
    "10.0.0.0/8",
    "[::1]:80",
  ]) {
    expect(lookUp(rows, none, "linux").reason).toContain("is not an IP address");
    expect(parseAsked(none)).toBeUndefined();
  }
});

const row4 = fc
  .tuple(fc.nat(0xffffffff), fc.nat(32), fc.nat(3))
  .map(
    ([address, bits, metric]) =>
      `${formatIPv4((address & (bits === 0 ? 0 : -1 << (32 - bits))) >>> 0)}/${bits} - dev${metric} ${metric}`,
  );

test("agrees with a naive scan", () => {
  fc.assert(
    fc.property(fc.array(row4, { maxLength: 60 }), fc.nat(0xffffffff), (lines, address) => {
      const rows = rowsOf(lines.join("\n"));
      const text = formatIPv4(address);
      expect(lookUp(rows, text, "windows").row).toBe(naive(rows, text));
    }),
  );
});

function naive(rows: readonly Row[], text: string): number | null {
  const address = parsePrefix(text);
  let best: { readonly at: number; readonly bits: number; readonly metric: number } | undefined;
  for (const [at, { destination, metric }] of rows.entries()) {
    const prefix = parsePrefix(destination);
    const holds =
      (prefix?.family === 4 && address?.family === 4 && containsIPv4(prefix.address, prefix.bits, address.address)) ||
      (prefix?.family === 6 && address?.family === 6 && containsIPv6(prefix.address, prefix.bits, address.address));
    if (!holds || prefix === undefined) continue;
    if (best === undefined || prefix.bits > best.bits || (prefix.bits === best.bits && metric < best.metric))
      best = { at, bits: prefix.bits, metric };
  }
  return best?.at ?? null;
}

test("looks up in 15,000 rows in microseconds", () => {
  const rows = rowsOf(
    Array.from({ length: 15_000 }, (_, at) => `${formatIPv4(0x0b000000 + at * 4096)}/${20 + (at % 13)} - eth0 0`).join(
      "\n",
    ),
  );
  const find = lookupIndex(rows, "linux");
  for (let at = 0; at < 2000; at += 1) find(formatIPv4(0x0b000000 + at * 7919));
  const start = performance.now();
  for (let at = 0; at < 10_000; at += 1) find(formatIPv4(0x0b000000 + at * 7919));
  const micros = ((performance.now() - start) * 1000) / 10_000;
  expect(micros).toBeLessThan(100);
});
