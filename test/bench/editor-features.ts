import { median, type Table } from "./report.ts";
import { type Server, servers } from "./servers.ts";
import { startSession } from "./session.ts";

const ASKED = 7;
/** A server that has taken so long for all of it is asked no further. */
const PATIENCE_MS = 45_000;
const WANTED_MS = 50;

/** What editors ask beside hover and completion: medians over stdio on one long file, as far as a server offers it. */
export async function editorFeatures(lines: number, log: (line: string) => void): Promise<Table> {
  const results: Array<readonly [string, ReadonlyMap<string, number>]> = [];
  for (const server of servers) {
    log(`${server.name}, features`);
    results.push([server.name, await measure(server, lines)]);
  }
  const [[, own] = ["", new Map<string, number>()]] = results;
  const cell = (values: ReadonlyMap<string, number>, name: string): string => {
    const value = values.get(name);
    if (value === undefined) return "–";
    return values === own ? value.toFixed(1) : `${value.toFixed(1)} (${(value / (own.get(name) ?? 0)).toFixed(1)}×)`;
  };
  return {
    title: `Editor features over stdio, ${lines.toLocaleString("en")} lines`,
    note: `Milliseconds, the median of ${ASKED} requests, each for the whole file where it is one that can be. – : the server does not offer it, or had taken ${PATIENCE_MS / 1000} seconds before.`,
    head: ["request", ...results.map(([name]) => name)],
    rows: Object.keys(requests(lines)).map((name) => [name, ...results.map(([, values]) => cell(values, name))]),
    misses: [...own]
      .filter(([, ms]) => ms > WANTED_MS)
      .map(([name, ms]) => ({
        what: `${name}, ${lines.toLocaleString("en")} lines`,
        measured: `${ms.toFixed(0)} ms`,
        wanted: `${WANTED_MS} ms`,
        why: "It looks at every line.",
      })),
  };
}

async function measure(server: Server, lines: number): Promise<ReadonlyMap<string, number>> {
  const session = await startSession(server);
  const times = new Map<string, number>();
  try {
    await session.open(server.text(lines));
    const began = performance.now();
    const isPatient = () => performance.now() - began < PATIENCE_MS;
    for (const [name, { method, params = {} }] of Object.entries(requests(lines))) {
      const samples: number[] = [];
      try {
        for (let i = 0; i < ASKED && isPatient(); i++) samples.push((await session.ask(method, params)).ms);
        if (samples.length > 0) times.set(name, median(samples));
      } catch {
        // A server answers a request that it does not know with an error.
      }
    }
  } finally {
    await session.close();
  }
  return times;
}

interface Request {
  readonly method: string;
  readonly params?: object;
}

function requests(lines: number): Readonly<Record<string, Request>> {
  const middle = { line: Math.floor(lines / 2), character: 3 };
  const whole = { start: { line: 0, character: 0 }, end: { line: lines, character: 0 } };
  const screen = { start: middle, end: { line: middle.line + 60, character: 0 } };
  const options = { tabSize: 2, insertSpaces: true };
  const context = { diagnostics: [], triggerKind: 2 };
  return {
    outline: { method: "textDocument/documentSymbol" },
    "workspace symbols": { method: "workspace/symbol", params: { query: "route" } },
    folding: { method: "textDocument/foldingRange" },
    "selection range": { method: "textDocument/selectionRange", params: { positions: [middle] } },
    "linked editing": { method: "textDocument/linkedEditingRange", params: { position: middle } },
    highlights: { method: "textDocument/documentHighlight", params: { position: middle } },
    links: { method: "textDocument/documentLink" },
    definition: { method: "textDocument/definition", params: { position: { line: 3, character: 4 } } },
    references: {
      method: "textDocument/references",
      params: { position: { line: 3, character: 4 }, context: { includeDeclaration: true } },
    },
    format: { method: "textDocument/formatting", params: { options } },
    "format a screen": { method: "textDocument/rangeFormatting", params: { range: screen, options } },
    "inlay hints": { method: "textDocument/inlayHint", params: { range: whole } },
    "inlay hints of a screen": { method: "textDocument/inlayHint", params: { range: screen } },
    "code lenses": { method: "textDocument/codeLens" },
    "code actions": {
      method: "textDocument/codeAction",
      params: { range: { start: middle, end: middle }, context },
    },
    "refactorings asked for": {
      method: "textDocument/codeAction",
      params: {
        range: { start: middle, end: middle },
        context: { diagnostics: [], only: ["refactor"], triggerKind: 1 },
      },
    },
    "signature help": {
      method: "textDocument/signatureHelp",
      params: { position: { line: middle.line, character: 8 } },
    },
    "semantic tokens": { method: "textDocument/semanticTokens/full" },
    "rename of a file": {
      method: "workspace/willRenameFiles",
      params: { files: [{ oldUri: "file:///bench/ca.crt", newUri: "file:///bench/new.crt" }] },
    },
    "will it run": { method: "openvpn/willItRun", params: { uri: "file:///bench/sample.ovpn" } },
  };
}
