import type { DirectiveLine, InlineBlock, Item, Span, Word } from "../syntax/tree.ts";
import type { PlacedItem } from "./items-of.ts";

/** A line that may be written anew: what stands in front of its words, the words as written, what stands behind them. */
export interface FormattableLine extends Span {
  /** The byte order mark and, inside of a block, the indentation. */
  readonly head: string;
  readonly words: readonly string[];
  /** The comment with the blanks in front of it. */
  readonly tail: string;
}

/** The lines of an item that may be written anew. What holds anything but words, blanks and a comment stays as it is. */
export function formattableLines(text: string, { item, connection }: PlacedItem): readonly FormattableLine[] {
  if (!isWholeLines(text, item)) return [];
  const indent = connection === undefined ? "drop" : "keep";
  if (item.kind === "block") {
    if (item.close === undefined) return [];
    const opening = { start: item.start, end: item.body.start };
    const open = directiveLine(text, opening, { words: [item.open], comment: item.comment, indent });
    return [...only(open), ...only(closingLine(text, item, indent))];
  }
  if (item.kind !== "directive") return only(otherLine(text, item));
  if (item.problem !== undefined) return [];
  const words = [item.name, ...item.args, ...item.dropped];
  return only(directiveLine(text, item, { words, comment: item.comment, indent }));
}

const only = (line: FormattableLine | undefined): readonly FormattableLine[] => (line === undefined ? [] : [line]);

/** In a `<connection>` body OpenVPN cuts overlong lines into several; nothing is moved around there. */
const isWholeLines = (text: string, { start, end }: Item): boolean =>
  (start === 0 || text.charAt(start - 1) === "\n") && (end === text.length || text.charAt(end - 1) === "\n");

/** OpenVPN takes more for a blank than this, but an editor may take a lone carriage return for a line end. */
const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 11 || code === 12;

function areBlanks(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}

/** Where the text ends without the blanks behind it. */
function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

const BYTE_ORDER_MARK = "\uFEFF";

/** The line without its line end. */
function contentOf(text: string, { start, end }: Span): Span {
  if (end === start || text.charAt(end - 1) !== "\n") return { start, end };
  return { start, end: end > start + 1 && text.charAt(end - 2) === "\r" ? end - 2 : end - 1 };
}

interface Parts {
  readonly words: readonly Word[];
  readonly comment: DirectiveLine["comment"];
  readonly indent: "drop" | "keep";
}

function directiveLine(text: string, line: Span, { words, comment, indent }: Parts): FormattableLine | undefined {
  const { start, end } = contentOf(text, line);
  const written: string[] = [];
  let head: string | undefined;
  let at = start;
  for (const word of words) {
    const from = at === start ? withoutDashes(text, word.start) : word.start;
    if (at === start) head = headOf(text, start, from, indent);
    else if (!areBlanks(text, at, from)) return undefined;
    written.push(text.slice(from, word.end));
    at = word.end;
  }
  // A backslash takes the line end into its word.
  if (head === undefined || at > end || !areBlanks(text, at, comment?.start ?? end)) return undefined;
  const tail = comment === undefined ? "" : text.slice(at, trimmedEnd(text, comment.start, end));
  const isCut = tail.includes("\r") || written.some((word) => word.includes("\r"));
  return isCut || isPemMark(written[0]) ? undefined : { start, end, head, words: written, tail };
}

/** What a key or certificate without its tag begins and ends with stays as it is, so that it is known by it. */
const isPemMark = (word: string | undefined): boolean => word?.startsWith("---") === true;

/** The dashes in front of a name are no part of its span. */
const withoutDashes = (text: string, start: number): number =>
  start >= 2 && text.startsWith("--", start - 2) ? start - 2 : start;

/** undefined where taking the blanks away would change what the first word is. */
function headOf(text: string, start: number, word: number, indent: Parts["indent"]): string | undefined {
  const mark = start === 0 && text.startsWith(BYTE_ORDER_MARK) && word > 0 ? BYTE_ORDER_MARK : "";
  if (!areBlanks(text, start + mark.length, word)) return undefined;
  if (start === 0 && mark === "" && text.startsWith(BYTE_ORDER_MARK, word)) return undefined;
  return indent === "keep" ? text.slice(start + mark.length, word) : mark;
}

/** Longer closing lines are read in pieces. */
const LONG = 200;

function closingLine(
  text: string,
  { body, close, end }: InlineBlock,
  indent: Parts["indent"],
): FormattableLine | undefined {
  const content = contentOf(text, { start: body.end, end });
  if (close === undefined || content.end - content.start > LONG) return undefined;
  const tail = text.slice(close.end, trimmedEnd(text, close.end, content.end));
  if (!areBlanks(text, content.start, close.start) || tail.includes("\r")) return undefined;
  const head = indent === "keep" ? text.slice(content.start, close.start) : "";
  return { ...content, head, words: [text.slice(close.start, close.end)], tail };
}

/** Of comments and blank lines only what cannot be seen goes. */
function otherLine(text: string, item: Span): FormattableLine | undefined {
  const { start, end } = contentOf(text, item);
  const trimmed = trimmedEnd(text, start, end);
  if (trimmed === end) return undefined;
  const tail = text.slice(start, trimmed);
  return tail.includes("\r") ? undefined : { start, end, head: "", words: [], tail };
}
