import type { DocumentHighlight } from "vscode-languageserver-types";
import type { DirectiveUse } from "../config/types.ts";
import type { Span } from "../syntax/tree.ts";
import { offsetAt, type ParsedDocument, type Position, rangesInOrder } from "./document.ts";
import { useAt } from "./use-at.ts";

/** On a directive's name every use of it, pushed ones and both ends of a block among them; on an argument the same word elsewhere. */
export function highlights(document: ParsedDocument, position: Position): DocumentHighlight[] {
  const found = useAt(document, offsetAt(document, position));
  if (found === undefined) return [];
  const wanted = found.arg < 0 ? found.use.name.value : found.word.value;
  const spansOf = found.arg < 0 ? namesOf : argumentsOf;
  const spans = [document.config.directives, document.config.pushed].flatMap((uses) =>
    uses.filter(({ included }) => included === undefined).flatMap((use) => spansOf(use, wanted)),
  );
  const rangeOf = rangesInOrder(document);
  return spans.sort((a, b) => a.start - b.start).map((span) => ({ range: rangeOf(span) }));
}

function namesOf({ name, block }: DirectiveUse, wanted: string): readonly Span[] {
  if (name.value !== wanted) return [];
  return block?.close === undefined ? [name] : [name, { start: block.close.start + 2, end: block.close.end - 1 }];
}

const argumentsOf = ({ args }: DirectiveUse, wanted: string): readonly Span[] =>
  args.filter(({ value }) => value === wanted);
