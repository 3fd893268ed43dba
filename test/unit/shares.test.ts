import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { percent } from "../../client/webview/share.ts";
import type { Row, Tunnel } from "../../server/src/protocol.ts";
import { containsIPv4, parsePrefix } from "../../server/src/routing/addresses.ts";
import { leftToDefault, shareOf } from "../../server/src/routing/shares.ts";

const row = (text: string): Row => {
  const [destination = "", name = "", metric = "0"] = text.split(" ");
  const family = destination.includes(":") ? 6 : 4;
  return {
    family,
    destination,
    gateway: null,
    interface: name,
    interfaceAddress: null,
    metric: Number(metric),
    kind: "network",
    origin: null,
    reason: "",
  };
};

const tunnel: Tunnel = {
  interface: "OpenVPN",
  topology: "subnet",
  local: "10.8.0.2",
  peer: null,
  netmask: "255.255.255.0",
  gateway: "10.8.0.1",
  local6: null,
  gateway6: null,
};

/** Rows as "prefix interface metric"; the tunnel's interface is OpenVPN. */
const share = (family: 4 | 6, ...rows: readonly string[]) => {
  const after = rows.map(row);
  const { throughTunnel, overridden } = shareOf({ tunnel, after }, family);
  return {
    percent: percent(throughTunnel),
    overridden: overridden.map((at) => after[at]?.destination),
  };
};

describe("the share of the address space", () => {
  test.each([
    {
      name: "two halves beat the default route",
      family: 4,
      rows: ["0.0.0.0/0 eth0", "0.0.0.0/1 OpenVPN", "128.0.0.0/1 OpenVPN"],
      percent: "100 %",
      overridden: ["0.0.0.0/0"],
    },
    {
      name: "one half does not",
      family: 4,
      rows: ["0.0.0.0/0 eth0", "128.0.0.0/1 OpenVPN"],
      percent: "43 %",
      overridden: [],
    },
    {
      name: "the lower metric wins",
      family: 4,
      rows: ["0.0.0.0/0 eth0 5", "0.0.0.0/0 OpenVPN 3"],
      percent: "100 %",
      overridden: ["0.0.0.0/0"],
    },
    {
      name: "the first of equals wins",
      family: 4,
      rows: ["0.0.0.0/0 eth0", "0.0.0.0/0 OpenVPN"],
      percent: "0 %",
      overridden: ["0.0.0.0/0"],
    },
    {
      name: "a hole is a hole",
      family: 4,
      rows: ["0.0.0.0/0 OpenVPN", "64.0.0.0/2 eth0"],
      percent: "71.7 %",
      overridden: [],
    },
    { name: "a little is not nothing", family: 4, rows: ["10.8.0.6/32 OpenVPN"], percent: "< 0.01 %", overridden: [] },
    {
      name: "IPv6 counts what is handed out",
      family: 6,
      rows: ["::/3 OpenVPN", "2000::/4 OpenVPN", "3000::/4 OpenVPN"],
      percent: "100 %",
      overridden: [],
    },
    { name: "the other family does not count", family: 6, rows: ["0.0.0.0/0 OpenVPN"], percent: "0 %", overridden: [] },
  ] as const)("$name", ({ family, rows, percent: expected, overridden }) => {
    expect(share(family, ...rows)).toEqual({ percent: expected, overridden });
  });

  /** Prefixes inside of this one, up to `depth` bits longer, so that each of its cells can be looked at. */
  const worlds = [
    { family: 4, bits: 0, depth: 6, of: (at: number, bits: number) => `${(at << 2) & 255}.0.0.0/${bits}` },
    {
      family: 6,
      bits: 3,
      depth: 6,
      of: (at: number, bits: number) => `${(0x2000 | (at << 7)).toString(16)}::/${bits}`,
    },
  ] as const;

  test.each(worlds)("is what looking at each address finds, IPv$family", ({ family, bits, depth, of }) => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            at: fc.nat(2 ** depth - 1),
            longer: fc.nat(depth),
            name: fc.constantFrom("OpenVPN", "eth0"),
            metric: fc.nat(2),
          }),
          { maxLength: 40 },
        ),
        (given) => {
          const rows = given.map(({ at, longer, name, metric }) => {
            const first = (at >> (depth - longer)) << (depth - longer);
            return { first, last: first + 2 ** (depth - longer) - 1, longer, name, metric };
          });
          const after = rows.map(({ first, longer, name, metric }) =>
            row(`${of(first, bits + longer)} ${name} ${metric}`),
          );
          const winners = Array.from({ length: 2 ** depth }, (_, cell) => {
            const holding = rows.filter(({ first, last }) => first <= cell && cell <= last);
            const rank = (a: (typeof rows)[number], b: (typeof rows)[number]) =>
              b.longer - a.longer || a.metric - b.metric || rows.indexOf(a) - rows.indexOf(b);
            return holding.toSorted(rank)[0];
          });
          const size = winners.map((_, cell) => (family === 4 ? unicastOf(cell) : 1));
          const whole = size.reduce((sum, part) => sum + part, 0);
          const through = winners.reduce(
            (sum, won, cell) => sum + (won?.name === "OpenVPN" ? (size[cell] ?? 0) : 0),
            0,
          );
          const { throughTunnel, overridden } = shareOf({ tunnel, after }, family);
          expect(throughTunnel).toBeCloseTo(through / whole, 12);
          expect(new Set(overridden)).toEqual(
            new Set(rows.flatMap((each, at) => (winners.includes(each) ? [] : [at]))),
          );
        },
      ),
    );
  });

  /** Of a sixty-fourth of IPv4: without 127.0.0.0/8, 169.254.0.0/16 and all from 224.0.0.0. */
  const unicastOf = (cell: number): number => {
    if (cell >= 56) return 0;
    return 2 ** 26 - (cell === 31 ? 2 ** 24 : 0) - (cell === 42 ? 2 ** 16 : 0);
  };

  test("what is left to the default route is what no route into the tunnel takes", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ at: fc.nat(63), longer: fc.integer({ min: 1, max: 6 }) })), (given) => {
        const ranges = given.map(({ at, longer }) => {
          const first = (at >> (6 - longer)) << (6 - longer);
          return { first, last: first + 2 ** (6 - longer) - 1, longer };
        });
        const after = [
          row("0.0.0.0/0 eth0"),
          ...ranges.map(({ first, longer }): Row => ({ ...row(`${first << 2}.0.0.0/${longer} OpenVPN`), kind: "vpn" })),
        ];
        const left = leftToDefault({ tunnel, after }).map(parsePrefix);
        for (let cell = 1; cell < 56; cell++) {
          const address = ((cell << 2) + 3) * 2 ** 24 + 1;
          if (cell === 31) continue;
          const isTaken = ranges.some(({ first, last }) => first <= cell && cell <= last);
          const isLeft = left.some((one) => one?.family === 4 && containsIPv4(one.address, one.bits, address));
          expect(isLeft).toBe(!isTaken);
        }
      }),
    );
    expect(leftToDefault({ tunnel, after: [row("0.0.0.0/0 OpenVPN")] })).toEqual([]);
    expect(leftToDefault({ tunnel, after: [] })).toEqual([]);
  });

  test("15,000 rows take a moment only", () => {
    const rows = Array.from({ length: 15_000 }, (_, i) => `10.${i >> 8}.${i & 255}.0/24 OpenVPN`);
    const before = process.cpuUsage();
    expect(share(4, ...rows).percent).toBe("0.1 %");
    // Of the processor, as the machine may be busy with other tests.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
