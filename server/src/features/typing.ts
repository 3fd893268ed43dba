import type { FileKind } from "../config/types.ts";
import { splitLine } from "../syntax/split-line.ts";
import type { InlineBlock, Span, Word } from "../syntax/tree.ts";
import type { ParsedDocument } from "./document.ts";
import { bodyAt, standingAt } from "./use-at.ts";

/** A line as far as it has been typed, seen from the cursor. */
export interface Typing {
  readonly kind: "line";
  /** The words before the one at the cursor; `--` and `setenv opt` are gone. */
  readonly words: readonly Word[];
  /** The beginning of the word at the cursor, empty where none has begun. */
  readonly partial: Word;
  /** The word to replace: on behind the cursor up to the word's end. */
  readonly replace: Span;
  readonly place: FileKind | "connection";
  readonly connection: InlineBlock | undefined;
}

/** The cursor stands in a verbatim body, where only its closing tag means something. */
export interface TypingBody {
  readonly kind: "body";
  readonly block: InlineBlock;
  /** The text of the line before the cursor. */
  readonly before: Span;
}

/** What is being typed at an offset; undefined in a comment. Works on any text. */
export function typingAt({ text, config }: ParsedDocument, offset: number): Typing | TypingBody | undefined {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const block = bodyAt(config, offset);
  if (block !== undefined) return { kind: "body", block, before: { start, end: offset } };
  const { connection } = standingAt(config, offset);
  const place = connection === undefined ? config.kind : "connection";
  const split = splitTyped(text, text.startsWith("\uFEFF", start) ? start + 1 : start, offset);
  if (split === undefined) return undefined;
  const pushed = splitPushed(text, split, offset);
  if (pushed === null) return undefined;
  if (pushed !== undefined) return finish(text, { ...pushed, place: "push", connection });
  return finish(text, { ...withoutOpt(split), place, connection });
}

interface Split {
  readonly words: readonly Word[];
  readonly partial: Word;
}

function splitTyped(text: string, start: number, offset: number): Split | undefined {
  const { words, comment } = splitLine(text, start, offset);
  if (comment !== undefined) return undefined;
  const last = words.at(-1);
  if (last === undefined || !isOpen(text, last, offset)) {
    return { words, partial: { start: offset, end: offset, value: "", quote: undefined } };
  }
  const word = last.quote === undefined ? last : { ...last, end: offset, value: text.slice(last.start + 1, offset) };
  const partial = words.length === 1 ? withoutDashes(text, word) : word;
  return { words: words.slice(0, -1), partial };
}

/** A word that ends at the cursor goes on there, unless its quote is closed. */
function isOpen(text: string, { start, end, quote }: Word, offset: number): boolean {
  if (quote === undefined) return end === offset;
  return !(end - start > 1 && text.charAt(end - 1) === quote);
}

function withoutDashes(text: string, word: Word): Word {
  return text.startsWith("--", word.start) ? { ...word, start: word.start + 2, value: word.value.slice(2) } : word;
}

/** Inside the quotes of `push "…"` the pushed option's own words; null in a comment there, undefined elsewhere. */
function splitPushed(text: string, { words, partial }: Split, offset: number): Split | undefined | null {
  if (words.length !== 1 || words[0]?.value.replace(/^--/, "") !== "push" || partial.quote === undefined)
    return undefined;
  return splitTyped(text, partial.start + 1, offset) ?? null;
}

function withoutOpt({ words, partial }: Split): Split {
  const [first, second] = words;
  if (first?.value.replace(/^--/, "") !== "setenv" || second?.value !== "opt") return { words, partial };
  return { words: words.slice(2), partial };
}

function finish(text: string, { partial, ...rest }: Omit<Typing, "kind" | "replace">): Typing {
  let end = partial.end;
  while (end < text.length && !/[\s"']/.test(text.charAt(end))) end++;
  const start = partial.quote === undefined ? partial.start : partial.start + 1;
  return { kind: "line", partial, replace: { start: Math.min(start, partial.end), end }, ...rest };
}
