import {
  PACKED_NONE as NONE,
  PACKED_ADDRESS,
  PACKED_KINDS,
  PACKED_RESULTS,
  PACKED_STEPS,
  type PackedView,
} from "../protocol.ts";
import { namedRows } from "../routing/named-rows.ts";
import { shareOf } from "../routing/shares.ts";
import type { Operation, Origin, RouteView, Row } from "../routing/types.ts";
import { serverRowOf } from "../routing/ways.ts";
import { inRuns } from "./in-runs.ts";
import { packDestinations } from "./pack-destinations.ts";
import { packLines, packWays } from "./pack-lines.ts";

/** A view in a tenth of the bytes where routes are many: every word once, what many rows share once, all else as numbers. */
export function packView(view: RouteView): PackedView {
  const { before, after, operations, pushReply, pushed, ...rest } = view;
  const words = numbering();
  const destinations: string[] = [];
  const directives = patterns(words.numberOf);
  const commands = patterns(words.numberOf);
  const texts = patterns(words.numberOf);
  const places = placesOf((origin: Origin, destination: number) => [
    words.numberOf(origin.file),
    origin.line,
    directives(origin.directive, destinations[destination] ?? ""),
    destination,
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
  const run = inRuns(PACKED_STEPS.operations);
  for (const [at, operation] of operations.entries()) {
    const { destination, command, origin } = operation;
    destinations.push(destination);
    run.add([ofOperation.shapeOf(operation), at, commands(command, destination), places.of(origin, at)]);
  }
  /** That of its operation, as a rule: to look for others alike would take longer than all else. */
  const destinationOf = ({ destination, operation = NONE }: Row): number =>
    operations[operation]?.destination === destination ? operation : destinations.push(destination) - 1;
  const pack = (rows: readonly Row[]): readonly number[] => {
    const runs = inRuns(PACKED_STEPS.rows);
    for (const row of rows) {
      const destination = destinationOf(row);
      runs.add([ofRow.shapeOf(row), destination, row.operation ?? NONE, places.of(row.origin, destination)]);
    }
    return runs.all;
  };
  /** Most come from where an operation comes from, and are about its destination. */
  const packPushed = (options: readonly string[]): readonly number[] => {
    const runs = inRuns(PACKED_STEPS.pushed);
    for (const [at, text] of options.entries()) {
      const { origin = null, reason = "", keptAwayBy = null } = pushed[at] ?? {};
      const place = places.of(origin, NONE);
      const destination = places.destinationOf(place);
      const keeper = places.of(keptAwayBy, NONE);
      runs.add([texts(text, destinations[destination] ?? ""), destination, place, words.numberOf(reason), keeper]);
    }
    return runs.all;
  };
  const lists = {
    before: pack(before),
    after: pack(after),
    operations: run.all,
    pushed: pushReply && packPushed(pushReply),
  };
  const shapes = { rowShapes: ofRow.shapes, operationShapes: ofOperation.shapes };
  const shares = { 4: shareOf(view, 4), 6: shareOf(view, 6) };
  return {
    rest,
    throughTunnel: { 4: shares[4].throughTunnel, 6: shares[6].throughTunnel },
    lines: { 4: packLines(view, 4, shares[4]), 6: packLines(view, 6, shares[6]) },
    ...packWays(view, shares),
    named: [...namedRows(view)],
    serverRow: serverRowOf(view),
    ...lists,
    ...shapes,
    places: places.all,
    destinations: packDestinations(destinations),
    words: words.all,
  };
}

/** "10.8.0.0" in "10.8.0.0/24". */
const addressOf = (destination: string): string => {
  const slash = destination.indexOf("/");
  return slash < 0 ? destination : destination.slice(0, slash);
};

/** Texts with the address of the destination taken out, which are then those of many; mostly that of the one before. */
function patterns(numberOf: (text: string) => number) {
  let last: string | undefined;
  let number = NONE;
  return (text: string, destination: string): number => {
    const pattern = without(text, addressOf(destination));
    if (pattern === last) return number;
    last = pattern;
    number = numberOf(pattern);
    return number;
  };
}

/** A text with a mark in place of the address, which hardly ever stands there twice. */
function without(text: string, address: string): string {
  const at = address === "" ? NONE : text.indexOf(address);
  if (at === NONE) return text;
  const behind = text.slice(at + address.length);
  return text.slice(0, at) + PACKED_ADDRESS + behind.replaceAll(address, PACKED_ADDRESS);
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
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, all.length);
      return all.push(text) - 1;
    },
  };
}

/** A row and its operation come from the same place. */
function placesOf(numbersOf: (origin: Origin, destination: number) => readonly number[]) {
  const known = new Map<Origin, number>();
  const destinations: number[] = [];
  const runs = inRuns(PACKED_STEPS.places);
  return {
    all: runs.all,
    of(origin: Origin | null, destination: number): number {
      if (origin === null) return NONE;
      const number = known.get(origin);
      if (number !== undefined) return number;
      runs.add(numbersOf(origin, destination));
      known.set(origin, known.size);
      return destinations.push(destination) - 1;
    },
    destinationOf: (place: number): number => destinations[place] ?? NONE,
  };
}
