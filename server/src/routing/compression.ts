import { isCompatibleBefore } from "./compat-mode.ts";
import type { OptionLine } from "./types.ts";

type Words = Pick<OptionLine, "name" | "args">;

/** The words behind the last line of that name; undefined where there is none. */
export type LastWords = (name: string) => readonly string[] | undefined;

/** What an end with that line can unpack, and may pack with. */
export function packingOf({ name, args: [word = ""] }: Words): "lzo" | "lz4" | undefined {
  if (name === "comp-lzo") return LZO_WORDS.has(word) ? "lzo" : undefined;
  if (name !== "compress") return undefined;
  return word === "lzo" ? "lzo" : word === "lz4" || word === "lz4-v2" ? "lz4" : undefined;
}

/** `comp-lzo` with any other word packs nothing, or is no line at all. */
const LZO_WORDS: ReadonlySet<string> = new Set(["", "yes", "adaptive"]);

/**
 * Whether an end of 2.6 or newer gives up because the other, or a client-config-dir file, has it pack: its own file says
 * nothing of compression, or `comp-lzo no`.
 */
export function refusesToPack(asked: Words, lastWords: LastWords): boolean {
  if (packingOf(asked) === undefined) return false;
  const allowed = lastWords("allow-compression")?.[0];
  if (allowed !== undefined) return allowed === "no";
  const lzo = lastWords("comp-lzo");
  const packs = lzo !== undefined && packingOf({ name: "comp-lzo", args: lzo }) !== undefined;
  return lastWords("compress") === undefined && !packs && !isCompatibleBefore(lastWords("compat-mode")?.[0], 6);
}
