import { afterAll, expect, test } from "vitest";
import { buildServer, type Running, startServer, stopServer } from "../support/server-process.ts";

const bundle = await buildServer();
afterAll(() => bundle.remove());

const textDocument = { uri: "file:///huge/client.ovpn" };
const HUGE = "route 10.0.0.0 255.255.255.0\n".repeat(200_000);

async function openHuge(): Promise<Running> {
  const server = await startServer(bundle.file, { capabilities: { textDocument: { diagnostic: {} } } });
  const document = { ...textDocument, languageId: "openvpn", version: 1, text: HUGE };
  await server.connection.sendNotification("textDocument/didOpen", { textDocument: document });
  return server;
}

test("a hover is answered while a huge file is looked through", async () => {
  const server = await openHuge();
  const order: string[] = [];
  const ask = (name: string, params = {}) =>
    server.connection.sendRequest(`textDocument/${name}`, { textDocument, ...params }).then(() => order.push(name));
  await Promise.all([ask("diagnostic"), ask("hover", { position: { line: 3, character: 2 } })]);
  expect(order).toEqual(["hover", "diagnostic"]);
  await stopServer(server);
});

test("findings of a text that has changed meanwhile are given up, and asked for again", async () => {
  const server = await openHuge();
  const old = server.connection.sendRequest("textDocument/diagnostic", { textDocument });
  const start = { line: 0, character: 0 };
  await server.connection.sendNotification("textDocument/didChange", {
    textDocument: { ...textDocument, version: 2 },
    contentChanges: [{ range: { start, end: start }, text: "remot vpn.example.com\n" }],
  });
  await expect(old).rejects.toMatchObject({ code: -32802, data: { retriggerRequest: true } });
  const report = await server.connection.sendRequest("textDocument/diagnostic", { textDocument });
  expect(JSON.stringify(report)).toContain("unknown-directive");
  await stopServer(server);
});
