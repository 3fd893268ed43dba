import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import type { Server } from "./servers.ts";

/** A server that runs, with one document open in it. */
export interface Session {
  /** Milliseconds from the spawn to the answer to `initialize`. */
  readonly startMs: number;
  /** Milliseconds until the diagnostics of the text as it is after `change` are known. */
  open(text: string): Promise<number>;
  edit(line: number, insert: string): Promise<number>;
  /** Puts a text at the end of a line without waiting for anything. */
  type(line: number, insert: string): Promise<void>;
  /** Puts a text in place of a line's. */
  replaceLine(line: number, text: string): Promise<void>;
  /** Until the server has read the text as it is. */
  settle(): Promise<void>;
  /** A request about the open document. */
  ask(method: string, params: object): Promise<Answer>;
  /** Resident memory in megabytes; 0 where the system does not tell. */
  memory(): number;
  close(): Promise<void>;
}

export interface Answer {
  readonly ms: number;
  readonly result: unknown;
}

/** Who is busy for longer than this when it is told to end is killed. */
const FAREWELL_MS = 2000;

export async function startSession(server: Server): Promise<Session> {
  const began = performance.now();
  const child = spawn(process.execPath, [...server.command], { stdio: ["pipe", "pipe", "ignore"] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const pushed = listen(connection, server);
  const { capabilities } = await connection.sendRequest<{ capabilities: Record<string, unknown> }>(
    "initialize",
    initialize(),
  );
  const startMs = performance.now() - began;
  await connection.sendNotification("initialized", {});
  const uri = `file:///bench/sample.${server.extension}`;
  const diagnostics = (): Promise<unknown> =>
    capabilities.diagnosticProvider === undefined
      ? pushed.next()
      : connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
  const timed = async (send: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await send();
    return performance.now() - start;
  };
  let version = 1;
  const change = (start: object, end: object, text: string): Promise<void> =>
    connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start, end }, text }],
    });
  const type = (line: number, text: string): Promise<void> => {
    const at = { line, character: 10_000 };
    return change(at, at, text);
  };
  return {
    startMs,
    type,
    replaceLine: (line, text) => change({ line, character: 0 }, { line, character: 10_000 }, text),
    async settle() {
      await connection.sendRequest("textDocument/documentSymbol", { textDocument: { uri } });
      if (capabilities.diagnosticProvider !== undefined) await diagnostics();
    },
    open: (text) =>
      timed(async () => {
        const textDocument = { uri, languageId: server.languageId, version, text };
        await connection.sendNotification("textDocument/didOpen", { textDocument });
        await diagnostics();
      }),
    edit: (line, insert) =>
      timed(async () => {
        await type(line, insert);
        await diagnostics();
      }),
    async ask(method, params) {
      const start = performance.now();
      const result = await connection.sendRequest(method, { textDocument: { uri }, ...params });
      return { ms: performance.now() - start, result };
    },
    memory: () => memoryOf(child),
    close: async () => {
      const ended = new Promise((done) => child.once("exit", done));
      if (child.exitCode !== null || child.signalCode !== null) return;
      const timer = setTimeout(() => child.kill("SIGKILL"), FAREWELL_MS);
      await Promise.race([connection.sendRequest("shutdown").then(() => connection.sendNotification("exit")), ended]);
      await ended;
      clearTimeout(timer);
      connection.dispose();
    },
  };
}

const initialize = () => ({
  processId: process.pid,
  rootUri: null,
  capabilities: {
    workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: false } },
    textDocument: {
      diagnostic: { dynamicRegistration: false },
      publishDiagnostics: {},
      completion: {
        completionItem: { snippetSupport: true },
        completionList: {
          itemDefaults: ["commitCharacters", "editRange", "insertTextFormat", "insertTextMode", "data"],
        },
      },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      semanticTokens: { requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: ["relative"] },
    },
  },
  initializationOptions: {},
});

interface Pushed {
  /** The next diagnostics that the server sends unasked. */
  next(): Promise<unknown>;
}

function listen(connection: MessageConnection, server: Server): Pushed {
  let waiting: Array<(value: unknown) => void> = [];
  connection.onNotification("textDocument/publishDiagnostics", (params) => {
    for (const done of waiting) done(params);
    waiting = [];
  });
  connection.onRequest("workspace/configuration", ({ items }: { items: ReadonlyArray<{ section?: string }> }) =>
    items.map(({ section }) => server.settings[section ?? ""] ?? null),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/diagnostic/refresh", () => null);
  connection.onUnhandledNotification(() => undefined);
  connection.listen();
  return { next: () => new Promise((done) => waiting.push(done)) };
}

function memoryOf({ pid }: ChildProcess): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}
