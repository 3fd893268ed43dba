import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AnyPrefix, prefixCover } from "../../server/src/features/refactor/prefix-cover.ts";
import { routeLines } from "../../server/src/features/refactor/route-lines.ts";
import { documentOf } from "../support/cursor.ts";
import { offers } from "../support/refactorings.ts";

const prefix = (width: 32 | 128) =>
  fc.tuple(fc.bigInt(0n, (1n << BigInt(width)) - 1n), fc.integer({ min: 1, max: width })).map(([address, bits]) => {
    const size = 1n << BigInt(width - bits);
    return { network: address - (address % size), bits };
  });
/** Prefixes close to each other, so that halves meet. */
const close = fc.tuple(fc.nat(31), fc.integer({ min: 27, max: 32 })).map(([last, bits]) => {
  const size = 1n << BigInt(32 - bits);
  return { network: 0x0a000000n + BigInt(last) - (BigInt(last) % size), bits };
});

/** The addresses as ranges that do not touch: the one way to write a set. */
function ranges(prefixes: readonly AnyPrefix[], width: number): readonly string[] {
  const spans = prefixes
    .map(({ network, bits }) => ({ from: network, to: network + (1n << BigInt(width - bits)) }))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const joined: { from: bigint; to: bigint }[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    if (before === undefined || before.to < span.from) joined.push({ ...span });
    else if (span.to > before.to) before.to = span.to;
  }
  return joined.map(({ from, to }) => `${from}-${to}`);
}

describe("a cover", () => {
  test.each([
    ["IPv4", 32, prefix(32)],
    ["IPv4 close together", 32, close],
    ["IPv6", 128, prefix(128)],
  ] as const)("holds exactly the same addresses, in no more prefixes: %s", (_, width, one) => {
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (prefixes) => {
        const cover = prefixCover(prefixes, width);
        expect(ranges(cover, width)).toEqual(ranges(prefixes, width));
        expect(cover.length).toBeLessThanOrEqual(prefixes.length);
        expect(prefixCover(cover, width)).toEqual(cover);
      }),
    );
  });

  test("in the file: the routes after it lead where those before it did", () => {
    fc.assert(
      fc.property(fc.array(close, { minLength: 2, maxLength: 20 }), (prefixes) => {
        const dotted = (value: bigint) => [24n, 16n, 8n, 0n].map((by) => (value >> by) & 255n).join(".");
        const lines = prefixes.map(
          ({ network, bits }) =>
            `route ${dotted(network)} ${dotted((0xffffffffn << BigInt(32 - bits)) & 0xffffffffn)}\n`,
        );
        const [after = lines.join("")] = Object.entries(offers(`|${lines.join("")}`))
          .filter(([title]) => title.startsWith("Write"))
          .map(([, text]) => text);
        const routes = [...routeLines(documentOf(after, { kind: "main" }))];
        expect(ranges(routes, 32)).toEqual(ranges(prefixes, 32));
      }),
    );
  });
});
