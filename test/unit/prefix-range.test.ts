import fc from "fast-check";
import { expect, test } from "vitest";
import { containsIPv4, containsIPv6, networkOf, networkOf6, parseIPv6 } from "../../server/src/routing/addresses.ts";
import { rangeOf4, rangeOf6 } from "../../server/src/routing/prefix-range.ts";

test("a range starts at the network and ends where the prefix no longer holds", () => {
  fc.assert(
    fc.property(fc.nat({ max: 0xffffffff }), fc.integer({ min: 0, max: 32 }), (address, bits) => {
      const { first, last, size } = rangeOf4(address, bits);
      expect(first).toBe(networkOf(address, bits));
      expect(containsIPv4(first, bits, last)).toBe(true);
      expect(bits === 0 || last === 0xffffffff || !containsIPv4(first, bits, last + 1)).toBe(true);
      expect(size).toBe(BigInt(last - first) + 1n);
    }),
  );
});

test("and so does one of IPv6, mapped addresses too", () => {
  const mapped = parseIPv6("::ffff:10.8.0.1") ?? 0n;
  const address = fc.oneof(fc.bigInt(0n, (1n << 128n) - 1n), fc.constant(mapped));
  fc.assert(
    fc.property(address, fc.integer({ min: 0, max: 128 }), (value, bits) => {
      const { first, last, size } = rangeOf6(value, bits);
      expect(first).toBe(networkOf6(value, bits));
      expect(containsIPv6(first, bits, last)).toBe(true);
      expect(size).toBe(1n << BigInt(128 - bits));
      expect(size).toBe(last - first + 1n);
    }),
  );
});
