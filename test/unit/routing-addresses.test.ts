import { expect, test } from "vitest";
import {
  bitsOfMask,
  formatIPv4,
  formatIPv6,
  parseIPv4,
  parseIPv6,
  parseNumericIPv4,
} from "../../server/src/routing/addresses.ts";

const shown = (address: number | undefined) => (address === undefined ? undefined : formatIPv4(address));
const shown6 = (address: bigint | undefined) => (address === undefined ? undefined : formatIPv6(address));

test.each([
  ["10.8.0.1", "10.8.0.1"],
  ["010.008.0.1", "10.8.0.1"],
  ["255.255.255.255", "255.255.255.255"],
  ["256.0.0.1", undefined],
  ["10.8.0", undefined],
  ["10.8.0.1.2", undefined],
  ["10..0.1", undefined],
  ["10.8.0.1 ", undefined],
  ["0010.8.0.1", undefined],
  ["", undefined],
])("OpenVPN's check reads %j as %s", (text, expected) => {
  expect(shown(parseIPv4(text))).toBe(expected);
});

test.each([
  ["10.8.0.1", "10.8.0.1"],
  ["0.0.0.0", "0.0.0.0"],
  ["010.072.0.0", "8.58.0.0"],
  ["10.71", "10.0.0.71"],
  ["0x0a.8.0.1", "10.8.0.1"],
  ["10", "0.0.0.10"],
  ["08.0.0.1", undefined],
  ["10.66.0.0/16", undefined],
  ["example", undefined],
  ["", undefined],
])("the C library reads %j as %s", (text, expected) => {
  expect(shown(parseNumericIPv4(text))).toBe(expected);
});

test.each([
  ["::", "::"],
  ["2001:DB8:0:0:1::", "2001:db8:0:0:1::"],
  ["1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"],
  ["::ffff:192.0.2.1", "::ffff:192.0.2.1"],
  ["2001:db8::1:0:0:1", "2001:db8::1:0:0:1"],
  ["1::2::3", undefined],
  ["fe80::1%eth0", undefined],
  ["2001:db8::12345", undefined],
])("IPv6 %j is written %s", (text, expected) => {
  expect(shown6(parseIPv6(text))).toBe(expected);
});

test.each([
  ["255.255.255.0", 24],
  ["0.0.0.0", 0],
  ["255.255.255.255", 32],
  ["255.0.255.0", undefined],
  ["0.0.0.255", undefined],
])("the mask %s has length %s", (text, expected) => {
  expect(bitsOfMask(parseIPv4(text) ?? -1)).toBe(expected);
});
