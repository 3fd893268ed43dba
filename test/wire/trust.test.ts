import { expect, test } from "vitest";
import { COUNTERPART_NOTIFICATION, TRUST_NOTIFICATION } from "../../server/src/protocol.ts";
import { serverHere } from "../support/server-here.ts";

/** A server in this process whose machine writes down what it is asked for. */
function spiedServer() {
  const looked: string[] = [];
  const client = serverHere({
    filesFor: ({ document }) => {
      looked.push(document);
      return { stat: () => "missing", read: () => undefined, list: () => [] };
    },
    read: (uri) => {
      looked.push(uri);
      return undefined;
    },
    configurations: (folders) => {
      looked.push(...folders);
      return [];
    },
    resolve: (_base, name) => `file:///w/${name}`,
  });
  return { client, looked };
}

const TEXT = `client
dev tun
remote vpn.example.com
ca ca.crt
config more.ovpn
client-config-dir ccd
`;

const METHODS = [
  "textDocument/diagnostic",
  "textDocument/hover",
  "textDocument/completion",
  "textDocument/definition",
  "textDocument/references",
  "textDocument/documentLink",
  "textDocument/codeAction",
  "textDocument/codeLens",
  "textDocument/inlayHint",
  "workspace/symbol",
  "openvpn/routes",
  "openvpn/packedRoutes",
  "openvpn/willItRun",
];

test("before a workspace is trusted nothing is looked at but what the editor shows", async () => {
  const { client, looked } = spiedServer();
  await client.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } },
    workspaceFolders: [{ uri: "file:///w", name: "w" }],
    initializationOptions: { trusted: false },
  });
  await client.sendNotification("initialized", {});
  const uri = "file:///w/client.ovpn";
  await client.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "openvpn", version: 1, text: TEXT },
  });
  await client.sendNotification(COUNTERPART_NOTIFICATION, { uri, counterpart: "file:///w/chosen.ovpn" });
  const askAll = async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };
    const position = { line: 3, character: 5 };
    const context = { diagnostics: [], includeDeclaration: true };
    const params = { textDocument: { uri }, uri, range, position, context, query: "", server: "file:///w/server.ovpn" };
    for (const method of METHODS) await client.sendRequest(method, params);
    const files = [{ oldUri: "file:///w/ca.crt", newUri: "file:///w/root.crt" }];
    await client.sendRequest("workspace/willRenameFiles", { files });
  };
  await askAll();
  expect(looked).toEqual([]);
  await client.sendNotification(TRUST_NOTIFICATION);
  await askAll();
  expect(looked).toEqual(expect.arrayContaining([uri, "file:///w/server.ovpn", "file:///w/chosen.ovpn", "file:///w"]));
  client.dispose();
});
