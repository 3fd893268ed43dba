import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PublishDiagnosticsParams } from "vscode-languageserver/node";
import { buildServer, type Running, startServer, stopServer } from "../support/server-process.ts";
import { at, CLIENT, documentFolder, open, PULL, pull } from "../support/wire-documents.ts";

const { uriOf, remove } = documentFolder();
const bundle = await buildServer();
afterAll(() => {
  bundle.remove();
  remove();
});

describe("one document", () => {
  let server: Running;
  const logged: string[] = [];
  beforeAll(async () => {
    server = await startServer(bundle.file, { capabilities: PULL }, (connection) =>
      connection.onNotification("window/logMessage", ({ message }: { message: string }) => void logged.push(message)),
    );
  });
  afterAll(async () => expect(await stopServer(server)).toBe(0));

  test("says what it can do", () => {
    expect(server.initialized).toMatchObject({
      serverInfo: { name: "OpenVPN Lens" },
      capabilities: { textDocumentSync: { change: 2 }, hoverProvider: true, diagnosticProvider: {} },
    });
  });

  test("follows incremental edits", async () => {
    const textDocument = await open(server, uriOf("edits.ovpn"), `${CLIENT}remot x\n`);
    expect(await pull(server, textDocument)).toContain("unknown-directive");
    await server.connection.sendNotification("textDocument/didChange", {
      textDocument: { ...textDocument, version: 2 },
      contentChanges: [{ range: { start: at(6, 5), end: at(6, 5) }, text: "e" }],
    });
    expect(await pull(server, textDocument)).not.toContain("unknown-directive");
  });

  test("answers each request", async () => {
    const textDocument = await open(
      server,
      uriOf("client.ovpn"),
      'client\nremote vpn.example.com\npush "redirect-gateway def1"\n<ca>\n</ca>\nproto ',
    );
    const ask = (method: string, params: object = {}) =>
      server.connection.sendRequest(method, { textDocument, ...params });
    expect(await ask("textDocument/hover", { position: at(2, 8) })).toMatchObject({
      contents: { value: expect.stringContaining("**redirect-gateway**") },
      range: { start: at(2, 6), end: at(2, 22) },
    });
    expect(await ask("textDocument/completion", { position: at(5, 6) })).toContainEqual(
      expect.objectContaining({ label: "udp" }),
    );
    expect(await ask("textDocument/signatureHelp", { position: at(1, 7) })).toMatchObject({ activeParameter: 0 });
    expect(await ask("textDocument/semanticTokens/full")).toMatchObject({ data: expect.arrayContaining([6]) });
    expect(await ask("textDocument/documentSymbol")).not.toEqual([]);
    expect(await ask("textDocument/foldingRange")).toMatchObject([{ startLine: 3 }]);
    expect(await ask("textDocument/linkedEditingRange", { position: at(3, 2) })).toMatchObject({ ranges: [{}, {}] });
    expect(await ask("textDocument/selectionRange", { positions: [at(1, 9)] })).toMatchObject([{ range: {} }]);
    expect(await ask("textDocument/documentHighlight", { position: at(1, 2) })).not.toEqual([]);
    expect(await ask("textDocument/formatting", { options: { tabSize: 2, insertSpaces: true } })).toMatchObject([
      { range: { start: at(5, 5) } },
    ]);
    const range = { start: at(0, 0), end: at(5, 0) };
    expect(await ask("textDocument/inlayHint", { range })).toEqual(expect.any(Array));
    expect(await ask("textDocument/codeLens")).not.toEqual([]);
    expect(await server.connection.sendRequest("workspace/symbol", { query: "redirect" })).not.toEqual([]);
  });

  test("documents items when they are resolved", async () => {
    const textDocument = await open(server, uriOf("empty.ovpn"), "");
    const items: { label: string }[] = await server.connection.sendRequest("textDocument/completion", {
      textDocument,
      position: at(0, 0),
    });
    const item = items.find(({ label }) => label === "remote");
    expect(item).not.toHaveProperty("documentation");
    expect(await server.connection.sendRequest("completionItem/resolve", item)).toMatchObject({
      documentation: { kind: "markdown" },
    });
  });

  test("offers the fix of a finding", async () => {
    const textDocument = await open(server, uriOf("fix.ovpn"), `${CLIENT}remot x\n`);
    const report: { items: { code?: unknown; range: object }[] } = await server.connection.sendRequest(
      "textDocument/diagnostic",
      { textDocument },
    );
    const diagnostic = report.items.find(({ code }) => code === "unknown-directive");
    expect(diagnostic).toBeDefined();
    const actions = await server.connection.sendRequest("textDocument/codeAction", {
      textDocument,
      range: diagnostic?.range,
      context: { diagnostics: [diagnostic], only: ["quickfix"] },
    });
    expect(actions).toMatchObject([
      {
        kind: "quickfix",
        diagnostics: [diagnostic],
        edit: { changes: { [textDocument.uri]: [{ range: diagnostic?.range, newText: "remote" }] } },
      },
    ]);
  });

  test("computes routes, and says what it needs", async () => {
    const textDocument = await open(server, uriOf("server.ovpn"), "dev tun\nserver 10.8.0.0 255.255.255.0\n");
    expect(await server.connection.sendRequest("openvpn/routes", { uri: textDocument.uri, os: "linux" })).toMatchObject(
      { os: "linux" },
    );
    await expect(server.connection.sendRequest("openvpn/routes", {})).rejects.toThrow('needs the "uri"');
  });

  test("takes closed documents and unknown methods calmly", async () => {
    const textDocument = { uri: uriOf("nowhere.ovpn") };
    expect(await server.connection.sendRequest("textDocument/hover", { textDocument, position: at(0, 0) })).toBeNull();
    expect(await pull(server, textDocument)).toEqual([]);
    expect(logged).toEqual([]);
    await expect(server.connection.sendRequest("openvpn/noSuchThing", {})).rejects.toThrow();
    const bytes = await open(server, uriOf("garbage.ovpn"), `\0\uFEFF<ca>\ud83d"${"x".repeat(100_000)}`);
    expect(
      await server.connection.sendRequest("textDocument/hover", { textDocument: bytes, position: at(0, 3) }),
    ).toBeDefined();
  });
});

test("a client that cannot ask is sent the diagnostics", async () => {
  let receive: (params: PublishDiagnosticsParams) => void = () => undefined;
  const sent = new Promise<PublishDiagnosticsParams>((resolve) => {
    receive = resolve;
  });
  const server = await startServer(bundle.file, {}, (connection) =>
    connection.onNotification("textDocument/publishDiagnostics", receive),
  );
  const { uri } = await open(server, uriOf("client.ovpn"), `${CLIENT}remot x\n`);
  const params = await sent;
  expect(params).toMatchObject({ uri, version: 1 });
  expect(params.diagnostics.map(({ code }) => code)).toContain("unknown-directive");
  await stopServer(server);
});

test("the server ends when its client goes without a word", async () => {
  const server = await startServer(bundle.file);
  server.process.stdin?.end();
  expect(await server.exited).not.toBeNull();
});
