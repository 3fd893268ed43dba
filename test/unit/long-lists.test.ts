import fc from "fast-check";
import { expect, test } from "vitest";
import { find, joined, type List, listOf, mapped, slice, without } from "../../client/webview/list.ts";
import { shownOf } from "../../client/webview/page.ts";
import { describePicture } from "../../client/webview/picture/describe.ts";
import { pictureModel } from "../../client/webview/picture/model.ts";
import { readRuns } from "../../client/webview/runs.ts";
import { filterRows } from "../../client/webview/table/table-rows.ts";
import { inRuns } from "../../server/src/features/in-runs.ts";
import { packView } from "../../server/src/features/pack-view.ts";
import { type Sample, sample } from "../preview-harness/sample-views.ts";

const letters = (text: string): List<string> => listOf(text.length, (index) => text.charAt(index));
const itemsAt = <Item>(list: List<Item>) => slice(list, -2, list.length + 2);

test("lists that are joined, changed and cut are as arrays would be", () => {
  const both = joined<string>(letters("ab"), [], letters("cde"));
  const upper = mapped(both, (letter) => letter.toUpperCase());
  expect([[...upper].join(""), itemsAt(upper).join(""), upper.at(5)]).toEqual(["ABCDE", "ABCDE", undefined]);
  expect(slice(both, 1, 3)).toEqual(["b", "c"]);
  expect([find(both, (letter) => letter > "b"), find(both, (letter) => letter > "e")]).toEqual(["c", undefined]);
  expect([...without(both, (letter) => letter === "c")].join("")).toBe("abde");
  expect(without(both, (letter) => letter === "x")).toBe(both);
});

test("numbers in runs come back as they were, each by its place", () => {
  const number = fc.integer({ min: -1, max: 4 });
  const steps = [0, 1, 2];
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number, number)), (items) => {
      const packed = inRuns(steps);
      for (const item of items) packed.add(item);
      const runs = readRuns(packed.all, steps);
      expect(Array.from({ length: runs.length }, (_, index) => runs.at(index))).toEqual(items);
      const sorts = runs.sorts(0).map((index) => runs.at(index)[0]);
      expect(sorts).toEqual([...new Set(items.map(([first]) => first))]);
    }),
  );
});

/** In no order, of all lengths, every fifth past the tunnel: nothing of it follows from the line before. */
const scattered = Array.from({ length: 3000 }, (_, i) => {
  const mask = ["255.255.255.0", "255.255.255.255", "255.255.255.128"][i % 3];
  return `route ${30 + ((i * 7) % 60)}.${(i * 37) % 256}.${i % 256}.0 ${mask}${i % 5 === 0 ? " net_gateway" : ""}`;
});
const long = sample({
  server: "dev tun\nserver 10.8.0.0 255.255.255.0\ntopology subnet",
  client: `client\ndev tun\nremote 198.51.100.8\n${scattered.join("\n")}`,
});
const shownIn = ({ view }: Sample) => shownOf(packView(view));

test.each(["linux", "windows", "macos"] as const)(
  "%s: a list in no order is as long on the page as in the view",
  (os) => {
    const { view } = sample(
      { client: `client\ndev tun\nremote 198.51.100.8\nifconfig 10.8.0.2 10.8.0.1\n${scattered.join("\n")}` },
      { os },
    );
    const { lines, view: shown } = shownOf(packView(view));
    const rows = Array.from(lines[4].rows, ({ row }) => row);
    expect(rows).toEqual(view.after.filter(({ family }) => family === 4));
    expect([...shown.operations]).toEqual(view.operations);
  },
);

test("the picture counts what it cannot name, on either side of the tunnel", () => {
  const shown = shownIn(long);
  const { behind, outside } = pictureModel(shown, long.subject);
  const tunnel = long.view.after.filter(({ kind }) => kind === "vpn");
  const past = long.view.after.filter(({ kind }) => kind === "bypass");
  expect([tunnel.length, past.length]).toEqual([2400, 600]);
  expect(behind.length).toBe(tunnel.length);
  // The LAN, and everything else.
  expect(outside.length).toBe(past.length + 2);
  expect(describePicture(pictureModel(shown, long.subject))).toContain("2,395 more");
});

test("the filter looks at every row of a long table", () => {
  const shown = shownIn(long);
  const { destination } = long.view.after.at(-40) ?? { destination: "" };
  const found = filterRows(shown.lines[4].rows, shown.columns[4], destination);
  expect(Array.from(found, ({ row }) => row.destination)).toContain(destination);
});
