import { median, type Table } from "./report.ts";
import { type Server, servers } from "./servers.ts";
import { startSession } from "./session.ts";

const ROUNDS = 5;
const EDITS = 10;
const TIMEOUT_MS = 60_000;

const COLUMNS = ["start", "open", "edit", "hover", "completion", "symbols", "tokens", "memory"] as const;
type Column = (typeof COLUMNS)[number];

/** Every server over stdio on files of `lines` lines: medians in milliseconds (memory in MB), and ours as a ratio. */
export async function overTheWire(lines: number, log: (line: string) => void): Promise<Table> {
  const results = new Map<string, Map<Column, number>>();
  for (const server of servers) {
    log(`${server.name}, ${lines} lines`);
    results.set(server.name, await measure(server, lines));
  }
  return tableOf(lines, results);
}

async function measure(server: Server, lines: number): Promise<Map<Column, number>> {
  const samples = new Map<Column, number[]>(COLUMNS.map((column) => [column, []]));
  for (let round = 0; round < ROUNDS; round++)
    await measureOnce(server, lines, (column, value) => samples.get(column)?.push(value));
  return new Map(COLUMNS.map((column) => [column, median(samples.get(column) ?? [])]));
}

async function measureOnce(server: Server, lines: number, add: (column: Column, value: number) => void): Promise<void> {
  const session = await startSession(server);
  const middle = { position: { line: Math.floor(lines / 2), character: 3 } };
  try {
    add("start", session.startMs);
    add("open", await within(session.open(server.text(lines))));
    for (let i = 0; i < EDITS; i++) {
      const insert = i % 2 === 0 ? server.mistake : " ";
      add("edit", await within(session.edit(Math.floor(lines / 2), insert)));
    }
    for (let i = 0; i < EDITS; i++) {
      await tryAsk("hover", () => session.ask("textDocument/hover", middle), add);
      await tryAsk("completion", () => session.ask("textDocument/completion", middle), add);
    }
    await tryAsk("symbols", () => session.ask("textDocument/documentSymbol", {}), add);
    await tryAsk("tokens", () => session.ask("textDocument/semanticTokens/full", {}), add);
    add("memory", session.memory());
  } finally {
    await session.close();
  }
}

/** A server that does not know a request leaves its column empty. */
async function tryAsk(
  column: Column,
  ask: () => Promise<number>,
  add: (column: Column, value: number) => void,
): Promise<void> {
  try {
    add(column, await within(ask()));
  } catch {
    return;
  }
}

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
    note: "Milliseconds, memory in MB; in brackets how many times ours it is. – : the server does not offer it.",
    head: ["server", ...COLUMNS],
    rows: servers.map(({ name }) => [name, ...COLUMNS.map((column) => cell(name, column))]),
  };
}
