import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import {
  createProtocolConnection,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

const root = path.resolve(import.meta.dirname, "../..");

/** The real server's bundle, made for the tests; `remove` takes it away. */
export async function buildServer(): Promise<{ readonly file: string; readonly remove: () => void }> {
  const folder = mkdtempSync(path.join(tmpdir(), "openvpn-lens-wire-"));
  const lsp = path.join(root, "server/src/lsp");
  await build({
    entryPoints: { server: path.join(lsp, "start.ts"), "language-server": path.join(lsp, "main.ts") },
    outdir: folder,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    mainFields: ["module", "main"],
    charset: "ascii",
    logLevel: "error",
  });
  const file = path.join(folder, "server.cjs");
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A server over stdio and its client's end. */
export interface Running {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** The exit code, once it is there. */
  readonly exited: Promise<number | null>;
}

/** Starts the server as an editor does; `prepare` can answer the server's requests from the first one on. */
export async function startServer(
  file: string,
  params: Partial<InitializeParams> = {},
  prepare: (connection: ProtocolConnection) => void = () => undefined,
  codeCache = "--no-code-cache",
): Promise<Running> {
  const server = spawn(process.execPath, [file, "--stdio", codeCache], { stdio: ["pipe", "pipe", "inherit"] });
  const exited = new Promise<number | null>((resolve) => server.on("exit", resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  prepare(connection);
  connection.listen();
  const initialized: InitializeResult = await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    ...params,
  });
  await connection.sendNotification("initialized", {});
  return { process: server, connection, initialized, exited };
}

/** Ends it as an editor does. */
export async function stopServer({ connection, exited }: Running): Promise<number | null> {
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  const code = await exited;
  connection.dispose();
  return code;
}
