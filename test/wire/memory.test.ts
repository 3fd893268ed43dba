import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { serverHere } from "../support/server-here.ts";

const LINES = 300;
const URI = "file:///w/client.ovpn";
const EARLY = 200;
const LATE = 2_000;
/** What is kept of one parse of the text is a multiple of this for each ten edits. */
const MOST_GROWTH = 3_000_000;

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

const liveBytes = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};

test("thousands of edits leave nothing behind", { timeout: 60_000 }, async () => {
  const client = serverHere();
  await client.sendRequest("initialize", {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: {},
  });
  const text = `client\ndev tun\nremote 192.0.2.1\n${"route 10.1.0.0 255.255.0.0\n".repeat(LINES)}`;
  await client.sendNotification("textDocument/didOpen", {
    textDocument: { uri: URI, languageId: "openvpn", version: 1, text },
  });
  const start = { line: LINES / 2, character: 0 };
  let early = 0;
  for (let version = 2; version < LATE; version++) {
    const [end, typed] = version % 2 === 0 ? [start, "x"] : [{ ...start, character: 1 }, ""];
    await client.sendNotification("textDocument/didChange", {
      textDocument: { uri: URI, version },
      contentChanges: [{ range: { start, end }, text: typed }],
    });
    for (const method of ["diagnostic", "documentSymbol", "semanticTokens/full"])
      await client.sendRequest(`textDocument/${method}`, { textDocument: { uri: URI } });
    if (version === EARLY) early = liveBytes();
  }
  expect(liveBytes() - early).toBeLessThan(MOST_GROWTH);
  client.dispose();
});
