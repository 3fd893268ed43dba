import { readConfig } from "../../server/src/config/read-config.ts";
import { DEFAULT_TARGET, type FileKind, type Target } from "../../server/src/config/types.ts";
import {
  type FeatureContext,
  lineStartsOf,
  type ParsedDocument,
  type Position,
  positionAt,
} from "../../server/src/features/document.ts";
import { fileKindOf } from "../../server/src/features/file-kind.ts";
import { parse } from "../../server/src/syntax/parse.ts";

/** A document as the features are given it. */
export function documentOf(
  text: string,
  { uri = "file:///home/user/client.ovpn", kind }: DocumentOptions = {},
): ParsedDocument {
  const tree = parse(text);
  const config = readConfig(tree, kind ?? fileKindOf(uri, tree));
  return { uri, version: 1, text, config, lineStarts: lineStartsOf(text) };
}

export interface DocumentOptions {
  readonly uri?: string;
  readonly kind?: FileKind;
}

export interface ContextOptions extends DocumentOptions {
  readonly target?: Partial<Target>;
}

/** 2027-01-01. */
export const NOW = Date.UTC(2027, 0, 1);

export const contextOf = (text: string, { target, ...options }: ContextOptions = {}): FeatureContext => ({
  document: documentOf(text, options),
  target: { ...DEFAULT_TARGET, ...target },
  files: undefined,
  now: NOW,
});

/** A text whose `|` is the cursor: the context without it, and where it was. */
export function atCursor(marked: string, options?: ContextOptions): { context: FeatureContext; position: Position } {
  const offset = marked.indexOf("|");
  if (offset < 0) throw new Error(`no cursor in ${marked}`);
  const context = contextOf(marked.slice(0, offset) + marked.slice(offset + 1), options);
  return { context, position: positionAt(context.document, offset) };
}
