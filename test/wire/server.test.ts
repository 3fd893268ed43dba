import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PublishDiagnosticsParams } from "vscode-languageserver/node";
import { buildServer, type Running, startServer, stopServer } from "../support/server-process.ts";

const PULL = { textDocument: { diagnostic: {}, completion: { completionItem: { snippetSupport: true } } } };

let bundle: Awaited<ReturnType<typeof buildServer>>;
let folder: string;
beforeAll(async () => {
  bundle = await buildServer();
  folder = mkdtempSync(path.join(tmpdir(), "openvpn-lens-files-"));
});
afterAll(() => {
  bundle.remove();
  rmSync(folder, { recursive: true, force: true });
});

const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;

async function open({ connection }: Running, text: string, name = "client.ovpn"): Promise<{ uri: string }> {
  const uri = uriOf(name);
  const textDocument = { uri, languageId: "openvpn", version: 1, text };
  await connection.sendNotification("textDocument/didOpen", { textDocument });
  return { uri };
}

const at = (line: number, character: number) => ({ line, character });
const codesOf = (diagnostics: ReadonlyArray<{ code?: unknown }>) => diagnostics.map(({ code }) => code);

/** Asks for the codes that the server finds in an open document. */
async function pull({ connection }: Running, textDocument: { uri: string }): Promise<readonly unknown[]> {
  const report: { items: { code?: unknown }[] } = await connection.sendRequest("textDocument/diagnostic", {
    textDocument,
  });
  return codesOf(report.items);
}

const CLIENT = "client\ndev tun\nremote vpn.example.com\nca ca.crt\nauth-user-pass\nremote-cert-tls server\n";

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
    const textDocument = await open(server, `${CLIENT}remot x\n`, "edits.ovpn");
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
    const textDocument = await open(server, "", "empty.ovpn");
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
    const textDocument = await open(server, `${CLIENT}remot x\n`, "fix.ovpn");
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
    const textDocument = await open(server, "dev tun\nserver 10.8.0.0 255.255.255.0\n", "server.ovpn");
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
    const bytes = await open(server, `\0\uFEFF<ca>\ud83d"${"x".repeat(100_000)}`, "garbage.ovpn");
    expect(
      await server.connection.sendRequest("textDocument/hover", { textDocument: bytes, position: at(0, 3) }),
    ).toBeDefined();
  });
});

describe("settings", () => {
  test("are asked for each folder, and again when they change", async () => {
    let version = "2.7";
    const server = await startServer(
      bundle.file,
      { capabilities: { ...PULL, workspace: { configuration: true } } },
      (connection) => connection.onRequest("workspace/configuration", () => [{ target: { version }, rules: {} }]),
    );
    const textDocument = await open(server, `${CLIENT}tls-groups X25519\n`);
    const before = await pull(server, textDocument);
    version = "2.4";
    await server.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    const after = await pull(server, textDocument);
    expect(after.filter((code) => !before.includes(code))).not.toEqual([]);
    await stopServer(server);
  });

  test("silence a rule", async () => {
    const server = await startServer(
      bundle.file,
      { capabilities: { ...PULL, workspace: { configuration: true } } },
      (connection) =>
        connection.onRequest("workspace/configuration", () => [{ rules: { "unknown-directive": "off" } }]),
    );
    expect(await pull(server, await open(server, `${CLIENT}remot x\n`))).not.toContain("unknown-directive");
    await stopServer(server);
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
  const { uri } = await open(server, `${CLIENT}remot x\n`);
  const params = await sent;
  expect(params).toMatchObject({ uri, version: 1 });
  expect(codesOf(params.diagnostics)).toContain("unknown-directive");
  await stopServer(server);
});

describe("files beside the document", () => {
  const offered = async (server: Running, text: string): Promise<readonly string[]> => {
    const textDocument = await open(server, text, "inside/client.ovpn");
    const items: { label: string }[] = await server.connection.sendRequest("textDocument/completion", {
      textDocument,
      position: at(0, text.length),
    });
    return items.map(({ label }) => label);
  };

  beforeAll(() => {
    mkdirSync(path.join(folder, "inside/keys"), { recursive: true });
    mkdirSync(path.join(folder, "outside"));
    writeFileSync(path.join(folder, "inside/ca.crt"), "");
    writeFileSync(path.join(folder, "outside/secret.key"), "");
    symlinkSync(path.join(folder, "outside"), path.join(folder, "inside/link"));
  });

  test("are offered below the document's folder only, links looked through", async () => {
    const server = await startServer(bundle.file, { capabilities: PULL });
    expect(await offered(server, "ca ")).toEqual(expect.arrayContaining(["ca.crt", "keys"]));
    expect(await offered(server, "ca ../outside/")).not.toContain("secret.key");
    expect(await offered(server, "ca link/")).not.toContain("secret.key");
    await stopServer(server);
  });

  test("can be gone to, and are followed when they get another name", async () => {
    const uri = uriOf("inside/client.ovpn");
    writeFileSync(path.join(folder, "inside/other.ovpn"), "ca ca.crt\n");
    const workspaceFolders = [{ uri: uriOf("inside"), name: "inside" }];
    const capabilities = { ...PULL, workspace: { workspaceFolders: true } };
    const server = await startServer(bundle.file, { capabilities, workspaceFolders });
    const textDocument = await open(server, "ca ca.crt\n", "inside/client.ovpn");
    const ask = (method: string, params: object = {}) =>
      server.connection.sendRequest(method, { textDocument, ...params });
    const target = uriOf("inside/ca.crt");
    expect(await ask("textDocument/documentLink")).toMatchObject([{ target }]);
    expect(await ask("textDocument/definition", { position: at(0, 5) })).toMatchObject([{ uri: target }]);
    const found = await ask("textDocument/references", { position: at(0, 5), context: { includeDeclaration: true } });
    expect(found).toMatchObject([{ uri }, { uri: uriOf("inside/other.ovpn") }]);
    const files = [{ oldUri: target, newUri: uriOf("inside/keys/root.crt") }];
    expect(await server.connection.sendRequest("workspace/willRenameFiles", { files })).toMatchObject({
      changes: { [uri]: [{ newText: "keys/root.crt" }], [uriOf("inside/other.ovpn")]: [{ newText: "keys/root.crt" }] },
    });
    await stopServer(server);
  });

  test("are not looked at before the workspace is trusted", async () => {
    const server = await startServer(bundle.file, { capabilities: PULL, initializationOptions: { trusted: false } });
    expect(await offered(server, "ca ")).not.toContain("ca.crt");
    await server.connection.sendNotification("openvpn/trusted");
    expect(await offered(server, "ca ")).toContain("ca.crt");
    await stopServer(server);
  });
});

test("the server ends when its client goes without a word", async () => {
  const server = await startServer(bundle.file);
  server.process.stdin?.end();
  expect(await server.exited).not.toBeNull();
});
