import { type Miss, median, type Table } from "./report.ts";
import { type Server, servers } from "./servers.ts";
import { type Session, startSession } from "./session.ts";

const ROUNDS = 9;
const EDITS = 10;
/** A server that takes longer gets fewer rounds, so that the whole ends. */
const PATIENCE_MS = 40_000;
const TIMEOUT_MS = 60_000;

const COLUMNS = [
  "start",
  "first",
  "open",
  "edit",
  "hover",
  "completion",
  "edit to completion",
  "symbols",
  "tokens",
  "memory",
] as const;
type Column = (typeof COLUMNS)[number];

/** Every server over stdio on files of `lines` lines: medians in milliseconds (memory in MB), and ours as a ratio. */
export async function overTheWire(lines: number, log: (line: string) => void): Promise<Table> {
  const all = servers.map((server) => ({ server, samples: noSamples(), spent: 0 }));
  // Turn by turn, so that what else the machine does for a while hits all of them.
  for (let round = 0; round < ROUNDS; round++) {
    for (const each of all) {
      if (each.spent > PATIENCE_MS) continue;
      log(`${each.server.name}, ${lines} lines, round ${round + 1}`);
      const began = performance.now();
      await measureOnce(each.server, lines, (column, value) => each.samples.get(column)?.push(value));
      each.spent += performance.now() - began;
    }
  }
  return tableOf(lines, new Map(all.map(({ server, samples }) => [server.name, medians(samples)])));
}

const noSamples = (): ReadonlyMap<Column, number[]> => new Map(COLUMNS.map((column) => [column, []]));

const medians = (samples: ReadonlyMap<Column, number[]>): ReadonlyMap<Column, number> =>
  new Map(COLUMNS.map((column) => [column, median(samples.get(column) ?? [])]));

type Add = (column: Column, value: number) => void;

async function measureOnce(server: Server, lines: number, add: Add): Promise<void> {
  const session = await startSession(server);
  const middle = Math.floor(lines / 2);
  const hover = { position: { line: middle, character: 3 } };
  try {
    add("start", session.startMs);
    const open = await within(session.open(server.text(lines)));
    add("open", open);
    add("first", session.startMs + open);
    for (let i = 0; i < EDITS; i++) add("edit", await within(session.edit(middle, i % 2 === 0 ? server.mistake : " ")));
    for (let i = 0; i < EDITS; i++) await tryAsk("hover", () => session.ask("textDocument/hover", hover), add);
    for (let i = 0; i < EDITS; i++) await complete(server, session, middle, add);
    await tryAsk("symbols", () => session.ask("textDocument/documentSymbol", {}), add);
    await tryAsk("tokens", () => session.ask("textDocument/semanticTokens/full", {}), add);
    add("memory", session.memory());
  } finally {
    await session.close();
  }
}

/** Begins a word on a line of its own and asks what it might become, twice: the server has read the text by then. */
async function complete({ word }: Server, session: Session, line: number, add: Add): Promise<void> {
  const position = { line: line + 1, character: word.length - 1 };
  const ask = () => session.ask("textDocument/completion", { position });
  const start = performance.now();
  await session.type(line, word);
  await tryAsk(
    "edit to completion",
    async () => {
      const { result } = await ask();
      return { result, ms: performance.now() - start };
    },
    add,
  );
  await tryAsk("completion", ask, add);
}

/** A server that does not know a request, or has nothing to answer, leaves its column empty. */
async function tryAsk(
  column: Column,
  ask: () => Promise<{ readonly ms: number; readonly result: unknown }>,
  add: Add,
): Promise<void> {
  try {
    let says = false;
    const ms = await within(
      ask().then((answer) => {
        says = saysSomething(answer.result);
        return answer.ms;
      }),
    );
    if (says || ms === TIMEOUT_MS) add(column, ms);
  } catch {
    return;
  }
}

const saysSomething = (result: unknown): boolean => {
  if (typeof result !== "object" || result === null) return false;
  const items: unknown = "items" in result ? result.items : result;
  return !Array.isArray(items) || items.length > 0;
};

async function within(work: Promise<number>): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<number>((done) => {
    timer = setTimeout(() => done(TIMEOUT_MS), TIMEOUT_MS);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function tableOf(lines: number, results: ReadonlyMap<string, ReadonlyMap<Column, number>>): Table {
  const [ours] = servers;
  const own = results.get(ours?.name ?? "");
  const cell = (name: string, column: Column): string => {
    const value = results.get(name)?.get(column) ?? Number.NaN;
    const mine = own?.get(column) ?? Number.NaN;
    if (Number.isNaN(value)) return "–";
    return name === ours?.name ? value.toFixed(1) : `${value.toFixed(1)} (${(value / mine).toFixed(1)}×)`;
  };
  return {
    title: `Over stdio, ${lines.toLocaleString("en")} lines`,
    note: "Milliseconds, memory in MB; in brackets how many times ours it is. first: from the spawn to the first diagnostics; completion is asked behind a word that has just begun. – : the server does not offer it, or answers with nothing.",
    head: ["server", ...COLUMNS],
    rows: servers.map(({ name }) => [name, ...COLUMNS.map((column) => cell(name, column))]),
    misses: [...COLUMNS.flatMap((column) => behind(lines, column, results)), ...late(lines, own)],
  };
}

/** How many times ours the best of the others has to be; 1 where it is not named. */
const WANTED: Partial<Readonly<Record<Column, number>>> = { edit: 3, "edit to completion": 3 };

const WHY: Readonly<Record<Column, string>> = {
  start: "Most of a start is Node's own.",
  first: "Most of a start is Node's own.",
  open: "All rules are asked, and the files beside are looked at; the others look at the syntax.",
  edit: "All rules are asked, and the files beside are looked at; the others look at the syntax. In a short file that is over before V8 has optimised anything.",
  hover: "",
  completion:
    "What could become of the letters begun is sent at once, so that an editor asks once for a word: tens of names where the others have a few.",
  "edit to completion": "The text is read anew as a whole, as the others do; what is then sent are tens of names.",
  symbols:
    "An entry has its arguments and two ranges, where the best of the others sends a name and a place; V8's first full collection often falls on it in a short file.",
  tokens: "",
  memory:
    "The facts and words of all directives are at hand, and V8's nursery grows to what a whole file takes when it is read anew.",
};

function behind(
  lines: number,
  column: Column,
  results: ReadonlyMap<string, ReadonlyMap<Column, number>>,
): readonly Miss[] {
  const [ours, ...others] = servers.map(({ name }) => ({ name, value: results.get(name)?.get(column) ?? Number.NaN }));
  const best = others.filter(({ value }) => !Number.isNaN(value)).toSorted((a, b) => a.value - b.value)[0];
  const wanted = WANTED[column] ?? 1;
  if (ours === undefined || best === undefined || best.value >= wanted * ours.value) return [];
  return [
    {
      what: `${column}, ${lines.toLocaleString("en")} lines`,
      measured: `${best.name} takes ${(best.value / ours.value).toFixed(2)} times ours`,
      wanted: `${wanted} times`,
      why: WHY[column],
    },
  ];
}

const SMALL = 300;
const FIRST_MS = 200;

function late(lines: number, own: ReadonlyMap<Column, number> | undefined): readonly Miss[] {
  const first = own?.get("first") ?? 0;
  if (lines > SMALL || first <= FIRST_MS) return [];
  const what = "first diagnostics of a small file";
  return [{ what, measured: `${first.toFixed(0)} ms`, wanted: `${FIRST_MS} ms`, why: WHY.first }];
}
