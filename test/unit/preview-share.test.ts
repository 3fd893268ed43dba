import { describe, expect, test } from "vitest";
import { holds, netmask, parsePrefix } from "../../client/webview/prefix.ts";
import { percent, shareOf } from "../../client/webview/share.ts";
import { visibleRange } from "../../client/webview/table/virtual-rows.tsx";
import type { Row, Tunnel } from "../../server/src/protocol.ts";

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
    overridden: after.filter((each) => overridden.has(each)).map(({ destination }) => destination),
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

  test("15,000 rows take a moment only", () => {
    const rows = Array.from({ length: 15_000 }, (_, i) => `10.${i >> 8}.${i & 255}.0/24 OpenVPN`);
    const before = process.cpuUsage();
    expect(share(4, ...rows).percent).toBe("0.1 %");
    // Of the processor, as the machine may be busy with other tests.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});

test.each([
  ["10.8.0.0/24", { family: 4, address: 0x0a080000n, bits: 24 }],
  ["::ffff:192.0.2.1", { family: 6, address: 0xffffc0000201n, bits: 128 }],
  ["2001:db8::/32", { family: 6, address: 0x20010db8n << 96n, bits: 32 }],
  ["fe80::1%eth0", { family: 6, address: (0xfe80n << 112n) | 1n, bits: 128 }],
  ["10.8.0.256", undefined],
  ["10.8.0.0/33", undefined],
  ["1:2:3:4:5:6:7", undefined],
  ["1::2::3", undefined],
  [":::", undefined],
  ["vpn.example.com", undefined],
] as const)("%s", (text, expected) => {
  expect(parsePrefix(text)).toEqual(expected);
});

test("netmasks and what a prefix holds", () => {
  expect([0, 1, 24, 30, 32].map(netmask)).toEqual([
    "0.0.0.0",
    "128.0.0.0",
    "255.255.255.0",
    "255.255.255.252",
    "255.255.255.255",
  ]);
  const [outer, inner] = [parsePrefix("10.8.0.0/24"), parsePrefix("10.8.0.6")];
  expect(outer && inner && [holds(outer, inner), holds(inner, outer)]).toEqual([true, false]);
});

test("only rows near the window are drawn", () => {
  expect(visibleRange({ top: 400, windowHeight: 800, rowHeight: 26 })).toEqual({ start: 0, end: 50 });
  expect(visibleRange({ top: -26_000, windowHeight: 800, rowHeight: 26 })).toEqual({ start: 960, end: 1070 });
});
