import {
  PACKED_NONE as NONE,
  type Operation,
  type Origin,
  PACKED_ADDRESS,
  PACKED_KINDS,
  PACKED_RESULTS,
  PACKED_STATES,
  PACKED_STEPS,
  type PackedDestinations,
  type PackedView,
  type PushedOption,
  type RouteView,
  type Row,
  type RowState,
  type WayKind,
} from "../../server/src/protocol.ts";
import { type List, listOf } from "./list.ts";
import { dotted } from "./prefix.ts";
import { lastRun, type Runs, readRuns } from "./runs.ts";

/** A view whose long lists make their items when they are asked for: nobody sees 15,000 rows at once. */
export interface View extends Omit<RouteView, "after" | "operations" | "pushReply" | "pushed"> {
  readonly after: List<Row>;
  readonly operations: List<Operation>;
  readonly pushReply: List<string> | null;
  readonly pushed: List<PushedOption>;
}

/** One line of the table, with all that its look depends on but the cursor and the looked-up address. */
export interface TableRow {
  readonly row: Row;
  /** Index into the view's `after`; undefined on removed rows. */
  readonly index: number | undefined;
  readonly state: RowState;
  readonly isOverridden: boolean;
}

/** A family's table, and what there is in it. */
export interface Lines {
  readonly rows: List<TableRow>;
  readonly looks: ReadonlySet<RowState | "overridden">;
}

export interface Unpacked {
  readonly view: View;
  readonly lines: Readonly<Record<4 | 6, Lines>>;
  /** Rows of `after`, by what they are in the picture. */
  readonly ways: (kind: WayKind) => List<Row>;
  /** One of each sort of row in `after`: the first one. */
  readonly samples: readonly Row[];
}

/** The view as it was before it was packed. */
export function unpackView(packed: PackedView): Unpacked {
  const destinationAt = destinationsOf(packed.destinations);
  const textOf = textsOf(packed, destinationAt);
  const places = readRuns(packed.places, PACKED_STEPS.places);
  const originAt = (place: number): Origin | null => {
    if (place === NONE) return null;
    const [file = NONE, line = NONE, directive = NONE, destination = NONE] = places.at(place);
    return { file: packed.words[file] ?? "", line, directive: textOf(directive, destination) };
  };
  const rowOf = (numbers: readonly number[]): Row => {
    const [shape = NONE, destination = NONE, operation = NONE, place = NONE] = numbers;
    return {
      ...rowShape(packed, shape),
      destination: destinationAt(destination),
      origin: originAt(place),
      ...(operation !== NONE && { operation }),
    };
  };
  const listed = <Item>(runs: Runs, make: (numbers: readonly number[]) => Item): List<Item> =>
    listOf(runs.length, (index) => make(runs.at(index)));
  const runs = { before: readRuns(packed.before, PACKED_STEPS.rows), after: readRuns(packed.after, PACKED_STEPS.rows) };
  const reply = readRuns(packed.pushed ?? [], PACKED_STEPS.pushed);
  const ways = new Map(
    Object.entries(packed.ways).map(([kind, rows]) => [
      kind,
      listed(readRuns(rows, PACKED_STEPS.ways), ([at = NONE]) => rowOf(runs.after.at(at))),
    ]),
  );
  const lines = (family: 4 | 6): Lines =>
    linesOf(readRuns(packed.lines[family], PACKED_STEPS.lines), (at, state) =>
      rowOf((state === "removed" ? runs.before : runs.after).at(at)),
    );
  return {
    view: {
      ...packed.rest,
      before: [...listed(runs.before, rowOf)],
      after: listed(runs.after, rowOf),
      operations: listed(
        readRuns(packed.operations, PACKED_STEPS.operations),
        ([shape = NONE, destination = NONE, command = NONE, place = NONE]) => ({
          ...operationShape(packed, shape),
          destination: destinationAt(destination),
          command: textOf(command, destination),
          origin: originAt(place),
        }),
      ),
      pushReply: packed.pushed && listed(reply, ([text = NONE, destination = NONE]) => textOf(text, destination)),
      pushed: listed(reply, ([, , place = NONE, reason = NONE, keeper = NONE]) => ({
        origin: originAt(place),
        reason: packed.words[reason] ?? "",
        keptAwayBy: originAt(keeper),
      })),
    },
    lines: { 4: lines(4), 6: lines(6) },
    ways: (kind) => ways.get(kind) ?? [],
    samples: runs.after.sorts(0).map((at) => rowOf(runs.after.at(at))),
  };
}

