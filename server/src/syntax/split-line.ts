import type { Problem, ProblemCode, Span, Word } from "./tree.ts";

/** OpenVPN reads at most this many words of a line, the directive's name included. */
export const MAX_WORDS = 16;

/** The words of one line, as OpenVPN's own line splitter finds them. */
export interface SplitLine {
  /** The first word, which names the directive; undefined where there is none. */
  readonly name: Word | undefined;
  readonly args: readonly Word[];
  /** Words behind the 16th: OpenVPN never looks at them. */
  readonly dropped: readonly Word[];
  readonly comment: Span | undefined;
  readonly problem: Problem | undefined;
}

const TAB = 9;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const SINGLE_QUOTE = 39;
const SEMICOLON = 59;
const BACKSLASH = 92;

/** C's `isspace`: no-break spaces and the like are ordinary characters. */
export const isBlank = (code: number): boolean => code === SPACE || (code >= TAB && code <= CARRIAGE_RETURN);

/** Splits one line of a text, the line end included, into words. */
export function splitLine(
  text: string,
  start: number,
  end: number,
): Pick<SplitLine, "comment" | "problem"> & { readonly words: readonly Word[] } {
  const { name, args, comment, problem } = lineSplitter(text)(start, end);
  return { words: name === undefined ? [] : [name, ...args], comment, problem };
}

/**
 * Splits the lines of a text, each from its start to its end (the line end included), into words.
 * A NUL ends the line for OpenVPN, which reads C strings.
 */
export function lineSplitter(text: string): (start: number, end: number) => SplitLine {
  // One list for all lines: it grows but once, and the words of the lines above, which long files repeat, are at hand.
  const places: Word[] = [];
  return (start, end) => {
    let count = 0;
    let dropped: Word[] = NO_WORDS;
    let comment: Span | undefined;
    let at = start;
    while (at < end) {
      const code = text.charCodeAt(at);
      if (isBlank(code)) {
        at++;
        continue;
      }
      if (code === 0) break;
      if (isComment(text, at, code)) {
        comment = commentAt(text, at, end);
        break;
      }
      if (code === BACKSLASH && isSkippedEscape(text, at, end)) {
        at += 2;
        continue;
      }
      const word = readWord(text, at, end, places[count]);
      if (!("value" in word)) {
        if (count < MAX_WORDS)
          return broken(
            [...places.slice(0, count), brokenWord(text, { before: places[count - 1], found: word, end })],
            word,
          );
        break;
      }
      if (count < MAX_WORDS) places[count++] = word;
      else if (dropped === NO_WORDS) dropped = [word];
      else dropped.push(word);
      at = word.end;
    }
    const name = count === 0 ? undefined : places[0];
    return { name, args: count < 2 ? NO_WORDS : places.slice(1, count), dropped, comment, problem: undefined };
  };
}

/** Almost every line drops nothing, and many have a name alone: they share this list, which is never written to. */
const NO_WORDS: Word[] = [];

const commentAt = (text: string, start: number, end: number): Span => ({ start, end: trimEnd(text, start, end) });

const isComment = (text: string, at: number, code: number): boolean =>
  code === HASH ||
  code === SEMICOLON ||
  (code === BACKSLASH && (text.charCodeAt(at + 1) === HASH || text.charCodeAt(at + 1) === SEMICOLON));

/** Where a word could start, a backslash in front of white space swallows it and yields nothing. */
const isSkippedEscape = (text: string, at: number, end: number): boolean =>
  at + 1 >= end || isBlank(text.charCodeAt(at + 1)) || text.charCodeAt(at + 1) === 0;

/** `above` is a word that may well stand here again. */
function readWord(text: string, start: number, end: number, above: Word | undefined): Word | Problem {
  const first = text.charCodeAt(start);
  if (first === SINGLE_QUOTE) return readSingleQuoted(text, start, end);
  if (first === DOUBLE_QUOTE) return readQuoted(text, start, end);
  return readUnquoted(text, start, end, above);
}

