import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { CodeAction, Diagnostic } from "vscode-languageserver/node";
import type { WillItRun } from "../../server/src/protocol.ts";
import { buildServer, type Running, startServer, stopServer } from "../support/server-process.ts";

const bundle = await buildServer();
let folder: string;
let server: Running;
const uriOf = (name: string) => pathToFileURL(path.join(folder, name)).href;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "openvpn-lens-pair-"));
  writeFileSync(path.join(folder, "server.conf"), "server 10.8.0.0 255.255.255.0\ndev tun\n");
  server = await startServer(bundle.file, {
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["create"] } },
    },
  });
});
afterAll(async () => {
  expect(await stopServer(server)).toBe(0);
  bundle.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function open(name: string, text: string): Promise<string> {
  const uri = uriOf(name);
  await server.connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "openvpn", version: 1, text },
  });
  return uri;
}

async function pairCodes(uri: string, asked: Running = server): Promise<readonly string[]> {
  const { items }: { items: Diagnostic[] } = await asked.connection.sendRequest("textDocument/diagnostic", {
    textDocument: { uri },
  });
  const found = items.filter(({ code }) => String(code).startsWith("pair-"));
  return found.map(({ code, relatedInformation: [link] = [] }) => {
    const { uri: file = "", range } = link?.location ?? {};
    return `${code} -> ${path.basename(file)}:${range?.start.line}`;
  });
}

test("finds the server beside a client, and another one once that is chosen", async () => {
  const uri = await open("client.ovpn", "client\ndev tap\nremote vpn.example.com\n");
  expect(await pairCodes(uri)).toEqual(["pair-device -> server.conf:1"]);
  const other = await open("other.ovpn", "server 10.9.0.0 255.255.255.0\nproto tcp\ndev tap\n");
  const choose = (counterpart: string | null) =>
    server.connection.sendNotification("openvpn/counterpart", { uri, counterpart });
  await choose(other);
  expect(await pairCodes(uri)).toEqual(["pair-proto -> other.ovpn:1"]);
  expect(await pairCodes(other)).toEqual(["pair-proto -> client.ovpn:2"]);
  await choose(null);
  expect(await pairCodes(uri)).toEqual(["pair-device -> server.conf:1"]);
});

test("finds a closed server elsewhere in the workspace, and a server its clients", async () => {
  const root = mkdtempSync(path.join(tmpdir(), "openvpn-lens-workspace-"));
  const [serverFile, clientFile] = [path.join(root, "openvpn/server.conf"), path.join(root, "clients/laptop.ovpn")];
  const [serverText, clientText] = [
    "server 10.8.0.0 255.255.255.0\ndev tun\n",
    "client\ndev tap\nremote vpn.example.com\n",
  ];
  for (const [file, text] of [
    [serverFile, serverText],
    [clientFile, clientText],
  ] as const) {
    mkdirSync(path.dirname(file));
    writeFileSync(file, text);
  }
  const watching = await startServer(bundle.file, {
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
    },
    workspaceFolders: [{ uri: pathToFileURL(root).href, name: "w" }],
  });
  const opened = async (file: string, text: string) => {
    const textDocument = { uri: pathToFileURL(file).href, languageId: "openvpn", version: 1, text };
    await watching.connection.sendNotification("textDocument/didOpen", { textDocument });
    return {
      codes: () => pairCodes(textDocument.uri, watching),
      close: () => watching.connection.sendNotification("textDocument/didClose", { textDocument }),
    };
  };
  const unsaved = await opened(clientFile, clientText.replace("tap", "tun"));
  const beside = await opened(serverFile, serverText);
  expect(await beside.codes()).toEqual([]);
  await unsaved.close();
  await beside.close();
  for (const [file, text, expected] of [
    [serverFile, serverText, "pair-device -> laptop.ovpn:1"],
    [clientFile, clientText, "pair-device -> server.conf:1"],
  ] as const) {
    const { codes, close } = await opened(file, text);
    expect(await codes()).toEqual([expected]);
    await close();
  }
  expect(await stopServer(watching)).toBe(0);
  rmSync(root, { recursive: true, force: true });
});

test("reads what a closed server includes, and says nothing where that cannot be read", async () => {
  mkdirSync(path.join(folder, "more"));
  const write = (name: string, text: string) => writeFileSync(path.join(folder, "more", name), text);
  write("server.conf", "server 10.8.0.0 255.255.255.0\ndev tun\nconfig more.inc\n");
  const client = "client\ndev tun\nremote vpn.example.com\ncomp-lzo no\n";
  expect(await pairCodes(await open("more/client.ovpn", client))).toEqual([]);
  write("more.inc", "comp-lzo no\n");
  expect(await pairCodes(await open("more/second.ovpn", client))).toEqual([]);
  write("more.inc", "verb 3\n");
  expect(await pairCodes(await open("more/third.ovpn", client))).toEqual(["pair-compression -> server.conf:0"]);
});

test("offers to move a block out to a new file", async () => {
  const uri = await open("inline.ovpn", "client\n<ca>\nbody\n</ca>\n");
  const at = { line: 1, character: 1 };
  const actions: CodeAction[] = await server.connection.sendRequest("textDocument/codeAction", {
    textDocument: { uri },
    range: { start: at, end: at },
    context: { diagnostics: [], only: ["refactor"] },
  });
  expect(actions.map(({ title, kind }) => `${kind}: ${title}`)).toEqual([
    'refactor.extract: Move <ca> out to "ca.crt"',
  ]);
  expect(actions[0]?.edit?.documentChanges?.[0]).toMatchObject({ kind: "create", uri: uriOf("ca.crt") });
});

test("says on which programs a file will run", async () => {
  const uri = await open("anywhere.ovpn", "client\nremote vpn.example.com\ncomp-lzo\n");
  const found: WillItRun = await server.connection.sendRequest("openvpn/willItRun", { uri });
  expect(found.programs.map(({ id }) => id)).toContain("network-manager");
  expect(found.lines.map(({ line, directive }) => `${line} ${directive}`)).toEqual(["1 client", "3 comp-lzo"]);
  expect(await server.connection.sendRequest("openvpn/willItRun", { uri: uriOf("closed.ovpn") })).toBeNull();
});
