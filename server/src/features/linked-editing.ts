import type { Range } from "vscode-languageserver-types";
import { offsetAt, type ParsedDocument, type Position, rangeOf } from "./document.ts";
import { standingAt } from "./use-at.ts";

/** The names in an inline block's two tags, which an editor changes together. */
export function linkedEditing(
  document: ParsedDocument,
  position: Position,
): { readonly ranges: Range[]; readonly wordPattern: string } | undefined {
  const offset = offsetAt(document, position);
  const { item, connection } = standingAt(document.config, offset);
  const block = item?.kind === "block" ? item : connection;
  if (block?.close === undefined || block.open.quote !== undefined) return undefined;
  const names = [block.name, { start: block.close.start + 2, end: block.close.end - 1 }];
  if (!names.some(({ start, end }) => offset >= start && offset <= end)) return undefined;
  return { ranges: names.map((name) => rangeOf(document, name)), wordPattern: "[\\w-]*" };
}