function readUnquoted(text: string, start: number, end: number, above: Word | undefined): Word | Problem {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) return readEscaped(text, { start, at, end, quoted: false });
    if (code === 0 || isBlank(code)) break;
    at++;
  }
  const value = above !== undefined && isAt(text, start, at, above.value) ? above.value : text.slice(start, at);
  return { start, end: at, value, quote: undefined };
}

/** Whether that part of the text is the word; one string for all its places is less to keep and sooner compared. */
function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let i = word.length - 1; i >= 0; i--) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

function readSingleQuoted(text: string, start: number, end: number): Word | Problem {
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === SINGLE_QUOTE) return { start, end: at + 1, value: text.slice(start + 1, at), quote: "'" };
    if (code === 0) break;
  }
  return unterminated(text, start, end);
}

function readQuoted(text: string, start: number, end: number): Word | Problem {
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === DOUBLE_QUOTE) return { start, end: at + 1, value: text.slice(start + 1, at), quote: '"' };
    if (code === BACKSLASH) return readEscaped(text, { start, at, end, quoted: true });
    if (code === 0) break;
  }
  return unterminated(text, start, end);
}

interface Escaped {
  readonly start: number;
  /** Where the first backslash stands. */
  readonly at: number;
  readonly end: number;
  readonly quoted: boolean;
}

/** The slow path: a word with at least one backslash, whose value differs from its text. */
function readEscaped(text: string, { start, at: from, end, quoted }: Escaped): Word | Problem {
  let value = text.slice(quoted ? start + 1 : start, from);
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 0) break;
    if (code === BACKSLASH) {
      const next = at + 1 < end ? text.charCodeAt(at + 1) : 0;
      if (next === 0) break;
      if (next !== BACKSLASH && next !== DOUBLE_QUOTE && !isBlank(next)) {
        return problem("bad-backslash", { start: at, end: at + 1 + charLength(text, at + 1) }, text);
      }
      value += text.charAt(at + 1);
      at += 2;
      continue;
    }
    if (quoted ? code === DOUBLE_QUOTE : isBlank(code)) {
      return { start, end: quoted ? at + 1 : at, value, quote: quoted ? '"' : undefined };
    }
    value += text.charAt(at++);
  }
  if (quoted) return unterminated(text, start, end);
  if (at < end && text.charCodeAt(at) === BACKSLASH)
    return problem("trailing-backslash", { start: at, end: at + 1 }, text);
  return { start, end: at, value, quote: undefined };
}

/** A surrogate pair is one character to people, and so to the message that shows it. */
const charLength = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

const problem = (code: ProblemCode, span: Span, text: string): Problem => ({
  code,
  start: span.start,
  end: span.end,
  detail: text.slice(span.start, span.end),
});

const unterminated = (text: string, start: number, end: number): Problem => ({
  code: "unterminated-quote",
  start,
  end: trimEnd(text, start, end),
  detail: text.charAt(start),
});

/** What can still be made of a line that OpenVPN refuses: the words before, and the broken one up to the line's end. */
const broken = ([name, ...args]: readonly Word[], problem: Problem): SplitLine => ({
  name,
  args,
  dropped: NO_WORDS,
  comment: undefined,
  problem,
});

interface Break {
  readonly before: Word | undefined;
  readonly found: Problem;
  readonly end: number;
}

function brokenWord(text: string, { before, found, end }: Break): Word {
  const start = found.code === "unterminated-quote" ? found.start : wordStart(text, found.start, before?.end ?? -1);
  const stop = found.code === "unterminated-quote" ? trimEnd(text, start, end) : wordEnd(text, found.end, end);
  const quote = text.charAt(start) === '"' ? '"' : text.charAt(start) === "'" ? "'" : undefined;
  return { start, end: stop, value: text.slice(quote === undefined ? start : start + 1, stop), quote };
}

function wordStart(text: string, from: number, floor: number): number {
  let at = from;
  while (at > Math.max(floor, 0) && !isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

function wordEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The end of a line's text without its trailing white space and line end. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}
