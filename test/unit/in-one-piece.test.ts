import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import { inOnePiece } from "../../server/src/lsp/in-one-piece.ts";

test("each message leaves as one piece, whole and in order", async () => {
  const output = new PassThrough();
  const pieces: string[] = [];
  output.on("data", (piece) => pieces.push(String(piece)));
  const connection = createMessageConnection(
    new StreamMessageReader(new PassThrough()),
    new StreamMessageWriter(inOnePiece(output)),
  );
  await Promise.all(["one", "zwei ü", "three"].map((text) => connection.sendNotification("say", { text })));
  connection.dispose();
  expect(pieces.map((piece) => piece.split("\r\n\r\n").length)).toEqual([2, 2, 2]);
  expect(pieces.map((piece) => JSON.parse(piece.split("\r\n\r\n")[1] ?? "").params.text)).toEqual([
    "one",
    "zwei ü",
    "three",
  ]);
});
