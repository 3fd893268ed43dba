import { afterAll, expect, test } from "vitest";
import { Message, StreamMessageReader } from "vscode-languageserver/node";
import { runDocuments } from "../fuzz/run-documents.ts";
import { runWire } from "../fuzz/run-wire.ts";
import { buildServer, type Running, startServer, stopServer } from "../support/server-process.ts";
import { until } from "../support/until.ts";

const bundle = await buildServer();
afterAll(() => bundle.remove());

const open = ({ connection }: Running, uri: string, text: string) =>
  connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "openvpn", version: 1, text },
  });

test("random documents break no promise", () => {
  const { broken } = runDocuments({ seed: 1, goOn: ({ documents }) => documents < 600 });
  expect(broken.map(({ seed, message }) => `${seed}: ${message}`)).toEqual([]);
});

test("random edits, requests, cancellations and malformed messages over the wire leave the server in order", async () => {
  const { broken, cancelled, memory } = await runWire(1, 2000);
  expect(broken).toEqual([]);
  expect(cancelled).toBeGreaterThan(0);
  expect(memory[1]).toBeLessThan(memory[0] + 100);
});

test("a request that is taken back while the server works is not run", async () => {
  const server = await startServer(bundle.file, { capabilities: { textDocument: { diagnostic: {} } } });
  const uri = "file:///large/client.ovpn";
  await open(server, uri, "route 10.0.0.0 255.255.255.0\n".repeat(20_000));
  const answers = new Map<unknown, unknown>();
  if (server.process.stdout === null) throw new Error("The server has no output");
  new StreamMessageReader(server.process.stdout).listen((message) => {
    if (Message.isResponse(message)) answers.set(message.id, message.error?.code ?? message.result);
  });
  // In one piece: where one message comes long before the next, the server is done and waits for it.
  const textDocument = { uri };
  const messages = [
    { id: "first", method: "textDocument/diagnostic", params: { textDocument } },
    { id: "second", method: "textDocument/semanticTokens/full", params: { textDocument } },
    { method: "$/cancelRequest", params: { id: "second" } },
  ];
  server.process.stdin?.write(messages.map(framed).join(""));
  await until("both answers", () => answers.size === 2);
  expect(answers.get("second")).toBe(-32800);
  expect(answers.get("first")).toMatchObject({ kind: "full" });
  await stopServer(server);
});

function framed(message: object): string {
  const text = JSON.stringify({ jsonrpc: "2.0", ...message });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

test("200 open files are 200 files", async () => {
  const server = await startServer(bundle.file, { capabilities: { textDocument: { diagnostic: {} } } });
  const uris = Array.from({ length: 200 }, (_, i) => `file:///many/${i}.ovpn`);
  for (const [i, uri] of uris.entries()) await open(server, uri, `${"verb 3\n".repeat(i)}remot vpn.example.com\n`);
  const lines = await Promise.all(
    uris.map(async (uri) => {
      const report = await server.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
      const { items } = report as { items: { code: string; range: { start: { line: number } } }[] };
      return items.find(({ code }) => code === "unknown-directive")?.range.start.line;
    }),
  );
  expect(lines).toEqual(uris.map((_, i) => i));
  await stopServer(server);
});

test("an editor that promises to watch files and then refuses is served all the same", async () => {
  const server = await startServer(bundle.file, {
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: {
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
      },
    },
  });
  const uri = "file:///w/a.ovpn";
  const textDocument = { uri, languageId: "openvpn", version: 1, text: "clinet\n" };
  await server.connection.sendNotification("textDocument/didOpen", { textDocument });
  for (let i = 0; i < 3; i++) {
    const { items }: { items: unknown[] } = await server.connection.sendRequest("textDocument/diagnostic", {
      textDocument: { uri },
    });
    expect(items.length).toBeGreaterThan(0);
  }
  expect(await stopServer(server)).toBe(0);
});
