import type { TextEdit } from "vscode-languageserver-types";
import { byteLength, LINE_LIMIT } from "../syntax/parse.ts";
import type { Span } from "../syntax/tree.ts";
import { type ParsedDocument, type Position, positionAt } from "./document.ts";
import { type FormattableLine, formattableLines } from "./formattable-line.ts";
import { itemsOf, type PlacedItem } from "./items-of.ts";

export interface FormatOptions {
  /** "columns": the first arguments of neighbouring lines stand below each other. */
  readonly align: "columns" | "none";
}

/** The lines to format, both included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/**
 * One space between words, none at the end of a line. What the file says to OpenVPN stays the same: words keep their
 * quotes and backslashes, comments, inline bodies and line ends are untouched, lines with a problem are left alone.
 */
export function* formattingEdits(document: ParsedDocument, options: FormatOptions, lines?: Lines): Iterable<TextEdit> {
  const { text, lineStarts } = document;
  const from = lines === undefined ? 0 : (lineStarts[lines.first] ?? text.length);
  const to = lines === undefined ? text.length : (lineStarts[lines.last + 1] ?? text.length + 1) - 1;
  for (const group of groupsOf(document, { start: from, end: to })) {
    const column = options.align === "columns" ? columnOf(group) : 0;
    for (const line of group) {
      if (line.start < from || line.start > to) continue;
      const edit = editOf(document, line, written(text, line, column));
      if (edit !== undefined) yield edit;
    }
  }
}

/** The line that has just been ended. */
export function* typedEdits(document: ParsedDocument, options: FormatOptions, position: Position): Iterable<TextEdit> {
  const line = position.line - 1;
  if (line >= 0) yield* formattingEdits(document, options, { first: line, last: line });
}

/** Whole lines: a range that ends before the first character of a line leaves that line out. */
export const linesOf = ({ start, end }: { readonly start: Position; readonly end: Position }): Lines => ({
  first: start.line,
  last: end.character === 0 && end.line > start.line ? end.line - 1 : end.line,
});

/** Neighbouring directives, which are aligned with each other, and every other line by itself; those around the span. */
function* groupsOf({ text, config }: ParsedDocument, span: Span): Iterable<readonly FormattableLine[]> {
  let group: FormattableLine[] = [];
  for (const run of runsOf(config)) {
    if ((run[0]?.item.start ?? 0) > span.end) return;
    if ((run.at(-1)?.item.end ?? 0) < span.start) continue;
    for (const placed of run) {
      const lines = formattableLines(text, placed);
      if (placed.item.kind === "directive" && lines.length > 0) {
        group.push(...lines);
        continue;
      }
      yield group;
      group = [];
      yield lines;
    }
    yield group;
    group = [];
  }
}

/** Items in a row that are all directives; every other item is a row of its own. */
function* runsOf(config: ParsedDocument["config"]): Iterable<readonly PlacedItem[]> {
  let run: PlacedItem[] = [];
  for (const placed of itemsOf(config)) {
    if (placed.item.kind === "directive") {
      run.push(placed);
      continue;
    }
    if (run.length > 0) yield run;
    run = [];
    yield [placed];
  }
  if (run.length > 0) yield run;
}

/** A name longer than this moves nobody else's arguments. */
const WIDEST = 28;

function columnOf(group: readonly FormattableLine[]): number {
  const widths = group.filter(({ words }) => words.length > 1).map(widthOf);
  return widths.filter((width) => width <= WIDEST).reduce((most, width) => Math.max(most, width), 0);
}

const widthOf = ({ head, words: [name = ""] }: FormattableLine): number =>
  head.replace("\uFEFF", "").length + name.length;

function written(text: string, line: FormattableLine, column: number): string {
  const plain = line.head + line.words.join(" ") + line.tail;
  const [name = "", ...args] = line.words;
  if (args.length > 0 && widthOf(line) < column) {
    const aligned = line.head + name + " ".repeat(column - widthOf(line) + 1) + args.join(" ") + line.tail;
    if (fits(aligned)) return aligned;
  }
  const isLonger = plain.length > line.end - line.start;
  return isLonger && !fits(plain) ? text.slice(line.start, line.end) : plain;
}

/** With a line end of two bytes. */
const fits = (line: string): boolean =>
  line.length * 3 + 2 < LINE_LIMIT || byteLength(line, 0, line.length) + 2 < LINE_LIMIT;

/** Only what differs, so that a cursor elsewhere in the line stays where it is. */
function editOf(document: ParsedDocument, { start, end }: FormattableLine, line: string): TextEdit | undefined {
  const old = document.text.slice(start, end);
  if (old === line) return undefined;
  let before = 0;
  while (before < old.length && before < line.length && old[before] === line[before]) before++;
  let after = 0;
  const most = Math.min(old.length, line.length) - before;
  while (after < most && old[old.length - 1 - after] === line[line.length - 1 - after]) after++;
  const from = positionAt(document, start + before);
  const to = { line: from.line, character: from.character + (end - after) - (start + before) };
  return { range: { start: from, end: to }, newText: line.slice(before, line.length - after) };
}
