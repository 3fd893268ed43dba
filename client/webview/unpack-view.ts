import {
  type Operation,
  type Origin,
  PACKED_KINDS,
  PACKED_RESULTS,
  type PackedView,
  type RouteView,
  type Row,
} from "../../server/src/protocol.ts";

const NONE = -1;

/** Rows and operations are four numbers each, places three. */
const SIZE = 4;
const PLACE = 3;

/** The view as it was before it was packed. */
export function unpackView(packed: PackedView): RouteView {
  const { rest, before, after, operations } = packed;
  const origins = originsIn(packed);
  const rows = (list: Numbers) => groups(list, SIZE).map((group) => rowOf(packed, group, origins));
  return {
    ...rest,
    before: rows(before),
    after: rows(after),
    operations: groups(operations, SIZE).map((group) => operationOf(packed, group, origins)),
  };
}

type Numbers = readonly number[];

const groups = (list: Numbers, size: number): readonly Numbers[] =>
  Array.from({ length: list.length / size }, (_, at) => list.slice(at * size, (at + 1) * size));

const originsIn = ({ places, words }: PackedView): readonly Origin[] =>
  groups(places, PLACE).map(([file = NONE, line = NONE, directive = NONE]) => ({
    file: words[file] ?? "",
    line,
    directive: words[directive] ?? "",
  }));

function rowOf({ words, rowShapes }: PackedView, group: Numbers, origins: readonly Origin[]): Row {
  const [shape = 0, destination = NONE, operation = NONE, place = NONE] = group;
  const [family, via = NONE, name = NONE, address = NONE, metric = 0, kind = 0, why = NONE, own] =
    rowShapes[shape] ?? [];
  return {
    family: family === 6 ? 6 : 4,
    destination: words[destination] ?? "",
    gateway: words[via] ?? null,
    interface: words[name] ?? "",
    interfaceAddress: words[address] ?? null,
    metric,
    kind: PACKED_KINDS[kind] ?? "system",
    ...(own === 1 ? { own: true } : {}),
    ...(operation === NONE ? {} : { operation }),
    origin: origins[place] ?? null,
    reason: words[why] ?? "",
  };
}

function operationOf({ words, operationShapes }: PackedView, group: Numbers, origins: readonly Origin[]): Operation {
  const [shape = 0, destination = NONE, command = NONE, place = NONE] = group;
  const [op, via = NONE, name = NONE, metric = NONE, result = 0, why = NONE] = operationShapes[shape] ?? [];
  return {
    op: op === 1 ? "add" : "delete",
    destination: words[destination] ?? "",
    gateway: words[via] ?? null,
    interface: words[name] ?? null,
    metric: metric === NONE ? null : metric,
    result: PACKED_RESULTS[result] ?? "ok",
    command: words[command] ?? "",
    origin: origins[place] ?? null,
    reason: words[why] ?? "",
  };
}
