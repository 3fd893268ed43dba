import { PACKED_ADDRESS, PACKED_KINDS, PACKED_RESULTS, PACKED_STEPS, type PackedView } from "../protocol.ts";
import type { Operation, Origin, RouteView, Row } from "../routing/types.ts";

/** In place of null, and of what is absent. */
const NONE = -1;

/** A view in a tenth of the bytes where routes are many: every word once, what many rows share once, all else as numbers. */
export function packView({ before, after, operations, ...rest }: RouteView): PackedView {
  const words = numbering();
  const destinations = numbering();
  /** A text with the address of the destination taken out, which is then that of many. */
  const pattern = (text: string, destination: string) =>
    words.numberOf(text.replaceAll(addressOf(destination), PACKED_ADDRESS));
  const places = placesOf((origin: Origin, destination: string) => [
    words.numberOf(origin.file),
    origin.line,
    pattern(origin.directive, destination),
    destinations.numberOf(destination),
  ]);
  const ofRow = shaping((row: Row) => [
    row.family,
    words.numberOf(row.gateway),
    words.numberOf(row.interface),
    words.numberOf(row.interfaceAddress),
    row.metric,
    PACKED_KINDS.indexOf(row.kind),
    words.numberOf(row.reason),
    row.own === undefined ? 0 : 1,
  ]);
  const ofOperation = shaping((operation: Operation) => [
    operation.op === "add" ? 1 : 0,
    words.numberOf(operation.gateway),
    words.numberOf(operation.interface),
    operation.metric ?? NONE,
    PACKED_RESULTS.indexOf(operation.result),
    words.numberOf(operation.reason),
  ]);
  const pack = (rows: readonly Row[]): readonly number[] => {
    const runs = inRuns(PACKED_STEPS.rows);
    for (const row of rows) {
      const { destination, operation = NONE, origin } = row;
      runs.add([ofRow.shapeOf(row), destinations.numberOf(destination), operation, places.of(origin, destination)]);
    }
    return runs.all;
  };
  const run = inRuns(PACKED_STEPS.operations);
  for (const operation of operations) {
    const { destination, command, origin } = operation;
    const place = places.of(origin, destination);
    run.add([ofOperation.shapeOf(operation), destinations.numberOf(destination), pattern(command, destination), place]);
  }
  const lists = { before: pack(before), after: pack(after), operations: run.all };
  const shapes = { rowShapes: ofRow.shapes, operationShapes: ofOperation.shapes };
  return { rest, ...lists, ...shapes, places: places.all, destinations: destinations.all, words: words.all };
}

/** "10.8.0.0" in "10.8.0.0/24". */
const addressOf = (destination: string): string => {
  const slash = destination.indexOf("/");
  return slash < 0 ? destination : destination.slice(0, slash);
};

/** Numbers that go on as they began are said once. */
function inRuns(steps: readonly number[]) {
  const all: number[] = [];
  let first: readonly number[] = [];
  let count = 0;
  const goesOn = (number: number, at: number): boolean => {
    const start = first[at] ?? NONE;
    return number === (start === NONE ? NONE : start + (steps[at] ?? 0) * count);
  };
  return {
    all,
    add(numbers: readonly number[]): void {
      if (count > 0 && numbers.every(goesOn)) {
        count++;
        all[all.length - numbers.length - 1] = count;
        return;
      }
      all.push(1, ...numbers);
      first = numbers;
      count = 1;
    },
  };
}

/** What items have in common with others, each once; most are like the one before. */
function shaping<Item>(numbersOf: (item: Item) => readonly number[]) {
  const known = new Map<string, number>();
  const shapes: (readonly number[])[] = [];
  let last: readonly number[] = [];
  let lastNumber = NONE;
  return {
    shapes,
    shapeOf(item: Item): number {
      const numbers = numbersOf(item);
      if (lastNumber !== NONE && numbers.every((number, at) => number === last[at])) return lastNumber;
      const key = numbers.join();
      lastNumber = known.get(key) ?? shapes.push(numbers) - 1;
      known.set(key, lastNumber);
      last = numbers;
      return lastNumber;
    },
  };
}

/** Each text once, by its number. */
function numbering() {
  const numbers = new Map<string, number>();
  const all: string[] = [];
  return {
    all,
    numberOf(text: string | null): number {
      if (text === null) return NONE;
      const number = numbers.get(text) ?? all.push(text) - 1;
      numbers.set(text, number);
      return number;
    },
  };
}

/** A row and its operation come from the same place. */
function placesOf(numbersOf: (origin: Origin, destination: string) => readonly number[]) {
  const known = new Map<Origin, number>();
  const runs = inRuns(PACKED_STEPS.places);
  return {
    all: runs.all,
    of(origin: Origin | null, destination: string): number {
      if (origin === null) return NONE;
      const number = known.get(origin) ?? known.size;
      if (number === known.size) runs.add(numbersOf(origin, destination));
      known.set(origin, number);
      return number;
    },
  };
}
