import type { TextDocument } from "vscode-languageserver-textdocument";
import { readConfig } from "../config/read-config.ts";
import type { Files } from "../config/types.ts";
import { lineStartsOf, type ParsedDocument } from "../features/document.ts";
import { fileKindOf } from "../features/file-kind.ts";
import { parse } from "../syntax/parse.ts";

let parses = new WeakMap<TextDocument, ParsedDocument>();

/** The document as the features see it, parsed once for each of its versions. */
export function parsed(document: TextDocument, files: Files | undefined): ParsedDocument {
  const known = parses.get(document);
  if (known?.version === document.version) return known;
  const text = document.getText();
  const tree = parse(text);
  const fresh: ParsedDocument = {
    uri: document.uri,
    version: document.version,
    text,
    config: readConfig(tree, fileKindOf(document.uri, tree), files),
    lineStarts: lineStartsOf(text),
  };
  parses.set(document, fresh);
  return fresh;
}

/** Files that a document includes may have changed, or may now be looked at. */
export function forgetParses(): void {
  parses = new WeakMap();
}
