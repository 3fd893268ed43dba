import type { RouteView } from "../types.ts";
import { cellsOf, columnsOf } from "./columns.ts";

/** As `netstat -rn` prints the tables of both families on macOS. */
export function netstat(view: RouteView): string {
  const lines = ["Routing tables", "", "Internet:", ...table(view, 4)];
  if (view.after.some(({ family }) => family === 6)) lines.push("", "Internet6:", ...table(view, 6));
  return lines.map((line) => `${line.trimEnd()}\n`).join("");
}

function* table(view: RouteView, family: 4 | 6): Iterable<string> {
  const columns = columnsOf(view, family);
  const wide = family === 4 ? 18 : 39;
  const line = ([destination = "", gateway = "", flags = "", name = ""]: readonly string[]): string =>
    `${destination.padEnd(wide)} ${gateway.padEnd(wide)} ${flags.padEnd(12)} ${name.padStart(8)}`;
  yield `${line(columns.map(({ title }) => title))} Expire`;
  for (const row of view.after) if (row.family === family) yield line(cellsOf(row, columns));
}
