import type { SelectionRange } from "vscode-languageserver-types";
import type { InlineBlock, Item, Span } from "../syntax/tree.ts";
import { offsetAt, type ParsedDocument, type Position, rangeOf } from "./document.ts";
import { standingAt, useAt } from "./use-at.ts";

/** What "expand selection" takes step by step: word, argument, directive with its arguments, line, block, file. */
export const selectionRanges = (document: ParsedDocument, positions: readonly Position[]): SelectionRange[] =>
  positions.map((position) => {
    const offset = offsetAt(document, position);
    return nested(document, offset, stepsAt(document, offset));
  });

/** From the widest to the narrowest; some may lie beside the offset. */
function* stepsAt(document: ParsedDocument, offset: number): Iterable<Span> {
  const { text, config } = document;
  yield { start: 0, end: text.length };
  const { item, connection } = standingAt(config, offset);
  if (connection !== undefined) yield* blockSteps(connection, text);
  if (item === undefined) return;
  if (item.kind === "block") yield* blockSteps(item, text);
  else yield* lineSteps(item, text);
  const found = useAt(document, offset);
  if (found === undefined) return;
  const { use, word } = found;
  if (use.pushedBy !== undefined) {
    const [argument] = use.pushedBy.args;
    if (argument !== undefined) yield argument;
    yield { start: use.name.start, end: use.args.at(-1)?.end ?? use.name.end };
  }
  yield word;
  yield unquoted(word.quote, word);
}

function* blockSteps(block: InlineBlock, text: string): Iterable<Span> {
  yield { start: block.start, end: withoutLineEnd(text, block) };
  yield { start: block.body.start, end: withoutLineEnd(text, block.body) };
}

function* lineSteps(item: Exclude<Item, InlineBlock>, text: string): Iterable<Span> {
  yield { start: item.start, end: withoutLineEnd(text, item) };
  if (item.kind === "comment") yield item.comment;
  if (item.kind !== "directive") return;
  const { name, args, dropped, comment } = item;
  yield { start: name.start, end: (dropped.at(-1) ?? args.at(-1) ?? name).end };
  if (comment !== undefined) yield comment;
}

const unquoted = (quote: string | undefined, { start, end }: Span): Span =>
  quote === undefined || end - start < 2 ? { start, end } : { start: start + 1, end: end - 1 };

function withoutLineEnd(text: string, { start, end }: Span): number {
  if (end > start && text.charAt(end - 1) === "\n")
    return end > start + 1 && text.charAt(end - 2) === "\r" ? end - 2 : end - 1;
  return end;
}

/** A step that does not hold the offset, or does not lie in the one before, is left out. */
function nested(document: ParsedDocument, offset: number, steps: Iterable<Span>): SelectionRange {
  let outer: Span = { start: 0, end: document.text.length };
  let range: SelectionRange = { range: rangeOf(document, outer) };
  for (const step of steps) {
    const inside = step.start >= outer.start && step.end <= outer.end;
    const holds = offset >= step.start && offset <= step.end;
    if (!inside || !holds || (step.start === outer.start && step.end === outer.end)) continue;
    range = { range: rangeOf(document, step), parent: range };
    outer = step;
  }
  return range;
}
