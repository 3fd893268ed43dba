import { expect, test } from "vitest";
import type { RouteView } from "../../server/src/protocol.ts";
import * as samples from "../preview-harness/sample-views.ts";
import { found, html, page } from "../support/preview-markup.ts";

const full = samples.full.view;
const [broken, replaced, split] = [samples.broken.view, samples.replaced.view, samples.split.view];

test("an interface's name has its column's width", () => {
  const named = (name: string) => ({ ...split, after: split.after.map((row) => ({ ...row, interface: name })) });
  expect(html(split)).toContain("--dev:5em");
  expect(html(named("tun-headquarter"))).toContain("--dev:8.7em");
});

test("above the table stands whose it is, and what its rows' looks mean", () => {
  const captionOf = (view: RouteView) =>
    /<p class="caption">(.*?)<\/p>/
      .exec(html(view))?.[1]
      ?.replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ")
      .trim();
  expect(captionOf(full)).toBe("As printed by route PRINT -4 new rows dimmed: other rows win");
  expect(captionOf(replaced)).toContain("removed rows");
  expect(captionOf(broken)).not.toContain("new");
});

test("counts are grouped as the texts' language does", () => {
  const { view, subject: about } = samples.many;
  const text = html(view, { about: { ...about, clients: 16_381 } })
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
  expect(view.summary).toContain("and 14,999 more go through the VPN");
  for (const words of ["of 16,381", "Commands 15,002", "and 15,000 more", "Pushed 15,005"])
    expect(text.includes(words), words).toBe(true);
});

test("a row under the arrows is told with the names of its columns, marks and reason", () => {
  expect(found(html(replaced), /role="row"[^>]* aria-label="([^"]*)"/g).slice(0, 2)).toEqual([
    "Destination default, Gateway 192.168.0.1, Flags UGScg, Netif en0, removed, the way to the internet before connecting",
    "Destination default, Gateway 10.8.0.1, Flags UGSc, Netif utun0, new, redirect-gateway pushed by the server without def1: the default route through the tunnel",
  ]);
});

test("a row's edge tells the interface it uses, whoever made it", () => {
  const server = 'dev tun\ntopology subnet\nserver 192.168.0.0 255.255.255.0\npush "route 10.20.0.0 255.255.0.0"';
  const overlapping = samples.sample({ server, client: "client\ndev tun\nremote 203.0.113.50" });
  const edges = (view: RouteView) =>
    Array.from(
      html(view).matchAll(/class="line (inside|outside|) [^"]*" aria-label="destination (\S+),(?:[^"]*?) dev (\w+)/g),
      ([, edge, destination, device]) => `${destination} ${device} ${edge}`,
    );
  expect(edges(overlapping.view)).toContain("10.20.0.0/16 eth0 outside");
  expect(edges(split)).toEqual(expect.arrayContaining(["10.20.0.0/16 tun0 inside", "default eth0 outside"]));
});

test.each([
  ["table", "", ""],
  ["table", "half", "2 rows are left."],
  ["table", "127.255", "1 row is left."],
  ["table", "nothing like it", "0 rows are left."],
  ["commands", "route half", "2 rows are left."],
  ["commands", "nothing like it", "0 rows are left."],
  ["pushed", "redirect def1", "1 row is left."],
  ["pushed", "nothing like it", "0 rows are left."],
] as const)("in “%s” who filters by “%s” is told how much is left", (tab, filter, told) => {
  const markup = html(full, { state: { ...page(full).state, tab, filter } });
  expect(found(markup, /<span class="visually-hidden" role="status">(.*?)<\/span>/g)).toEqual([told]);
  expect(markup.includes("No row holds “nothing like it”.")).toBe(told.startsWith("0"));
});

test("what is left of commands and pushed options keeps its place", () => {
  const at = (tab: "commands" | "pushed", filter: string) =>
    found(html(full, { state: { ...page(full).state, tab, filter } }), /aria-rowindex="(\d+)"/g).map(Number);
  const places = (list: readonly string[], word: string) =>
    list.flatMap((text, index) => (text.includes(word) ? [index + 1] : []));
  const commands = full.operations.map(({ command }) => command);
  expect(at("commands", "128.0.0.0")).toEqual(places(commands, "128.0.0.0"));
  expect(at("pushed", "redirect")).toEqual(places(full.pushReply ?? [], "redirect"));
});
