import type { Table } from "./report.ts";
import { type Server, servers } from "./servers.ts";
import { startSession } from "./session.ts";

const STEPS = [100, 1000, 5000, 10_000];
const LINES = 300;
/** So often the server has to have read the text. */
const PAUSE = 50;

/** Resident memory while one file is edited again and again. */
export async function memory(log: (line: string) => void): Promise<Table> {
  const rows: string[][] = [];
  for (const server of servers) {
    log(`${server.name}, memory`);
    rows.push([server.name, ...(await measure(server)).map((megabytes) => megabytes.toFixed(0))]);
  }
  return {
    title: `Memory over ${STEPS.at(-1)?.toLocaleString("en")} edits, ${LINES} lines`,
    note: `Resident megabytes after so many edits; after every ${PAUSE} the outline and, where they are asked for, the diagnostics are waited for.`,
    head: ["server", ...STEPS.map((step) => `${step.toLocaleString("en")} edits`)],
    rows,
  };
}

async function measure(server: Server): Promise<readonly number[]> {
  const session = await startSession(server);
  const found: number[] = [];
  try {
    await session.open(server.text(LINES));
    for (let edits = 1; edits <= (STEPS.at(-1) ?? 0); edits++) {
      await session.replaceLine(LINES / 2, `${edits % 2 === 0 ? "#" : " "}`);
      if (edits % PAUSE === 0) await session.settle();
      if (STEPS.includes(edits)) found.push(session.memory());
    }
  } finally {
    await session.close();
  }
  return found;
}
