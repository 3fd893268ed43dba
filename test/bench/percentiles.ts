import { quantile, type Table } from "./report.ts";
import { type Server, servers } from "./servers.ts";
import { startSession } from "./session.ts";

const ASKED = 100;
const PATIENCE_MS = 20_000;

/** How long hover and completion take at worst, over stdio on one long file. */
export async function percentiles(lines: number, log: (line: string) => void): Promise<Table> {
  const rows: string[][] = [];
  for (const server of servers) {
    log(`${server.name}, percentiles`);
    const { hover, completion } = await measure(server, lines);
    const shown = [hover, completion].flatMap((times) => [quantile(times, 0.5), quantile(times, 0.95)]);
    rows.push([server.name, ...shown.map((time) => (Number.isNaN(time) ? "–" : time.toFixed(1)))]);
  }
  return {
    title: `Hover and completion over stdio, ${lines.toLocaleString("en")} lines`,
    note: `Milliseconds over ${ASKED} requests at different lines, warm.`,
    head: ["server", "hover, median", "hover, 95 %", "completion, median", "completion, 95 %"],
    rows,
  };
}

async function measure(server: Server, lines: number) {
  const session = await startSession(server);
  const times = { hover: [] as number[], completion: [] as number[] };
  try {
    await session.open(server.text(lines));
    const began = performance.now();
    for (let i = 0; i < ASKED && performance.now() - began < PATIENCE_MS; i++) {
      const line = Math.floor((lines * (i + 0.5)) / ASKED);
      const position = { line, character: 3 };
      times.hover.push((await session.ask("textDocument/hover", { position })).ms);
      times.completion.push((await session.ask("textDocument/completion", { position })).ms);
    }
  } finally {
    await session.close();
  }
  return times;
}
