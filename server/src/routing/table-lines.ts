import type { RouteView, Row } from "./types.ts";

/** What the connection does to a row. */
export type RowState = "kept" | "new" | "removed";

/** One line of the table as it is shown, by index: into the view's `after`, or, of a removed row, into its `before`. */
export interface TableLine {
  readonly at: number;
  readonly state: RowState;
}

/** The family's rows in the system's own order, each removed one where it stood. */
export function* tableLines(view: Pick<RouteView, "before" | "after">, family: 4 | 6): Iterable<TableLine> {
  const before = new Set(view.before.map(keyOf));
  const destinations = new Set(view.before.map(({ destination }) => destination));
  const after = new Set(view.after.filter(({ destination }) => destinations.has(destination)).map(keyOf));
  const removed = removedBehind(view.before, family, after);
  const gone = (key: string | undefined) => (removed.get(key) ?? []).map((at) => ({ at, state: "removed" as const }));
  yield* gone(undefined);
  for (const [at, row] of view.after.entries()) {
    if (row.family !== family) continue;
    const key = destinations.has(row.destination) ? keyOf(row) : undefined;
    yield { at, state: key !== undefined && before.has(key) ? "kept" : "new" };
    if (key !== undefined) yield* gone(key);
  }
}

const keyOf = ({ destination, gateway, interface: name }: Row): string => `${destination} ${gateway ?? ""} ${name}`;

/** The rows that are gone, by the surviving row they stood behind; undefined = at the top. */
function removedBehind(
  rows: readonly Row[],
  family: 4 | 6,
  after: ReadonlySet<string>,
): ReadonlyMap<string | undefined, readonly number[]> {
  const removed = new Map<string | undefined, number[]>();
  let behind: string | undefined;
  for (const [at, row] of rows.entries()) {
    if (row.family !== family) continue;
    const key = keyOf(row);
    if (after.has(key)) behind = key;
    else removed.set(behind, [...(removed.get(behind) ?? []), at]);
  }
  return removed;
}
