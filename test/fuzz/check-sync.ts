import { TextDocument } from "vscode-languageserver-textdocument";
import { parsed, parseText } from "../../server/src/lsp/open-documents.ts";
import { applied, randomChange } from "./random-text.ts";
import type { Subject } from "./subject.ts";

/** Types into a document by incremental changes; what the server sees must be what the whole text says. */
export function checkSync({ random, document: { uri, text: start } }: Subject): void {
  const document = TextDocument.create(uri, "openvpn", 1, start);
  let text = start;
  for (let version = 2; version < 5; version++) {
    const change = randomChange(random, text);
    const range = { start: document.positionAt(change.start), end: document.positionAt(change.end) };
    // A position cannot lie between the two characters of a line end, so the text is what the range says.
    text = applied(text, { ...change, start: document.offsetAt(range.start), end: document.offsetAt(range.end) });
    TextDocument.update(document, [{ range, text: change.text }], version);
    if (document.getText() !== text) throw new Error("the texts differ");
    const items = JSON.stringify(parsed(document, undefined).config.tree.items);
    if (items !== JSON.stringify(parseText({ uri, version, text }, undefined).config.tree.items))
      throw new Error("the parses differ");
  }
}