/** "10.8.0.0/24" and the next two of 1, 0x0a080000, 24; 2, 256, 24. */
function destinationsOf({ steps, others }: PackedDestinations): (index: number) => string {
  const count = steps.length / 3;
  // By run: the index of its first, the address before it, and how many of the others come before it.
  const [starts, addresses, skipped] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  let [start, address, other] = [0, 0, 0];
  for (let run = 0; run < count; run++) {
    const times = steps[3 * run] ?? 0;
    [starts[run], addresses[run], skipped[run]] = [start, address, other];
    start += times;
    address += times * (steps[3 * run + 1] ?? 0);
    if (steps[3 * run + 2] === NONE) other += times;
  }
  return (index) => {
    const run = lastRun(starts, index);
    const turn = index - (starts[run] ?? 0);
    const bits = steps[3 * run + 2];
    if (index === NONE || bits === undefined) return "";
    if (bits === NONE) return others[(skipped[run] ?? 0) + turn] ?? "";
    return `${dotted((addresses[run] ?? 0) + (turn + 1) * (steps[3 * run + 1] ?? 0))}/${bits}`;
  };
}

/** Gives a word with the destination's address put back. */
function textsOf({ words }: PackedView, destinationAt: (index: number) => string) {
  return (word: number, destination: number): string => {
    const text = words[word] ?? "";
    if (!text.includes(PACKED_ADDRESS)) return text;
    return text.replaceAll(PACKED_ADDRESS, () => destinationAt(destination).split("/", 1)[0] ?? "");
  };
}

function rowShape({ words, rowShapes }: PackedView, shape: number): Omit<Row, "destination" | "origin" | "operation"> {
  const [family, gateway = NONE, name = NONE, address = NONE, metric = 0, kind = NONE, reason = NONE, own] =
    rowShapes[shape] ?? [];
  return {
    family: family === 6 ? 6 : 4,
    gateway: words[gateway] ?? null,
    interface: words[name] ?? "",
    interfaceAddress: words[address] ?? null,
    metric,
    kind: PACKED_KINDS[kind] ?? "system",
    reason: words[reason] ?? "",
    ...(own === 1 && { own: true }),
  };
}

function operationShape(
  { words, operationShapes }: PackedView,
  shape: number,
): Omit<Operation, "destination" | "command" | "origin"> {
  const [op, via = NONE, name = NONE, metric = NONE, result = 0, why = NONE] = operationShapes[shape] ?? [];
  return {
    op: op === 1 ? "add" : "delete",
    gateway: words[via] ?? null,
    interface: words[name] ?? null,
    metric: metric === NONE ? null : metric,
    result: PACKED_RESULTS[result] ?? "ok",
    reason: words[why] ?? "",
  };
}

function linesOf(runs: Runs, rowAt: (at: number, state: RowState) => Row): Lines {
  const lineAt = (index: number): TableRow => {
    const [at = NONE, number = NONE, overridden] = runs.at(index);
    const state = PACKED_STATES[number] ?? "kept";
    return {
      row: rowAt(at, state),
      index: state === "removed" ? undefined : at,
      state,
      isOverridden: overridden === 1,
    };
  };
  const sorts = [...runs.sorts(1), ...runs.sorts(2)].map(lineAt);
  return {
    rows: listOf(runs.length, lineAt),
    looks: new Set(sorts.flatMap(({ state, isOverridden }) => (isOverridden ? [state, "overridden"] : [state]))),
  };
}
