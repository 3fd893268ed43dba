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
  const fresh = parseText({ uri: document.uri, version: document.version, text: document.getText() }, files);
  parses.set(document, fresh);
  return fresh;
}

/** A text that is not remembered: a file beside the open ones. */
export function parseText(
  { uri, version, text }: Pick<ParsedDocument, "uri" | "version" | "text">,
  files: Files | undefined,
): ParsedDocument {
  const tree = parse(text);
  const config = readConfig(tree, fileKindOf(uri, tree), files);
  return { uri, version, text, config, lineStarts: lineStartsOf(text) };
}

/** Stands for what is parsed now: another object once it has been forgotten. */
export const parsesNow = (): object => parses;

/** Files that a document includes may have changed, or may now be looked at. */
export function forgetParses(): void {
  parses = new WeakMap();
}
