import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CodeLens, InlayHint, Location } from "vscode-languageserver/node";
import { buildServer, type Running, startServer, stopServer } from "../support/server-process.ts";

const bundle = await buildServer();
let folder: string;
let server: Running;

const SERVER = `dev tun
server 10.8.0.0 255.255.255.0
client-config-dir ccd
push "route 192.0.2.0 255.255.255.0"
`;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "openvpn-lens-editor-"));
  mkdirSync(path.join(folder, "ccd"));
  writeFileSync(path.join(folder, "server.ovpn"), SERVER);
  writeFileSync(path.join(folder, "ccd/laptop"), "push-reset\n");
  server = await startServer(bundle.file, {
    capabilities: { workspace: { workspaceFolders: true } },
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "vpn" }],
    initializationOptions: { commands: ["openvpn.previewRouting", "vscode.open"] },
  });
});

afterAll(async () => {
  expect(await stopServer(server)).toBe(0);
  bundle.remove();
  rmSync(folder, { recursive: true, force: true });
});

const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;
const range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };

async function open(name: string, text: string): Promise<{ uri: string }> {
  const uri = uriOf(name);
  const textDocument = { uri, languageId: "openvpn", version: 1, text };
  await server.connection.sendNotification("textDocument/didOpen", { textDocument });
  return { uri };
}

const lenses = async (textDocument: { uri: string }): Promise<CodeLens[]> =>
  server.connection.sendRequest("textDocument/codeLens", { textDocument });

const hints = async (textDocument: { uri: string }): Promise<string[]> => {
  const found: InlayHint[] = await server.connection.sendRequest("textDocument/inlayHint", { textDocument, range });
  return found.map(({ label }) => String(label));
};

test("the outline of a file that is not open is found by its words", async () => {
  const found = await server.connection.sendRequest("workspace/symbol", { query: "server 10.8" });
  expect(found).toMatchObject([{ name: "server 10.8.0.0 255.255.255.0", location: { uri: uriOf("server.ovpn") } }]);
});

describe("above and between the lines", () => {
  test("lenses say what a server is, and lead to the preview and to the line that counts", async () => {
    const textDocument = await open("lenses.ovpn", SERVER);
    const commands = (await lenses(textDocument)).map(({ command }) => [command?.title, command?.command]);
    expect(commands).toContainEqual(["Preview routing", "openvpn.previewRouting"]);
    expect(commands).toContainEqual(["server for 62 clients, net30", ""]);
    expect(commands).toContainEqual(["data channel offload: not possible, line 2: topology net30", "vscode.open"]);
  });

  test("hints are there until they are switched off", async () => {
    const textDocument = await open(
      "hints.ovpn",
      "topology subnet\nproto udp\nkeepalive 10 120\nroute 192.0.2.0 255.255.255.0\n",
    );
    expect(await hints(textDocument)).toEqual(["= 2min", "/24"]);
    const settings = { openvpn: { inlayHints: { masks: false }, codeLens: { preview: false } } };
    await server.connection.sendNotification("workspace/didChangeConfiguration", { settings });
    expect(await hints(textDocument)).toEqual(["= 2min"]);
    await server.connection.sendNotification("workspace/didChangeConfiguration", { settings: {} });
  });
});

describe("between the files", () => {
  test("a client's own line leads to the server's, and back", async () => {
    const ccd = await open("ccd/laptop", "push-reset\n");
    const position = { line: 0, character: 2 };
    const there: Location[] = await server.connection.sendRequest("textDocument/definition", {
      textDocument: ccd,
      position,
    });
    const start = { line: 3, character: 0 };
    expect(there).toContainEqual({ uri: uriOf("server.ovpn"), range: { start, end: { line: 3, character: 4 } } });
    const main = await open("server.ovpn", SERVER);
    const back: Location[] = await server.connection.sendRequest("textDocument/definition", {
      textDocument: main,
      position: { line: 3, character: 2 },
    });
    expect(back).toMatchObject([{ uri: uriOf("ccd/laptop"), range: { start: { line: 0, character: 0 } } }]);
  });
});

test("a new file starts from a template", async () => {
  const template = (kind: string) => server.connection.sendRequest("openvpn/template", { kind });
  expect(await template("client")).toMatch(/^client\n/);
  expect(await template("server")).toContain("server ${3:10.8.0.0}");
});

test("typing a line end formats the line before it", async () => {
  const textDocument = await open("typing.ovpn", "verb   3\n\n");
  const params = {
    textDocument,
    position: { line: 1, character: 0 },
    ch: "\n",
    options: { tabSize: 2, insertSpaces: true },
  };
  expect(await server.connection.sendRequest("textDocument/onTypeFormatting", params)).toEqual([
    { range: { start: { line: 0, character: 5 }, end: { line: 0, character: 7 } }, newText: "" },
  ]);
});

describe("broken text gets an answer from everything", () => {
  const texts = [
    "",
    "\uFEFF",
    "<ca>",
    "<connection>\n<ca>\nremote",
    'push "route',
    "server\nserver x y\nifconfig",
    "a\\",
    "\0\n</ca>\r",
  ];
  const position = { line: 0, character: 1 };
  const requests: ReadonlyArray<readonly [string, object]> = [
    ["documentSymbol", {}],
    ["foldingRange", {}],
    ["selectionRange", { positions: [position, { line: 9, character: 9 }] }],
    ["documentHighlight", { position }],
    ["linkedEditingRange", { position }],
    ["documentLink", {}],
    ["definition", { position }],
    ["references", { position, context: { includeDeclaration: true } }],
    ["formatting", { options: { tabSize: 2, insertSpaces: true } }],
    ["rangeFormatting", { range, options: { tabSize: 2, insertSpaces: true } }],
    ["inlayHint", { range }],
    ["codeLens", {}],
  ];
  test.each(texts.map((text, number) => [text, number] as const))("%j", async (text, number) => {
    const failures: string[] = [];
    const listener = server.connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
      failures.push(message);
    });
    const textDocument = await open(`broken-${number}.ovpn`, text);
    for (const [method, params] of requests)
      await server.connection.sendRequest(`textDocument/${method}`, { textDocument, ...params });
    listener.dispose();
    expect(failures).toEqual([]);
  });
});
