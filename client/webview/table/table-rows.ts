import type { RouteView, Row } from "../../../server/src/protocol.ts";
import { type Column, cellsOf } from "../../../server/src/routing/formats/columns.ts";
import type { Share } from "../page.ts";

/** What the connection does to a row. */
export type RowState = "new" | "removed" | "kept";

/** One line of the table, with all that its look depends on but the cursor and the looked-up address. */
export interface TableRow {
  readonly row: Row;
  /** Index into the view's `after`; undefined on removed rows. */
  readonly index: number | undefined;
  readonly state: RowState;
  readonly isOverridden: boolean;
}

/** The family's rows in the system's own order, each removed one where it stood. */
export function tableRows(view: RouteView, family: 4 | 6, { overridden }: Share): readonly TableRow[] {
  const before = new Set(view.before.map(keyOf));
  const destinations = new Set(view.before.map(({ destination }) => destination));
  const after = new Set(view.after.filter(({ destination }) => destinations.has(destination)).map(keyOf));
  const removed = removedBehind(view, family, after);
  const line = (row: Row, index: number | undefined, state: RowState): TableRow => ({
    row,
    index,
    state,
    isOverridden: index !== undefined && overridden.has(row),
  });
  const rows = (removed.get(undefined) ?? []).map((row) => line(row, undefined, "removed"));
  for (const [index, row] of view.after.entries()) {
    if (row.family !== family) continue;
    const key = destinations.has(row.destination) ? keyOf(row) : undefined;
    rows.push(line(row, index, key !== undefined && before.has(key) ? "kept" : "new"));
    if (key === undefined) continue;
    for (const gone of removed.get(key) ?? []) rows.push(line(gone, undefined, "removed"));
  }
  return rows;
}

/** The table as it was before connecting, nothing marked. */
export const beforeRows = (view: RouteView, family: 4 | 6): readonly TableRow[] =>
  view.before
    .filter((row) => row.family === family)
    .map((row) => ({ row, index: undefined, state: "kept", isOverridden: false }));

/** Rows that hold all words of the filter, in a cell, the prefix or the reason. */
export function filterRows(rows: readonly TableRow[], columns: readonly Column[], filter: string): readonly TableRow[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ row }) => {
    const { destination, interface: name, reason, origin } = row;
    const text = [...cellsOf(row, columns), destination, name, reason, origin?.directive ?? ""].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

const keyOf = ({ destination, gateway, interface: name }: Row): string => `${destination} ${gateway ?? ""} ${name}`;

/** Rows of `before` that are gone, by the surviving row they stood behind; undefined = at the top. */
function removedBehind(
  view: RouteView,
  family: 4 | 6,
  after: ReadonlySet<string>,
): ReadonlyMap<string | undefined, Row[]> {
  const removed = new Map<string | undefined, Row[]>();
  let behind: string | undefined;
  for (const row of view.before) {
    if (row.family !== family) continue;
    const key = keyOf(row);
    if (after.has(key)) behind = key;
    else removed.set(behind, [...(removed.get(behind) ?? []), row]);
  }
  return removed;
}
