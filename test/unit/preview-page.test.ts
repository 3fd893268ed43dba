import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { App } from "../../client/webview/app.tsx";
import { toCsv, toMarkdown } from "../../client/webview/export.ts";
import { type Page, show } from "../../client/webview/page.ts";
import { shareOf } from "../../client/webview/share.ts";
import { filterRows, tableRows } from "../../client/webview/table/table-rows.ts";
import { emptyPage, update } from "../../client/webview/update.ts";
import type { RouteView } from "../../server/src/protocol.ts";
import { asked, broken, full, replaced, split, subject } from "../preview-harness/sample-views.ts";

const actions = { send: () => undefined, choose: () => undefined, keep: () => undefined };
const page = (view: RouteView): Page => ({ ...emptyPage(undefined), subject, shown: show(view) });
const html = (view: RouteView, change: Partial<Page> = {}) =>
  renderToString(h(App, { page: { ...page(view), ...change }, width: "wide", actions }));

/** Each row of the table as a line: its marks, its cells. */
const table = (view: RouteView, family: 4 | 6 = 4) =>
  tableRows(view, family, shareOf(view, family)).map(({ state, isOverridden, cells }) =>
    [state, ...(isOverridden ? ["overridden"] : []), "|", ...cells].join(" "),
  );

test("the table is as route PRINT has it, the default route overridden", () => {
  expect(table(full)).toEqual([
    "kept overridden | 0.0.0.0 0.0.0.0 192.168.0.1 192.168.0.19 291",
    "new | 0.0.0.0 128.0.0.0 10.8.0.5 10.8.0.6 25",
    "new | 10.8.0.0 255.255.255.0 10.8.0.5 10.8.0.6 25",
    "new | 10.8.0.4 255.255.255.252 On-link 10.8.0.6 281",
    "new | 10.8.0.6 255.255.255.255 On-link 10.8.0.6 281",
    "kept | 127.0.0.0 255.0.0.0 On-link 127.0.0.1 331",
    "new | 128.0.0.0 128.0.0.0 10.8.0.5 10.8.0.6 25",
    "kept | 192.168.0.0 255.255.255.0 On-link 192.168.0.19 291",
    "new | 198.51.100.8 255.255.255.255 192.168.0.1 192.168.0.19 35",
    "kept | 224.0.0.0 240.0.0.0 On-link 192.168.0.19 291",
  ]);
});

test("a replaced default route is struck where it stood, as netstat writes prefixes", () => {
  expect(table(replaced)).toEqual([
    "removed | default 192.168.0.1 UGc eth0",
    "new | default 10.8.0.1 UGSc tun0",
    "new | 10.8/24 10.8.0.2 Uc tun0",
    "new | 10.20/16 10.8.0.1 UGSc tun0",
    "new | 10.30/16 10.8.0.1 UGSc tun0",
    "kept | 192.168.0 192.168.0.19 Uc eth0",
  ]);
});

test("IPv6 rows stand apart", () => {
  expect(table(split, 6)).toEqual(["new | 2001:db8:20::/48  tun0  200"]);
});

test("the filter wants all of its words", () => {
  const rows = tableRows(full, 4, shareOf(full, 4));
  expect(filterRows(rows, "10.8.0.5 half").map(({ row }) => row.destination)).toEqual(["0.0.0.0/1", "128.0.0.0/1"]);
  expect(filterRows(rows, "nothing like it")).toEqual([]);
});

test("the page says where the traffic goes, and why", () => {
  const text = html(asked)
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
  for (const words of [
    "All IPv4 traffic goes through the VPN",
    "its gateway there is 10.8.0.5",
    "gateway 10.8.0.5, on no machine",
    "100 % through the VPN",
    "server.ovpn:6",
    "Commands 4",
  ])
    expect(text).toContain(words);
});

test("directives that carry markup are shown as text", () => {
  const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)> javascript:alert(1) 'quoted'`;
  const origin = { file: subject.uri, line: 1, directive: evil };
  const view: RouteView = {
    ...full,
    summary: evil,
    pushReply: [evil],
    notes: full.notes.map((note) => ({ ...note, message: evil, remedies: [{ system: "any", text: evil }] })),
    operations: full.operations.map((operation) => ({ ...operation, command: evil, reason: evil, origin })),
    after: full.after.map((row) => ({ ...row, reason: evil, interface: evil, origin })),
  };
  for (const tab of ["table", "commands", "pushed", "before"] as const) {
    const unfolded = view.notes.map(({ code, message }) => `${code} ${message}`);
    const markup = html(view, { state: { ...emptyPage({ tab, unfolded }).state } });
    expect(markup).not.toMatch(/<script|<img|href=/);
    expect(markup).toContain("&lt;script>");
  }
});

test("answers that were overtaken are dropped, and the last good table stays while the text is broken", () => {
  const good = update(update(emptyPage(undefined), { kind: "subject", subject }), {
    kind: "routes",
    sequence: 5,
    view: full,
  });
  expect(update(good, { kind: "routes", sequence: 4, view: split }).shown?.view).toBe(full);
  const stale = update(good, { kind: "stale", sequence: 6, reason: broken.notes[0]?.message ?? "" });
  expect(stale.shown?.view).toBe(full);
  const markup = renderToString(h(App, { page: stale, width: "narrow", actions }));
  expect(markup).toContain("This is from before the last change. OpenVPN would not start");
  expect(update(stale, { kind: "routes", sequence: 7, view: split }).stale).toBeUndefined();
});

test("Markdown and CSV take the table along", () => {
  const rows = tableRows(full, 4, shareOf(full, 4)).slice(0, 2);
  const originOf = () => "server.ovpn:6";
  expect(
    toMarkdown({ view: full, family: 4, rows, originOf }),
  ).toBe(`All IPv4 traffic goes through the VPN, except your LAN 192.168.0.0/24 and the server itself. IPv6 does not.

\`route PRINT -4\`, OpenVPN 2.6

| Network Destination | Netmask | Gateway | Interface | Metric | Change | Why | From |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 0.0.0.0 | 0.0.0.0 | 192.168.0.1 | 192.168.0.19 | 291 |  | the way to the internet before connecting | server.ovpn:6 |
| 0.0.0.0 | 128.0.0.0 | 10.8.0.5 | 10.8.0.6 | 25 | new | half of the internet, more specific than the default route | server.ovpn:6 |
`);
  const formula = rows.map((line) => ({ ...line, row: { ...line.row, reason: '=1+1,"x"' } })).slice(1);
  expect(toCsv({ view: full, family: 4, rows: formula, originOf }).split("\r\n")[1]).toBe(
    `0.0.0.0,128.0.0.0,10.8.0.5,10.8.0.6,25,new,"'=1+1,""x""",server.ovpn:6`,
  );
});
