import { bytesOf, type Piece, pieceOfLine } from "./piece-of-line.ts";
import { lineSplitter, trimEnd } from "./split-line.ts";
import type { DirectiveLine, InlineBlock, Item, Problem, Span, Tree, Word } from "./tree.ts";

/** OpenVPN refuses a line of this many bytes, its line end included. */
export const LINE_LIMIT = 256;

const BYTE_ORDER_MARK = 0xfeff;
const LINE_FEED = 10;
const LESS_THAN = 60;
const GREATER_THAN = 62;
const DASH = 45;

/** Parses a whole configuration. Never fails, never loses a character; linear in the text's length. */
export function parse(text: string): Tree {
  return parseSpan(text, { start: 0, end: text.length }, "file");
}

/**
 * Parses a part of a text: `file` reads as OpenVPN reads a file, `body` as it reads the body of a
 * `<connection>` block (no byte order mark, no limit on a line's length). Offsets are those of `text`.
 */
export function parseSpan(text: string, span: Span, mode: "file" | "body"): Tree {
  const items: Item[] = [];
  const problems: Problem[] = [];
  const readable = span.end < text.length ? text.slice(0, span.end) : text;
  const reading: Reading = { text: readable, mode, split: lineSplitter(readable) };
  let at = span.start;
  while (at < readable.length) {
    const item = readItem(reading, at);
    items.push(item);
    if ((item.kind === "directive" || item.kind === "block") && item.problem !== undefined) problems.push(item.problem);
    at = item.end;
  }
  return { text, items, problems };
}

interface Reading {
  readonly text: string;
  readonly mode: "file" | "body";
  readonly split: ReturnType<typeof lineSplitter>;
}

function readItem({ text, mode, split }: Reading, start: number): Item {
  const { read, end } = mode === "file" ? wholeLine(text, start) : pieceOfLine(text, start, mode);
  const from = mode === "file" && start === 0 && text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : start;
  const { name: first, args, dropped, comment, problem } = split(from, read);
  const tooLong = mode === "file" ? lineTooLong(text, start, end) : undefined;
  if (first === undefined) {
    if (tooLong !== undefined) return oversized(text, { start, end }, tooLong);
    return comment === undefined ? { kind: "blank", start, end } : { kind: "comment", start, end, comment };
  }
  const name = withoutDashes(text, first);
  if (args.length === 0 && problem === undefined && tooLong === undefined && isTag(name.value)) {
    return readBlock(text, { start, bodyStart: end, open: name, comment, mode });
  }
  return { kind: "directive", start, end, name, args, dropped, comment, problem: tooLong ?? problem };
}

/** A comment or blank line over the limit still stops OpenVPN, so it is kept as a nameless directive that carries the problem. */
function oversized(text: string, line: Span, problem: Problem): DirectiveLine {
  const end = trimEnd(text, line.start, line.end);
  const name: Word = { start: end, end, value: "", quote: undefined };
  const comment = { start: line.start, end };
  return { kind: "directive", ...line, name, args: [], dropped: [], comment, problem };
}

/** The offset behind the line that starts at `start`, its line feed included. */
function lineEnd(text: string, start: number): number {
  const feed = text.indexOf("\n", start);
  return feed < 0 ? text.length : feed + 1;
}

function wholeLine(text: string, start: number): Piece {
  const end = lineEnd(text, start);
  return { start, read: end, end };
}

/** Leading `--` goes when the word has three characters or more. */
function withoutDashes(text: string, word: Word): Word {
  const { value } = word;
  if (value.length < 3 || value.charCodeAt(0) !== DASH || value.charCodeAt(1) !== DASH) return word;
  const quoted = word.quote !== undefined || text.charCodeAt(word.start) !== DASH;
  return { start: quoted ? word.start : word.start + 2, end: word.end, value: value.slice(2), quote: word.quote };
}

const isTag = (value: string): boolean =>
  value.length > 1 && value.charCodeAt(0) === LESS_THAN && value.charCodeAt(value.length - 1) === GREATER_THAN;

interface BlockStart {
  readonly start: number;
  readonly bodyStart: number;
  readonly open: Word;
  readonly comment: Span | undefined;
  readonly mode: Reading["mode"];
}

/**
 * A block that is not closed goes on to the end, as for OpenVPN; but what follows a stray closing tag, which OpenVPN takes
 * for such a block, is read on, so that it is not found wrong or missing for that.
 */
function readBlock(text: string, { start, bodyStart, open, comment, mode }: BlockStart): InlineBlock {
  const value = open.value.slice(1, -1);
  const inner = open.quote === undefined ? 1 : 2;
  const name: Word = {
    start: open.start + inner,
    end: Math.max(open.start + inner, open.end - inner),
    value,
    quote: undefined,
  };
  const tag = `</${value}>`;
  const close = findClose(text, { tag, from: bodyStart, mode });
  if (close === undefined) {
    const problem: Problem = { code: "unterminated-block", start: open.start, end: open.end, detail: tag };
    const end = value.startsWith("/") ? bodyStart : text.length;
    const body = { start: bodyStart, end };
    return { kind: "block", start, end, open, name, body, close: undefined, comment, problem };
  }
  return {
    kind: "block",
    start,
    end: close.piece.end,
    open,
    name,
    body: { start: bodyStart, end: close.piece.start },
    close: { start: close.at, end: close.at + tag.length },
    comment,
    problem: undefined,
  };
}

interface Close {
  readonly at: number;
  readonly piece: Piece;
}

/** The first line that starts, behind white space, with the closing tag; a long line is several to OpenVPN here. */
function findClose(
  text: string,
  { tag, from, mode }: { readonly tag: string; readonly from: number; readonly mode: Reading["mode"] },
): Close | undefined {
  let piece: Piece | undefined;
  for (let at = text.indexOf(tag, from); at >= 0; at = text.indexOf(tag, at + 1)) {
    if (piece !== undefined && at < piece.end) continue;
    piece = pieceOfLine(text, lineStart(text, at, piece?.end ?? from), mode);
    while (piece.end <= at) piece = pieceOfLine(text, piece.end, mode);
    if (trimEnd(text, piece.start, at) === piece.start && at + tag.length <= piece.read) return { at, piece };
  }
  return undefined;
}

/** The start of the line that holds `at`, not before `floor`. */
function lineStart(text: string, at: number, floor: number): number {
  let start = at;
  while (start > floor && text.charCodeAt(start - 1) !== LINE_FEED) start--;
  return start;
}

function lineTooLong(text: string, start: number, end: number): Problem | undefined {
  if ((end - start) * 3 < LINE_LIMIT) return undefined;
  // C counts a line up to a NUL.
  const nul = text.indexOf("\0", start);
  const size = byteLength(text, start, nul < 0 ? end : Math.min(nul, end));
  if (size < LINE_LIMIT) return undefined;
  return { code: "line-too-long", start, end: trimEnd(text, start, end), detail: String(size) };
}

/** The size in UTF-8 of a part of the text. */
export function byteLength(text: string, start: number, end: number): number {
  let size = end - start;
  for (const [wide] of text.slice(start, end).matchAll(/[\u0080-\uffff]+/g)) {
    for (let at = 0; at < wide.length; at++) size += bytesOf(wide.charCodeAt(at)) - 1;
  }
  return size;
}
