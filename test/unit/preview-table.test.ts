import { expect, test } from "vitest";
import { toCsv, toMarkdown } from "../../client/webview/export.ts";
import { shownOf } from "../../client/webview/page.ts";
import { filterRows } from "../../client/webview/table/table-rows.ts";
import { packView } from "../../server/src/features/pack-view.ts";
import type { RouteView, System } from "../../server/src/protocol.ts";
import { cellsOf, columnsOf } from "../../server/src/routing/formats/columns.ts";
import { formatView } from "../../server/src/routing/formats/index.ts";
import { simulate } from "../../server/src/routing/simulate.ts";
import { routeCases, scenarioOf } from "../agreement/route-case.ts";
import * as samples from "../preview-harness/sample-views.ts";
import { scenario } from "../support/scenario.ts";

const full = samples.full.view;
const [replaced, split] = [samples.replaced.view, samples.split.view];

const rowsOf = (view: RouteView, family: 4 | 6 = 4) => [...shownOf(packView(view)).lines[family].rows];

/** Each row of the table as a line: its marks, its cells. */
const table = (view: RouteView, family: 4 | 6 = 4) =>
  rowsOf(view, family).map(({ row, state, isOverridden }) =>
    [state, ...(isOverridden ? ["overridden"] : []), "|", ...cellsOf(row, columnsOf(view, family))].join(" "),
  );

test("the table is as route PRINT has it, the default route overridden", () => {
  expect(table(full)).toEqual([
    "kept overridden | 0.0.0.0 0.0.0.0 192.168.0.1 192.168.0.19 291",
    "new | 0.0.0.0 128.0.0.0 10.8.0.5 10.8.0.6 25",
    "new | 10.8.0.0 255.255.255.0 10.8.0.5 10.8.0.6 25",
    "new | 10.8.0.4 255.255.255.252 On-link 10.8.0.6 281",
    "new | 10.8.0.6 255.255.255.255 On-link 10.8.0.6 281",
    "new | 10.8.0.7 255.255.255.255 On-link 10.8.0.6 281",
    "kept | 127.0.0.0 255.0.0.0 On-link 127.0.0.1 331",
    "kept | 127.0.0.1 255.255.255.255 On-link 127.0.0.1 331",
    "kept | 127.255.255.255 255.255.255.255 On-link 127.0.0.1 331",
    "new | 128.0.0.0 128.0.0.0 10.8.0.5 10.8.0.6 25",
    "kept | 192.168.0.0 255.255.255.0 On-link 192.168.0.19 291",
    "kept | 192.168.0.19 255.255.255.255 On-link 192.168.0.19 291",
    "kept | 192.168.0.255 255.255.255.255 On-link 192.168.0.19 291",
    "new | 198.51.100.8 255.255.255.255 192.168.0.1 192.168.0.19 35",
    "kept overridden | 224.0.0.0 240.0.0.0 On-link 127.0.0.1 331",
    "kept overridden | 224.0.0.0 240.0.0.0 On-link 192.168.0.19 291",
    "new | 224.0.0.0 240.0.0.0 On-link 10.8.0.6 281",
    "kept overridden | 255.255.255.255 255.255.255.255 On-link 127.0.0.1 331",
    "kept overridden | 255.255.255.255 255.255.255.255 On-link 192.168.0.19 291",
    "new | 255.255.255.255 255.255.255.255 On-link 10.8.0.6 281",
  ]);
});

test("a replaced default route is struck where it stood, as netstat writes prefixes", () => {
  expect(table(replaced).slice(0, 6)).toEqual([
    "removed | default 192.168.0.1 UGScg en0",
    "new | default 10.8.0.1 UGSc utun0",
    "new | 10.8/24 10.8.0.2 UGSc utun0",
    "new | 10.8.0.2 10.8.0.2 UH utun0",
    "new | 10.20/16 10.8.0.1 UGSc utun0",
    "new | 10.30/16 10.8.0.1 UGSc utun0",
  ]);
});

test("IPv6 rows stand apart", () => {
  expect(table(split, 6)).toEqual(["new | 2001:db8:8::/64  tun0 256", "new | 2001:db8:20::/48  tun0 1024"]);
});

