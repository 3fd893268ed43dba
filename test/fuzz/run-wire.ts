import { readFileSync } from "node:fs";
import { CancellationTokenSource } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { pick, type Random, randomFrom, upTo } from "../agreement/random.ts";
import { USUAL_REQUESTS } from "../support/requests.ts";
import { buildServer, type Running, startServer, stopServer } from "../support/server-process.ts";
import { holdsSecret, isSaidAloud } from "./check-secrecy.ts";
import { randomChange, randomText } from "./random-text.ts";

export interface WireRun {
  readonly edits: number;
  readonly requests: number;
  readonly cancelled: number;
  readonly malformed: number;
  /** Resident memory after a tenth of the edits and at the end, in megabytes; 0 where the system does not tell. */
  readonly memory: readonly [early: number, late: number];
  readonly broken: readonly string[];
}

/** Drives the real server over stdio by random edits, requests, cancellations and closes until it has seen `edits`. */
export async function runWire(seed: number, edits: number): Promise<WireRun> {
  const bundle = await buildServer();
  const broken: string[] = [];
  try {
    const server = await startServer(
      bundle.file,
      { capabilities: { textDocument: { diagnostic: {} } } },
      (connection) => {
        connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
          if (FAILED.test(message)) broken.push(message);
        });
      },
    );
    const wild = new Wild(server, randomFrom(seed));
    let early = 0;
    while (wild.edits < edits && broken.length === 0) {
      await wild.step();
      if (early === 0 && wild.edits >= edits / 10) early = memoryOf(server);
    }
    await wild.compareTexts();
    const malformed = await sendMalformed(server);
    const late = memoryOf(server);
    if ((await stopServer(server)) !== 0) broken.push("the server did not end as asked");
    const { requests, cancelled } = wild;
    return {
      edits: wild.edits,
      requests,
      cancelled,
      malformed,
      memory: [early, late],
      broken: [...broken, ...wild.broken],
    };
  } finally {
    bundle.remove();
  }
}

/** What the server's own guard writes; the library's words on malformed messages are none of it. */
const FAILED = /^[a-z -]+ failed: /;

const METHODS = [...USUAL_REQUESTS, "textDocument/codeAction"];

/** A client out of its mind: it keeps its own copy of what it has open. */
class Wild {
  edits = 0;
  requests = 0;
  cancelled = 0;
  readonly broken: string[] = [];
  private readonly open = new Map<string, TextDocument>();
  private readonly pending: Promise<unknown>[] = [];

  constructor(
    private readonly server: Running,
    private readonly random: Random,
  ) {}

  async step(): Promise<void> {
    const uri = `file:///fuzz/${upTo(this.random, 20)}.ovpn`;
    const document = this.open.get(uri);
    const dice = this.random();
    if (document === undefined && dice < 0.7) await this.openDocument(uri);
    else if (document !== undefined && dice < 0.01) await this.closeDocument(uri);
    else if (document !== undefined && dice < 0.75) await this.edit(document);
    else this.ask(uri, document);
    if (this.pending.length > 20) await Promise.all(this.pending.splice(0));
  }

  /** What the server says of a text after many changes must be what it says of the same text, opened afresh. */
  async compareTexts(): Promise<void> {
    const { connection } = this.server;
    await Promise.all(this.pending.splice(0));
    for (const document of this.open.values()) {
      const twin = `${document.uri}.twin.ovpn`;
      const textDocument = { uri: twin, languageId: "openvpn", version: 1, text: document.getText() };
      await connection.sendNotification("textDocument/didOpen", { textDocument });
      for (const method of ["textDocument/documentSymbol", "textDocument/semanticTokens/full"]) {
        const [mine, fresh] = await Promise.all(
          [document.uri, twin].map((uri) => connection.sendRequest(method, { textDocument: { uri } })),
        );
        if (JSON.stringify(mine) !== JSON.stringify(fresh))
          this.broken.push(`${method} of ${document.uri} differs from that of its whole text`);
      }
      await connection.sendNotification("textDocument/didClose", { textDocument: { uri: twin } });
    }
  }

  private async openDocument(uri: string): Promise<void> {
    const text = randomText(this.random);
    this.open.set(uri, TextDocument.create(uri, "openvpn", 1, text));
    const textDocument = { uri, languageId: "openvpn", version: 1, text };
    await this.server.connection.sendNotification("textDocument/didOpen", { textDocument });
  }

  private async closeDocument(uri: string): Promise<void> {
    this.open.delete(uri);
    await this.server.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  private async edit(document: TextDocument): Promise<void> {
    const whole = document.getText().length > 3000;
    const change = whole ? undefined : randomChange(this.random, document.getText());
    const contentChanges =
      change === undefined
        ? [{ text: randomText(this.random) }]
        : [
            {
              range: { start: document.positionAt(change.start), end: document.positionAt(change.end) },
              text: change.text,
            },
          ];
    const version = document.version + 1;
    TextDocument.update(document, contentChanges, version);
    this.edits++;
    const textDocument = { uri: document.uri, version };
    await this.server.connection.sendNotification("textDocument/didChange", { textDocument, contentChanges });
  }

  /** Not waited for: answers may come in any order, and some are no longer wanted. */
  private ask(uri: string, document: TextDocument | undefined): void {
    const { random, server } = this;
    const method = pick(random, METHODS);
    const position = document?.positionAt(upTo(random, document.getText().length)) ?? { line: 3, character: 9 };
    const range = { start: { line: 0, character: 0 }, end: position };
    const params = {
      textDocument: { uri }, uri, position, positions: [position], range, query: "re",
      context: { diagnostics: [], includeDeclaration: true }, options: { tabSize: 2, insertSpaces: true },
    }; // biome-ignore format: what any of the methods takes
    const source = new CancellationTokenSource();
    this.requests++;
    const texts = [...this.open.values()].map((one) => one.getText());
    const answer = server.connection.sendRequest(method, params, source.token).then(
      (result) => {
        const mayTell = method === "textDocument/codeAction" || texts.some(isSaidAloud);
        if (!mayTell && holdsSecret(result)) this.broken.push(`${method} tells a secret`);
      },
      (error: { readonly code?: number }) => {
        if (GIVEN_UP.includes(error.code)) this.cancelled++;
        else this.broken.push(`${method}: ${error}`);
      },
    );
    if (random() < 0.2) source.cancel();
    this.pending.push(answer);
  }
}

/** Taken back by the client, or by the server since the text has changed. */
const GIVEN_UP: ReadonlyArray<number | undefined> = [-32800, -32802];

const MALFORMED: readonly string[] = [
  "{",
  "[]",
  "null",
  '"text"',
  '{"jsonrpc":"2.0"}',
  '{"jsonrpc":"2.0","id":{},"method":7}',
  '{"jsonrpc":"2.0","method":"textDocument/didChange","params":[]}',
  '{"jsonrpc":"2.0","method":"textDocument/didOpen"}',
  '{"jsonrpc":"2.0","id":9001,"method":"textDocument/hover"}',
  '{"jsonrpc":"2.0","id":9002,"method":"textDocument/hover","params":{"textDocument":7}}',
  '{"jsonrpc":"2.0","id":9003,"result":1}',
  '{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"nobody"}}',
];

/** Writes what no client should; the server has to answer the next request all the same. */
async function sendMalformed({ process: { stdin }, connection }: Running): Promise<number> {
  for (const text of MALFORMED) stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  await connection.sendRequest("workspace/symbol", { query: "" });
  return MALFORMED.length;
}

function memoryOf({ process: { pid } }: Running): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
}
