import { PACKED_KINDS, PACKED_RESULTS, type PackedView } from "../protocol.ts";
import type { Operation, Origin, RouteView, Row } from "../routing/types.ts";

/** In place of null, and of what is absent. */
const NONE = -1;

/** A view in a fourth of the bytes where routes are many: every word once, what many rows share once, all else as numbers. */
export function packView({ before, after, operations, ...rest }: RouteView): PackedView {
  const words = numbering();
  const places = placesIn(words);
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
    const numbers: number[] = [];
    for (const row of rows)
      numbers.push(ofRow.shapeOf(row), words.numberOf(row.destination), row.operation ?? NONE, places.of(row.origin));
    return numbers;
  };
  const runs: number[] = [];
  for (const operation of operations) {
    const { destination, command, origin } = operation;
    runs.push(ofOperation.shapeOf(operation), words.numberOf(destination), words.add(command), places.of(origin));
  }
  const lists = { before: pack(before), after: pack(after), operations: runs };
  const shapes = { rowShapes: ofRow.shapes, operationShapes: ofOperation.shapes };
  return { rest, ...lists, ...shapes, places: places.all, words: words.all };
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

interface Words {
  readonly all: string[];
  /** The same for the same text. */
  readonly numberOf: (text: string | null) => number;
  /** For a text that hardly comes again. */
  readonly add: (text: string) => number;
}

function numbering(): Words {
  const numbers = new Map<string, number>();
  const all: string[] = [];
  const add = (text: string): number => all.push(text) - 1;
  return {
    all,
    add,
    numberOf(text) {
      if (text === null) return NONE;
      const number = numbers.get(text) ?? add(text);
      numbers.set(text, number);
      return number;
    },
  };
}

/** A row and its operation come from the same place. */
function placesIn(words: Words) {
  const known = new Map<Origin, number>();
  const all: number[] = [];
  return {
    all,
    of(origin: Origin | null): number {
      if (origin === null) return NONE;
      const before = known.get(origin);
      if (before !== undefined) return before;
      const number = all.push(words.numberOf(origin.file), origin.line, words.add(origin.directive)) / 3 - 1;
      known.set(origin, number);
      return number;
    },
  };
}
