import * as l10n from "@vscode/l10n";

import { grouped } from "../grouped.ts";
import { type List, slice } from "../list.ts";

/** "a, b and c": the first of a list, and how many more there are. */
export function few(list: List<string>, room: number): string {
  const named =
    list.length <= room
      ? [...list]
      : [...slice(list, 0, room - 1), l10n.t("{0} more", grouped(list.length - room + 1))];
  const last = named.at(-1) ?? "";
  return named.length < 2 ? last : l10n.t("{0} and {1}", named.slice(0, -1).join(", "), last);
}

/** Breaks at spaces, so that no line is longer than it may be. */
export function wrap(text: string, length: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** So many lines of addresses the computer has room for. */
const LINES = 3;

/** The lines of the right side, as far down as it takes to have room beside those of the left. */
export function beside(left: readonly string[], right: readonly string[], room: number | undefined): readonly string[] {
  if (room === undefined) return right;
  const fits = (down: number) => left.every((line, i) => line.length + (right[i - down]?.length ?? 0) <= room);
  const down = left.findIndex((_, i) => fits(i));
  return [...left.slice(0, down < 0 ? left.length : down).map(() => ""), ...right].slice(0, LINES);
}
