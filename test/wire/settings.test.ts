import { afterAll, describe, expect, test } from "vitest";
import { buildServer, startServer, stopServer } from "../support/server-process.ts";
import { CLIENT, documentFolder, open, PULL, pull } from "../support/wire-documents.ts";

const { uriOf, remove } = documentFolder();
const bundle = await buildServer();
afterAll(() => {
  bundle.remove();
  remove();
});

describe("settings", () => {
  test("are asked for each folder, and again when they change", async () => {
    let version = "2.7";
    const server = await startServer(
      bundle.file,
      { capabilities: { ...PULL, workspace: { configuration: true } } },
      (connection) => connection.onRequest("workspace/configuration", () => [{ target: { version }, rules: {} }]),
    );
    const textDocument = await open(server, uriOf("client.ovpn"), `${CLIENT}tls-groups X25519\n`);
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
    expect(await pull(server, await open(server, uriOf("client.ovpn"), `${CLIENT}remot x\n`))).not.toContain(
      "unknown-directive",
    );
    await stopServer(server);
  });
});
