import type { RouteView, Row } from "../types.ts";
import { type Column, cellsOf, columnsOf } from "./columns.ts";
import { isKernelsRow } from "./is-kernels-row.ts";

/** As `ip route` and, where there are IPv6 rows, below an empty line `ip -6 route` print the table. */
export function ipRoute(view: RouteView): string {
  const four = linesOf(view, 4);
  const six = linesOf(view, 6);
  return [...four, ...(six.length > 0 ? ["", ...six] : [])].map((text) => `${text}\n`).join("");
}

function linesOf(view: RouteView, family: 4 | 6): readonly string[] {
  const columns = columnsOf(view, family);
  return view.after.filter((row) => row.family === family).map((row) => routeLine(row, columns));
}

/** Each cell behind the word that heads it, but for the destination; what the kernel says beside them has no column. */
function routeLine(row: Row, columns: readonly Column[]): string {
  const [destination = "", ...others] = cellsOf(row, columns);
  const words = [destination];
  for (const [at, cell] of others.entries()) {
    const title = columns[at + 1]?.title ?? "";
    if (cell !== "") words.push(title, cell);
    if (title !== "dev") continue;
    if (isKernelsRow(row)) words.push("proto kernel");
    if (row.family === 4 && row.gateway === null) words.push("scope link");
  }
  if (row.family === 6) words.push("pref medium");
  return words.join(" ");
}
