import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { USUAL_REQUESTS } from "../support/requests.ts";
import { buildServer, type Running, startServer, stopServer } from "../support/server-process.ts";

const [USER, WORD, KEY] = ["kitty77", "Hunter2!", "5ec2e75ec2e75ec2e75ec2e75ec2e701"];
const TEXT = `client
dev tun
remote vpn.example.com
<tls-crypt>
${KEY}
</tls-crypt>
<auth-user-pass
${USER}
${WORD}
</auth-user-pass>
`;

const bundle = await buildServer();
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "openvpn-lens-secrets-"));
});
afterAll(() => {
  bundle.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Everything that the server writes, whatever the client makes of it: answers, notifications, logs. */
function heard({ process: { stdout } }: Running): () => string {
  const parts: Buffer[] = [];
  stdout?.on("data", (part: Buffer) => parts.push(part));
  return () => Buffer.concat(parts).toString("utf8");
}

const METHODS = [...USUAL_REQUESTS, "openvpn/willItRun", "openvpn/withoutSecrets"];

test("nothing that the server writes tells a secret, with every request asked everywhere and the trace at its most", async () => {
  const included = path.join(folder, "more.ovpn");
  writeFileSync(included, TEXT);
  const server = await startServer(bundle.file, {
    capabilities: { textDocument: { diagnostic: {} } },
    trace: "verbose",
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: "folder" }],
  });
  const said = heard(server);
  const { connection } = server;
  await connection.sendNotification("$/setTrace", { value: "verbose" });
  const uri = pathToFileURL(path.join(folder, "client.ovpn")).href;
  const text = `${TEXT}config more.ovpn\n`;
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "openvpn", version: 1, text },
  });
  const textDocument = { uri };
  const range = { start: { line: 0, character: 0 }, end: { line: 12, character: 0 } };
  const common = { textDocument, uri, range, query: "", options: { tabSize: 2, insertSpaces: true } };
  for (let line = 0; line < 12; line++) {
    const position = { line, character: 1 };
    const params = { ...common, position, positions: [position], context: { includeDeclaration: true } };
    await Promise.all(METHODS.map((method) => connection.sendRequest(method, params)));
  }
  // What fails must not tell either: these have parameters that no client sends.
  await Promise.allSettled(METHODS.map((method) => connection.sendRequest(method, { textDocument: text })));
  expect(await stopServer(server)).toBe(0);
  expect(said()).toContain("unknown-directive");
  expect([USER, WORD, KEY].filter((secret) => said().includes(secret))).toEqual([]);
});
