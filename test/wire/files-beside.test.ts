import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildServer, type Running, startServer, stopServer } from "../support/server-process.ts";
import { at, documentFolder, open, PULL } from "../support/wire-documents.ts";

const { folder, uriOf, remove } = documentFolder();
const bundle = await buildServer();
afterAll(() => {
  bundle.remove();
  remove();
});

describe("files beside the document", () => {
  const offered = async (server: Running, text: string): Promise<readonly string[]> => {
    const textDocument = await open(server, uriOf("inside/client.ovpn"), text);
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
    const textDocument = await open(server, uri, "ca ca.crt\n");
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
