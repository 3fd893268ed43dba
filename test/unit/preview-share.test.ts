import { expect, test } from "vitest";
import { holds, parsePrefix } from "../../client/webview/prefix.ts";
import { visibleRange } from "../../client/webview/table/virtual-rows.tsx";

test.each([
  ["10.8.0.0/24", { family: 4, first: 0x0a080000, last: 0x0a0800ff, bits: 24 }],
  ["::ffff:192.0.2.1", { family: 6, first: 0xffffc0000201n, last: 0xffffc0000201n, bits: 128 }],
  ["2001:db8::/32", { family: 6, first: 0x20010db8n << 96n, last: (0x20010db9n << 96n) - 1n, bits: 32 }],
  ["fe80::1%eth0", { family: 6, first: (0xfe80n << 112n) | 1n, last: (0xfe80n << 112n) | 1n, bits: 128 }],
  ["255.255.255.255/1", { family: 4, first: 0x80000000, last: 0xffffffff, bits: 1 }],
  ["10.8.0.256", undefined],
  ["10.8.256.0", undefined],
  ["10.8.0.0/33", undefined],
  ["1:2:3:4:5:6:7", undefined],
  ["1::2::3", undefined],
  [":::", undefined],
  ["vpn.example.com", undefined],
] as const)("%s", (text, expected) => {
  expect(parsePrefix(text)).toEqual(expected);
});

test("what a prefix holds", () => {
  const [outer, inner] = [parsePrefix("10.8.0.0/24"), parsePrefix("10.8.0.6")];
  expect(outer && inner && [holds(outer, inner), holds(inner, outer)]).toEqual([true, false]);
});

test("only rows near the window are drawn", () => {
  expect(visibleRange({ top: 400, windowHeight: 800, rowHeight: 26 })).toEqual({ start: 0, end: 50 });
  expect(visibleRange({ top: -26_000, windowHeight: 800, rowHeight: 26 })).toEqual({ start: 960, end: 1070 });
});
