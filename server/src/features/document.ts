import type { Config, Target } from "../config/types.ts";
import type { Files, Rule } from "../rules/rule.ts";
import type { Span } from "../syntax/tree.ts";

/** One open document, parsed once for each of its versions. */
export interface ParsedDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly config: Config;
  /** Offset of each line's first character. */
  readonly lineStarts: readonly number[];
}

/** What every feature is given. */
export interface FeatureContext {
  readonly document: ParsedDocument;
  readonly target: Target;
  readonly files: Files | undefined;
  readonly now: number;
  /** Instead of all rules, for who has a way to go on when one fails. */
  readonly rules?: readonly Rule[] | undefined;
}

/** Zero-based line and UTF-16 column, as LSP counts them. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Lines as editors count them: they end at a line feed, at a carriage return, or at both together. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  let carriage = text.indexOf("\r");
  for (let feed = text.indexOf("\n"); feed >= 0; feed = text.indexOf("\n", feed + 1)) {
    for (; carriage >= 0 && carriage < feed; carriage = text.indexOf("\r", carriage + 1))
      if (carriage + 1 < feed) starts.push(carriage + 1);
    starts.push(feed + 1);
  }
  for (; carriage >= 0; carriage = text.indexOf("\r", carriage + 1)) starts.push(carriage + 1);
  return starts;
}

export function positionAt({ lineStarts }: Pick<ParsedDocument, "lineStarts">, offset: number): Position {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: offset - (lineStarts[low] ?? 0) };
}

/** Positions outside the text go to its nearest end. */
export function offsetAt({ lineStarts, text }: Pick<ParsedDocument, "lineStarts" | "text">, at: Position): number {
  if (at.line < 0) return 0;
  const start = lineStarts[at.line];
  if (start === undefined) return text.length;
  const end = lineStarts[at.line + 1] ?? text.length;
  return Math.min(start + Math.max(at.character, 0), end);
}

/** As {@link rangeOf}, for many spans in the order of the text: each is looked for from where the last one was. */
export function rangesInOrder(document: Pick<ParsedDocument, "lineStarts">) {
  const { lineStarts } = document;
  let line = 0;
  const place = (offset: number): Position => {
    if ((lineStarts[line] ?? 0) > offset) line = positionAt(document, offset).line;
    while ((lineStarts[line + 1] ?? Number.POSITIVE_INFINITY) <= offset) line++;
    return { line, character: offset - (lineStarts[line] ?? 0) };
  };
  return (span: Span) => ({ start: place(span.start), end: place(span.end) });
}

export const rangeOf = (document: Pick<ParsedDocument, "lineStarts">, span: Span) => ({
  start: positionAt(document, span.start),
  end: positionAt(document, span.end),
});
