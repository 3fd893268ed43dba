import type { Word } from "../syntax/tree.ts";

/** A text as it must stand in a line, inside of the given quotes; undefined where these cannot hold it. */
export function writtenWord(text: string, quote: Word["quote"]): string | undefined {
  if (quote === "'") return text.includes("'") ? undefined : text;
  const special = quote === '"' ? /[\\"]/g : /[\\"\s]/g;
  return text.replace(special, "\\$&");
}
