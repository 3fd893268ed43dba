import { SECRET } from "./random-text.ts";
import type { Subject } from "./subject.ts";

/** What is shown must not hold what stands in a key's or password's block, whole or broken. */
export function checkSecrecy({ document, others }: Subject, shown: unknown): void {
  if (!document.text.includes(SECRET) && !others.some((text) => text.includes(SECRET))) return;
  if (isSaidAloud(document.text) || others.some(isSaidAloud)) return;
  if (holdsSecret(shown)) throw new Error("a secret leaves the file");
}

/** Whether any text in a value has the secret; the digits of a `\udc65`, as JSON writes half a character, are none of it. */
export const holdsSecret = (shown: unknown): boolean =>
  JSON.stringify(shown ?? null)
    .replaceAll(/\\(?:u[\da-f]{4}|.)/g, " ")
    .includes(SECRET);

/** A mutation has made the secret a word of some directive's line: an address, a name. */
export const isSaidAloud = (text: string): boolean =>
  text.split("\n").some((line) => line.includes(SECRET) && line.trim() !== SECRET);