/** The rows as the command line prints them, cell by cell; what it says beside the cells is left out. */
const printed: Readonly<Record<System, (view: RouteView) => readonly string[]>> = {
  windows: (view) => {
    const text = formatView(view, "table").replace(/\n {20,}/g, " ");
    const names = new Map(Array.from(text.matchAll(/^ *(\d+)\.{9,}(.*)$/gm), ([, number, name]) => [number, name]));
    const named = (number = "") => names.get(number)?.replace(/^Software Loopback.*/, "loopback") ?? number;
    return linesOf(text)
      .filter((line) => /^(\d+\.\S+ [\d.]+ |\d+ \d+ \S*:)/.test(line))
      .map((line) => (line.includes(":") ? line.replace(/^\d+/, named) : line));
  },
  linux: (view) =>
    linesOf(formatView(view, "table")).map((line) =>
      line.replace(/ (via|dev|src|metric)(?= )/g, "").replace(/ (proto kernel|scope link|pref medium)/g, ""),
    ),
  macos: (view) => linesOf(formatView(view, "table")).filter((line) => / \w*U\w* \S+$/.test(line)),
};

const linesOf = (text: string): readonly string[] =>
  text.split("\n").flatMap((line) => line.trim().replaceAll(/ +/g, " ") || []);

test.each(["windows", "linux", "macos"] as const)("%s: the page has the cells that the command line prints", (os) => {
  for (const route of routeCases()) {
    const version = route.observed[0]?.versions[0] ?? "2.6";
    const view = simulate({ ...scenarioOf(route, version), os });
    const { view: shown } = shownOf(packView(view));
    const cells = Array.from(shown.after, (row) =>
      cellsOf(row, columnsOf(shown, row.family)).filter(Boolean).join(" "),
    );
    expect([route.id, ...cells]).toEqual([route.id, ...printed[os](view)]);
  }
});

test("macOS: what lies on the link has its number, with flags as netstat prints them", () => {
  const view = simulate(
    scenario({
      server: `dev tun\ntopology subnet\nserver 10.66.0.0 255.255.255.0\nserver-ipv6 fd00:66::/64\npush "redirect-gateway def1"`,
      os: "macos",
    }),
  );
  expect(table(view)).toContain("kept overridden | default 192.168.0.1 UGScg en0");
  expect(table(view)).toContain("kept | 192.168.0 link#4 UCS en0");
  expect(table(view)).toContain("kept | 127 127.0.0.1 UCS lo0");
  expect(table(view)).toContain("new | 203.0.113.10/32 192.168.0.1 UGSc en0");
  expect(table(view, 6)).toContain("new | fd00:66::/64 link#5 USc utun0");
  expect(formatView(view, "csv")).toContain("\n6,fd00:66::/64,on-link,utun0,fd00:66::1000,0,");
});

test("the filter wants all of its words", () => {
  const rows = rowsOf(full);
  const columns = columnsOf(full, 4);
  expect(Array.from(filterRows(rows, columns, "10.8.0.5 half"), ({ row }) => row.destination)).toEqual([
    "0.0.0.0/1",
    "128.0.0.0/1",
  ]);
  expect(filterRows(rows, columns, "nothing like it")).toEqual([]);
});

test("Markdown and CSV take the table along", () => {
  const rows = rowsOf(full).slice(0, 2);
  const columns = columnsOf(full, 4);
  const originOf = () => "server.ovpn:6";
  expect(
    toMarkdown({ view: full, program: "2.6", family: 4, columns, rows, originOf }),
  ).toBe(`All IPv4 traffic goes through the VPN, except your LAN 192.168.0.0/24 and the server itself. IPv6 does not.

\`route PRINT -4\`, OpenVPN 2.6

| Network Destination | Netmask | Gateway | Interface | Metric | Change | Why | From |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 0.0.0.0 | 0.0.0.0 | 192.168.0.1 | 192.168.0.19 | 291 |  | the way to the internet before connecting | server.ovpn:6 |
| 0.0.0.0 | 128.0.0.0 | 10.8.0.5 | 10.8.0.6 | 25 | new | ${full.after[1]?.reason} | server.ovpn:6 |
`);
  const formula = rows.map((line) => ({ ...line, row: { ...line.row, reason: '=1+1,"x"' } })).slice(1);
  expect(toCsv({ view: full, program: "2.6", family: 4, columns, rows: formula, originOf }).split("\r\n")[1]).toBe(
    `0.0.0.0,128.0.0.0,10.8.0.5,10.8.0.6,25,new,"'=1+1,""x""",server.ovpn:6`,
  );
});
