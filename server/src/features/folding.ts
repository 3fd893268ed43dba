import type { FoldingRange } from "vscode-languageserver-types";
import type { Span } from "../syntax/tree.ts";
import { type ParsedDocument, positionAt } from "./document.ts";
import { itemsOf } from "./items-of.ts";

/** What can be folded: inline blocks, runs of comment lines, and what `#region` and `#endregion` enclose. */
export function* foldingRanges(document: ParsedDocument): Iterable<FoldingRange> {
  const lineOf = (offset: number): number => positionAt(document, offset).line;
  const regions: number[] = [];
  let run: Run | undefined;
  for (const { item } of itemsOf(document.config)) {
    const mark = item.kind === "comment" ? regionMark(document.text, item.comment) : undefined;
    if (item.kind !== "comment" || mark !== undefined) {
      yield* foldedRun(run);
      run = undefined;
    }
    if (mark === "start") regions.push(lineOf(item.start));
    if (mark === "end") yield* between(regions.pop(), lineOf(item.start), "region");
    if (item.kind === "comment" && mark === undefined) {
      const line = lineOf(item.start);
      run = { first: run?.first ?? line, last: line };
    }
    if (item.kind === "block") yield* between(lineOf(item.start), lineOf(item.close?.start ?? item.body.end));
  }
  yield* foldedRun(run);
}

interface Run {
  readonly first: number;
  readonly last: number;
}

const foldedRun = (run: Run | undefined): Iterable<FoldingRange> => between(run?.first, run?.last ?? 0, "comment");

function* between(first: number | undefined, last: number, kind?: "comment" | "region"): Iterable<FoldingRange> {
  if (first === undefined || last <= first) return;
  yield { startLine: first, endLine: last, ...(kind === undefined ? {} : { kind }) };
}

function regionMark(text: string, { start, end }: Span): "start" | "end" | undefined {
  const [, found] = /^[#;]+\s*#?(region|endregion)\b/.exec(text.slice(start, Math.min(end, start + 40))) ?? [];
  return found === undefined ? undefined : found === "region" ? "start" : "end";
}
