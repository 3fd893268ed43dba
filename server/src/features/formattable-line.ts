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
export function* formattableLines(text: string, placed: PlacedItem): Iterable<FormattableLine> {
  const { item, connection } = placed;
  if (!isWholeLines(text, item)) return;
  const indent = connection === undefined ? "drop" : "keep";
  if (item.kind === "block") {
    if (item.close === undefined) return;
    yield* only(
      directiveLine(text, { start: item.start, end: item.body.start }, { ...item, words: [item.open], indent }),
    );
    yield* only(closingLine(text, item, indent));
  } else if (item.kind === "directive") {
    if (item.problem !== undefined) return;
    const words = [item.name, ...item.args, ...item.dropped];
    yield* only(directiveLine(text, item, { words, comment: item.comment, indent }));
  } else yield* only(otherLine(text, item));
}

const only = (line: FormattableLine | undefined): readonly FormattableLine[] => (line === undefined ? [] : [line]);

/** In a `<connection>` body OpenVPN cuts overlong lines into several; nothing is moved around there. */
const isWholeLines = (text: string, { start, end }: Item): boolean =>
  (start === 0 || text.charAt(start - 1) === "\n") && (end === text.length || text.charAt(end - 1) === "\n");

/** OpenVPN takes more for a blank than this, but an editor may take a lone carriage return for a line end. */
const BLANKS = /^[ \t\v\f]*$/;
const TRAILING = /[ \t\v\f]+$/;

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
  const content = contentOf(text, line);
  const spans = words.map((word, i) => (i === 0 ? withDashes(text, word) : word));
  const [first] = spans;
  if (first === undefined) return undefined;
  const head = headOf(text, content.start, first.start, indent);
  let end = first.end;
  for (const span of spans.slice(1)) {
    if (!BLANKS.test(text.slice(end, span.start))) return undefined;
    end = span.end;
  }
  const gap = text.slice(end, comment?.start ?? content.end);
  // A backslash takes the line end into its word.
  if (head === undefined || !BLANKS.test(gap) || end > content.end) return undefined;
  const tail = comment === undefined ? "" : (gap + text.slice(comment.start, content.end)).replace(TRAILING, "");
  return tail.includes("\r")
    ? undefined
    : { ...content, head, words: spans.map(({ start, end }) => text.slice(start, end)), tail };
}

/** The dashes in front of a name are no part of its span. */
const withDashes = (text: string, { start, end }: Word): Span =>
  text.startsWith("--", start - 2) && start >= 2 ? { start: start - 2, end } : { start, end };

/** undefined where taking the blanks away would change what the first word is. */
function headOf(text: string, start: number, word: number, indent: Parts["indent"]): string | undefined {
  const mark = start === 0 && text.startsWith(BYTE_ORDER_MARK) && word > 0 ? BYTE_ORDER_MARK : "";
  const blanks = text.slice(start + mark.length, word);
  if (!BLANKS.test(blanks)) return undefined;
  if (start === 0 && mark === "" && text.startsWith(BYTE_ORDER_MARK, word)) return undefined;
  return indent === "keep" ? blanks : mark;
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
  const blanks = text.slice(content.start, close.start);
  const tail = text.slice(close.end, content.end).replace(TRAILING, "");
  if (!BLANKS.test(blanks) || tail.includes("\r")) return undefined;
  return { ...content, head: indent === "keep" ? blanks : "", words: [text.slice(close.start, close.end)], tail };
}

/** Of comments and blank lines only what cannot be seen goes. */
function otherLine(text: string, item: Span): FormattableLine | undefined {
  const content = contentOf(text, item);
  const line = text.slice(content.start, content.end);
  return line.includes("\r") ? undefined : { ...content, head: "", words: [], tail: line.replace(TRAILING, "") };
}
