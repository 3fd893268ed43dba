import type { Span } from "./tree.ts";

/** What OpenVPN takes of a line at a time: it reads up to `read`, and goes on at `end`. */
export interface Piece extends Span {
  readonly read: number;
}

/** So many bytes are read at once. */
const SIZE = 255;
/** In the body of a `<connection>` block a longer line loses so many behind them; 2.7 keeps them. */
const LOST = 2;

const LINE_FEED = 10;

/** The piece that starts there, in the lines of an inline block of a file or in the `body` of a `<connection>` block. */
export function pieceOfLine(text: string, start: number, mode: "file" | "body"): Piece {
  const read = ahead(text, start, SIZE);
  if (isEndOfLine(text, read)) return { start, read, end: read };
  if (mode === "file") return { start, read, end: read };
  if (text.charCodeAt(read) === LINE_FEED) return { start, read: read + 1, end: read + 1 };
  return { start, read, end: ahead(text, read, LOST) };
}

const isEndOfLine = (text: string, at: number): boolean => at >= text.length || text.charCodeAt(at - 1) === LINE_FEED;

/** So many bytes of UTF-8 further on, or behind the line feed before that. */
function ahead(text: string, start: number, bytes: number): number {
  let size = 0;
  let at = start;
  while (at < text.length && size < bytes) {
    const code = text.charCodeAt(at++);
    if (code === LINE_FEED) break;
    size += bytesOf(code);
  }
  return at;
}

const REPLACEMENT = 0xfffd;

/**
 * The size in UTF-8 of a UTF-16 unit, a pair of surrogates counting twice two; a byte that was no UTF-8, and was replaced,
 * is still one.
 */
export function bytesOf(code: number): number {
  if (code < 0x80 || code === REPLACEMENT) return 1;
  return code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
}
