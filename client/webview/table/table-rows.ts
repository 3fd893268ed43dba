import { type Column, cellsOf } from "../../../server/src/routing/formats/columns.ts";
import { filtered } from "../filter.tsx";
import type { List } from "../list.ts";
import type { Lines, TableRow, View } from "../unpack-view.ts";

/** The table as it was before connecting, nothing marked. */
export function beforeLines(view: View, family: 4 | 6): Lines {
  const rows = view.before
    .filter((row) => row.family === family)
    .map((row): TableRow => ({ row, index: undefined, state: "kept", isOverridden: false }));
  return { rows, looks: new Set() };
}

/** Rows that hold all words of the filter, in a cell, the prefix or the reason. */
export function filterRows(rows: List<TableRow>, columns: readonly Column[], filter: string): List<TableRow> {
  return filtered(rows, filter, ({ row }) => {
    const { destination, interface: name, reason, origin } = row;
    return [...cellsOf(row, columns), destination, name, reason, origin?.directive ?? ""].join(" ");
  });
}
