import type { Operation, Origin, RouteView, Row } from "../../../server/src/protocol.ts";
import type { ToPage } from "./messages.ts";

type Lists = Pick<RouteView, "before" | "after" | "operations">;
type Rest = Omit<RouteView, keyof Lists>;

/** A view on its way to the page: every word once, all else as numbers. A third of the size where routes are many. */
export interface PackedView {
  readonly rest: Rest;
  readonly words: readonly string[];
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly operations: readonly number[];
}

/** What is really sent. */
export type Packed =
  | Exclude<ToPage, { kind: "routes" }>
  | { readonly kind: "packed routes"; readonly sequence: number; readonly view: PackedView };

export const packMessage = (message: ToPage): Packed =>
  message.kind === "routes" ? { kind: "packed routes", sequence: message.sequence, view: pack(message.view) } : message;

export const unpackMessage = (message: Packed): ToPage =>
  message.kind === "packed routes"
    ? { kind: "routes", sequence: message.sequence, view: unpack(message.view) }
    : message;

const KINDS = ["network", "tunnel", "vpn", "bypass", "system"] as const satisfies readonly Row["kind"][];
const OPS = ["add", "delete"] as const satisfies readonly Operation["op"][];
const RESULTS = [
  "ok",
  "exists",
  "invalid",
  "unreachable",
  "not supported",
] as const satisfies readonly Operation["result"][];

/** In place of null, and of what is absent. */
const NONE = -1;

type Word = (text: string | null | undefined) => number;

function pack({ before, after, operations, ...rest }: RouteView): PackedView {
  const numbers = new Map<string, number>();
  const word: Word = (text) => {
    if (text === null || text === undefined) return NONE;
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
  const lists = {
    before: inOne(before, (row, to) => packRow(row, word, to)),
    after: inOne(after, (row, to) => packRow(row, word, to)),
    operations: inOne(operations, (operation, to) => packOperation(operation, word, to)),
  };
  return { rest, ...lists, words: Array.from(numbers.keys()) };
}

function packRow(row: Row, word: Word, to: number[]): void {
  to.push(row.family, word(row.destination), word(row.gateway), word(row.interface), word(row.interfaceAddress));
  to.push(row.metric, KINDS.indexOf(row.kind), row.operation ?? NONE, word(row.reason));
  packOrigin(row.origin, word, to);
}

function packOperation(operation: Operation, word: Word, to: number[]): void {
  const { op, destination, gateway, interface: name, metric, result, command, reason, origin } = operation;
  to.push(OPS.indexOf(op), word(destination), word(gateway), word(name), metric ?? NONE);
  to.push(RESULTS.indexOf(result), word(command), word(reason));
  packOrigin(origin, word, to);
}

const packOrigin = (origin: Origin | null, word: Word, to: number[]): number =>
  to.push(word(origin?.file), origin?.line ?? NONE, word(origin?.directive));

function inOne<Item>(items: readonly Item[], add: (item: Item, to: number[]) => void): readonly number[] {
  const numbers: number[] = [];
  for (const item of items) add(item, numbers);
  return numbers;
}

type Numbers = readonly number[];

function unpack({ rest, words, before, after, operations }: PackedView): RouteView {
  return {
    ...rest,
    before: inGroups(before, 12, (group) => unpackRow(group, words)),
    after: inGroups(after, 12, (group) => unpackRow(group, words)),
    operations: inGroups(operations, 11, (group) => unpackOperation(group, words)),
  };
}

function unpackRow(group: Numbers, words: readonly string[]): Row {
  const [family, to = NONE, via = NONE, name = NONE, address = NONE, metric = 0, kind = 0, made = NONE, why = NONE] =
    group;
  return {
    family: family === 6 ? 6 : 4,
    destination: words[to] ?? "",
    gateway: words[via] ?? null,
    interface: words[name] ?? "",
    interfaceAddress: words[address] ?? null,
    metric,
    kind: KINDS[kind] ?? "system",
    ...(made === NONE ? {} : { operation: made }),
    origin: unpackOrigin(group.slice(9), words),
    reason: words[why] ?? "",
  };
}

function unpackOperation(group: Numbers, words: readonly string[]): Operation {
  const [op = 0, to = NONE, via = NONE, name = NONE, metric = NONE, result = 0, command = NONE, why = NONE] = group;
  return {
    op: OPS[op] ?? "add",
    destination: words[to] ?? "",
    gateway: words[via] ?? null,
    interface: words[name] ?? null,
    metric: metric === NONE ? null : metric,
    result: RESULTS[result] ?? "ok",
    command: words[command] ?? "",
    origin: unpackOrigin(group.slice(8), words),
    reason: words[why] ?? "",
  };
}

function unpackOrigin([file = NONE, line = NONE, directive = NONE]: Numbers, words: readonly string[]): Origin | null {
  return file === NONE ? null : { file: words[file] ?? "", line, directive: words[directive] ?? "" };
}

const inGroups = <Item>(numbers: Numbers, size: number, make: (group: Numbers) => Item): readonly Item[] =>
  Array.from({ length: numbers.length / size }, (_, i) => make(numbers.slice(i * size, (i + 1) * size)));
