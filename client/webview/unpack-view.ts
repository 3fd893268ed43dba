import {
  type Operation,
  type Origin,
  PACKED_ADDRESS,
  PACKED_KINDS,
  PACKED_RESULTS,
  PACKED_STEPS,
  type PackedView,
  type RouteView,
  type Row,
} from "../../server/src/protocol.ts";

const NONE = -1;

/** The view as it was before it was packed. Its operations are made when they are first asked for. */
export function unpackView(packed: PackedView): RouteView {
  const { rest, before, after, places } = packed;
  const origins = unrolled(places, PACKED_STEPS.places, (numbers) => originOf(packed, numbers));
  const rows = (list: Numbers) => unrolled(list, PACKED_STEPS.rows, (numbers) => rowOf(packed, numbers, origins));
  let operations: readonly Operation[] | undefined;
  return {
    ...rest,
    before: rows(before),
    after: rows(after),
    get operations() {
      operations ??= unrolled(packed.operations, PACKED_STEPS.operations, (numbers) =>
        operationOf(packed, numbers, origins),
      );
      return operations;
    },
  };
}

/** How many operations a packed view has. */
export function operationsIn({ operations }: PackedView): number {
  let count = 0;
  for (let start = 0; start < operations.length; start += PACKED_STEPS.operations.length + 1)
    count += operations[start] ?? 0;
  return count;
}

type Numbers = readonly number[];

/** What `make` makes of the numbers of each item, run after run; it must not keep them. */
function unrolled<Item>(runs: Numbers, steps: Numbers, make: (numbers: Numbers) => Item): readonly Item[] {
  const items: Item[] = [];
  const numbers = steps.map(() => NONE);
  for (let start = 0; start < runs.length; start += steps.length + 1) {
    const turns = runs[start] ?? 0;
    for (let turn = 0; turn < turns; turn++) {
      for (let at = 0; at < steps.length; at++) {
        const first = runs[start + 1 + at] ?? NONE;
        numbers[at] = first === NONE ? NONE : first + (steps[at] ?? 0) * turn;
      }
      items.push(make(numbers));
    }
  }
  return items;
}

/** A text with the destination's address put back. */
function textOf({ words, destinations }: PackedView, word: number, destination: number): string {
  const text = words[word] ?? "";
  if (!text.includes(PACKED_ADDRESS)) return text;
  const [address = ""] = (destinations[destination] ?? "").split("/", 1);
  return text.replaceAll(PACKED_ADDRESS, address);
}

function originOf(
  packed: PackedView,
  [file = NONE, line = NONE, directive = NONE, destination = NONE]: Numbers,
): Origin {
  return { file: packed.words[file] ?? "", line, directive: textOf(packed, directive, destination) };
}

function rowOf({ words, destinations, rowShapes }: PackedView, numbers: Numbers, origins: readonly Origin[]): Row {
  const [shape = 0, destination = NONE, operation = NONE, place = NONE] = numbers;
  const [family, via = NONE, name = NONE, address = NONE, metric = 0, kind = 0, why = NONE, own] =
    rowShapes[shape] ?? [];
  const row: Row & { own?: true; operation?: number } = {
    family: family === 6 ? 6 : 4,
    destination: destinations[destination] ?? "",
    gateway: words[via] ?? null,
    interface: words[name] ?? "",
    interfaceAddress: words[address] ?? null,
    metric,
    kind: PACKED_KINDS[kind] ?? "system",
    origin: origins[place] ?? null,
    reason: words[why] ?? "",
  };
  if (own === 1) row.own = true;
  if (operation !== NONE) row.operation = operation;
  return row;
}

function operationOf(packed: PackedView, numbers: Numbers, origins: readonly Origin[]): Operation {
  const { words, destinations, operationShapes } = packed;
  const [shape = 0, destination = NONE, command = NONE, place = NONE] = numbers;
  const [op, via = NONE, name = NONE, metric = NONE, result = 0, why = NONE] = operationShapes[shape] ?? [];
  return {
    op: op === 1 ? "add" : "delete",
    destination: destinations[destination] ?? "",
    gateway: words[via] ?? null,
    interface: words[name] ?? null,
    metric: metric === NONE ? null : metric,
    result: PACKED_RESULTS[result] ?? "ok",
    command: textOf(packed, command, destination),
    origin: origins[place] ?? null,
    reason: words[why] ?? "",
  };
}
