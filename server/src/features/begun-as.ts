/**
 * Whether an editor could offer the word for what has been typed of it: the letters come in that order, two neighbours
 * swapped at most. Editors sort and filter by themselves; what none would show need not be sent.
 */
export function begunAs(typed: string, word: string): boolean {
  const [letters, all] = [typed.toLowerCase(), word.toLowerCase()];
  if (isWithin(letters, all)) return true;
  if (letters.length < MISTYPED) return false;
  for (let at = 0; at + 1 < letters.length; at++) {
    const swapped = `${letters.slice(0, at)}${letters.charAt(at + 1)}${letters.charAt(at)}${letters.slice(at + 2)}`;
    if (isWithin(swapped, all)) return true;
  }
  return false;
}

/** Fewer letters are too few to mistype. */
const MISTYPED = 3;

function isWithin(letters: string, word: string): boolean {
  let from = 0;
  for (let at = 0; at < letters.length; at++) {
    const found = word.indexOf(letters.charAt(at), from);
    if (found < 0) return false;
    from = found + 1;
  }
  return true;
}
