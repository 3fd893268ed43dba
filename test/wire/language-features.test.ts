import { fork } from "node:child_process";
import { afterAll, describe, expect, test } from "vitest";
import {
  createProtocolConnection,
  type Diagnostic,
  IPCMessageReader,
  IPCMessageWriter,
  type TextEdit,
} from "vscode-languageserver/node";
import { buildServer, type Running, startServer, stopServer } from "../support/server-process.ts";
import { at, CLIENT, open, pull } from "../support/wire-documents.ts";

const bundle = await buildServer();
afterAll(() => bundle.remove());

const URI = "untitled:client.ovpn";

async function hoverOf({ connection }: Pick<Running, "connection">, line: number): Promise<string> {
  const params = { textDocument: { uri: URI }, position: at(line, 1) };
  const hover: { contents: { value: string } } | null = await connection.sendRequest("textDocument/hover", params);
  return hover?.contents.value ?? "";
}

test("VS Code starts it over its own channel", async () => {
  const child = fork(bundle.file, ["--node-ipc"], { stdio: "inherit" });
  const exited = new Promise<number | null>((resolve) => child.on("exit", resolve));
  const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  connection.listen();
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification("initialized", {});
  await open({ connection }, URI, CLIENT);
  expect(await hoverOf({ connection }, 2)).toContain("**remote**");
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  expect(await exited).toBe(0);
  connection.dispose();
});

describe("another target", () => {
  test("changes hover and diagnostics at once, and the editor is told to ask again", async () => {
    let version = "2.7";
    const refreshed: string[] = [];
    let all: () => void = () => undefined;
    const told = new Promise<void>((resolve) => {
      all = resolve;
    });
    const REFRESHES = ["workspace/diagnostic/refresh", "workspace/semanticTokens/refresh"];
    const server = await startServer(
      bundle.file,
      {
        capabilities: {
          textDocument: { diagnostic: {} },
          workspace: {
            configuration: true,
            diagnostics: { refreshSupport: true },
            semanticTokens: { refreshSupport: true },
          },
        },
      },
      (connection) => {
        connection.onRequest("workspace/configuration", () => [{ target: { version } }]);
        for (const method of REFRESHES) {
          connection.onRequest(method, () => {
            refreshed.push(method);
            if (refreshed.length === REFRESHES.length) all();
            return null;
          });
        }
      },
    );
    const textDocument = await open(server, URI, `${CLIENT}compat-mode 2.4.0\n`);
    const seen: { version: string; hover: string; codes: readonly unknown[] }[] = [];
    for (const next of ["2.7", "2.4", "2.6"]) {
      version = next;
      await server.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
      seen.push({ version, hover: await hoverOf(server, 6), codes: await pull(server, textDocument) });
    }
    await told;
    const tooNew = (version: string) => seen.find((one) => one.version === version)?.hover.includes("Too new");
    expect([tooNew("2.7"), tooNew("2.4"), tooNew("2.6")]).toEqual([false, true, false]);
    const refused = seen.map((one) => one.codes.includes("newer-directive"));
    expect(refused).toEqual([false, true, false]);
    expect(new Set(refreshed)).toEqual(new Set(REFRESHES));
    await stopServer(server);
  });
});

describe("what is safe to mend", () => {
  /** The text after the edits, which do not touch one another. */
  const applied = (text: string, edits: readonly TextEdit[]): string => {
    const lines = text.split("\n");
    const offset = ({ line, character }: { line: number; character: number }) =>
      lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, character);
    return edits
      .toSorted((a, b) => offset(b.range.start) - offset(a.range.start))
      .reduce(
        (now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)),
        text,
      );
  };

  test("is mended at once when a file is saved, and nothing else", async () => {
    const server = await startServer(bundle.file, { capabilities: { textDocument: { diagnostic: {} } } });
    const text = `${CLIENT}ncp-ciphers AES-256-GCM\ntun-ipv6\nremot x\n`;
    const textDocument = await open(server, URI, text);
    const actions: { kind: string; edit: { changes: Record<string, TextEdit[]> } }[] =
      await server.connection.sendRequest("textDocument/codeAction", {
        textDocument,
        range: { start: at(0, 0), end: at(9, 0) },
        context: { diagnostics: [], only: ["source.fixAll"] },
      });
    expect(actions.map(({ kind }) => kind)).toEqual(["source.fixAll.openvpn"]);
    const edits = actions[0]?.edit.changes[URI] ?? [];
    expect(applied(text, edits)).toBe(`${CLIENT}data-ciphers AES-256-GCM\nremot x\n`);
    await stopServer(server);
  });
});

test("the code of a message leads to its page where the client says where the pages are", async () => {
  const hrefs = async (initializationOptions: object) => {
    const capabilities = { textDocument: { diagnostic: {} } };
    const server = await startServer(bundle.file, { capabilities, initializationOptions });
    const textDocument = await open(server, URI, `${CLIENT}remot x\n`);
    const report: { items: Diagnostic[] } = await server.connection.sendRequest("textDocument/diagnostic", {
      textDocument,
    });
    await stopServer(server);
    return report.items.find(({ code }) => code === "unknown-directive")?.codeDescription?.href;
  };
  expect(await hrefs({ pages: "file:///extension/dist/rules" })).toBe(
    "file:///extension/dist/rules/unknown-directive.md",
  );
  expect(await hrefs({})).toBeUndefined();
});
