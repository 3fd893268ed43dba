import type { OptionLine } from "./types.ts";

/** A file's options by name, each in reading order. */
export interface OptionIndex {
  all(name: string): readonly OptionLine[];
  /** The one that counts where the last line wins. */
  last(name: string): OptionLine | undefined;
  has(name: string): boolean;
}

/** Options inside `<connection>` blocks are left out: they count for their connection only. */
export function indexOptions(lines: readonly OptionLine[]): OptionIndex {
  const byName = new Map<string, OptionLine[]>();
  for (const line of lines) {
    if (line.connection !== undefined) continue;
    const known = byName.get(line.name);
    if (known === undefined) byName.set(line.name, [line]);
    else known.push(line);
  }
  return {
    all: (name) => byName.get(name) ?? [],
    last: (name) => byName.get(name)?.at(-1),
    has: (name) => byName.has(name),
  };
}
