import { splitLine } from "../syntax/split-line.ts";
import type { Word } from "../syntax/tree.ts";

/**
 * Splits the content of a `push "…"` argument the way the client will, with offsets into the whole text.
 * Where the argument has escapes, offsets behind them follow the text, not the value.
 */
export function pushedWords(text: string, content: Word): readonly Word[] {
  const from = content.start + (content.quote === undefined ? 0 : 1);
  const offsets = text.startsWith(content.value, from) ? undefined : offsetsOf(text, content, from);
  const place = (at: number): number => (offsets === undefined ? from + at : (offsets[at] ?? content.end));
  const { words } = splitLine(content.value, 0, content.value.length);
  return words.map((word) => ({ ...word, start: place(word.start), end: place(word.end) }));
}

/** Where each character of the value stands in the text: a backslash in front of it is not part of it. */
function offsetsOf(text: string, content: Word, from: number): readonly number[] {
  const offsets: number[] = [];
  let at = from;
  for (let i = 0; i <= content.value.length; i++) {
    if (content.quote !== "'" && text.charAt(at) === "\\" && i < content.value.length) at++;
    offsets.push(at++);
  }
  return offsets;
}
