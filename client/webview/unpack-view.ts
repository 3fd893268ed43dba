import {
  type Operation,
  type Origin,
  PACKED_ADDRESS,
  PACKED_KINDS,
  PACKED_RESULTS,
  PACKED_STEPS,
  type PackedView,
  type PushedOption,
  type RouteView,
  type Row,
} from "../../server/src/protocol.ts";
import { dotted } from "./prefix.ts";

const NONE = -1;

/** The view as it was before it was packed. Its operations, and where what is pushed comes from, are made when they are first asked for. */
export function unpackView(sent: PackedView): RouteView {
  const packed = { ...sent, destinations: destinationsOf(sent.destinations) };
  const { rest, before, after, places } = packed;
  const textOf = textsOf(packed);
  const origins = unrolled(
    places,
    PACKED_STEPS.places,
    (numbers): Origin => ({
      file: packed.words[numbers[0] ?? NONE] ?? "",
      line: numbers[1] ?? NONE,
      directive: textOf(numbers[2] ?? NONE, numbers[3] ?? NONE),
    }),
  );
  const rows = (list: Numbers) => unrolled(list, PACKED_STEPS.rows, (numbers) => rowOf(packed, numbers, origins));
  let operations: readonly Operation[] | undefined;
  const reply = packed.pushed;
  let pushed: readonly PushedOption[] | undefined;
  return {
    ...rest,
    before: rows(before),
    after: rows(after),
    get operations() {
      operations ??= unrolled(packed.operations, PACKED_STEPS.operations, (numbers) =>
        operationOf(packed, numbers, { textOf, origins }),
      );
      return operations;
    },
    pushReply:
      reply && unrolled(reply, PACKED_STEPS.pushed, (numbers) => textOf(numbers[0] ?? NONE, numbers[1] ?? NONE)),
    get pushed() {
      pushed ??= unrolled(reply ?? [], PACKED_STEPS.pushed, ([, , place = NONE, reason = NONE, keeper = NONE]) => ({
        origin: origins[place] ?? null,
        reason: packed.words[reason] ?? "",
        keptAwayBy: origins[keeper] ?? null,
      }));
      return pushed;
    },
  };
}

/** "10.8.0.0/24" and the next two of "2s76dc/24", "74*2". */
function destinationsOf(tokens: readonly string[]): readonly string[] {
  const destinations: string[] = [];
  let [address, bits] = [0, ""];
  for (const token of tokens) {
    if (token.startsWith("=")) {
      destinations.push(token.slice(1));
      continue;
    }
    const [stepAndBits = "", times = "1"] = token.split("*");
    const [step = "", changed = bits] = stepAndBits.split("/");
    const size = Number.parseInt(step, 36);
    bits = changed;
    for (let turn = Number(times); turn > 0; turn--) {
      address += size;
      destinations.push(`${dotted(address)}/${bits}`);
    }
  }
  return destinations;
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

/** Gives a word with the destination's address put back. Thousands share a word, which is taken apart once. */
function textsOf({ words, destinations }: PackedView): (word: number, destination: number) => string {
  const parts = words.map((word) => word.split(PACKED_ADDRESS));
  return (word, destination) => {
    const around = parts[word] ?? [];
    if (around.length < 2) return around[0] ?? "";
    const prefix = destinations[destination] ?? "";
    const slash = prefix.indexOf("/");
    return around.join(slash < 0 ? prefix : prefix.slice(0, slash));
  };
}

function rowOf({ words, destinations, rowShapes }: PackedView, numbers: Numbers, origins: readonly Origin[]): Row {
  // By index: to take arrays apart would take most of the time of thousands.
  const shape = rowShapes[numbers[0] ?? NONE] ?? [];
  const operation = numbers[2] ?? NONE;
  const row: Row & { own?: true; operation?: number } = {
    family: shape[0] === 6 ? 6 : 4,
    destination: destinations[numbers[1] ?? NONE] ?? "",
    gateway: words[shape[1] ?? NONE] ?? null,
    interface: words[shape[2] ?? NONE] ?? "",
    interfaceAddress: words[shape[3] ?? NONE] ?? null,
    metric: shape[4] ?? 0,
    kind: PACKED_KINDS[shape[5] ?? NONE] ?? "system",
    origin: origins[numbers[3] ?? NONE] ?? null,
    reason: words[shape[6] ?? NONE] ?? "",
  };
  if (shape[7] === 1) row.own = true;
  if (operation !== NONE) row.operation = operation;
  return row;
}

function operationOf(
  packed: PackedView,
  numbers: Numbers,
  { textOf, origins }: { readonly textOf: ReturnType<typeof textsOf>; readonly origins: readonly Origin[] },
): Operation {
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
    command: textOf(command, destination),
    origin: origins[place] ?? null,
    reason: words[why] ?? "",
  };
}
