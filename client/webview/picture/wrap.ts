import * as l10n from "@vscode/l10n";

/** The first of a list, and how many more there are. */
export const few = (list: readonly string[], room: number): string =>
  list.length <= room
    ? list.join(", ")
    : l10n.t("{0} and {1} more", list.slice(0, room).join(", "), String(list.length - room));

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
