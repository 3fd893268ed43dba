/**
 * Tells the words that an editor could offer for what has been typed of them: its letters come in that order, two
 * neighbours swapped at most. Editors sort and filter by themselves; what none would show need not be sent.
 */
export function begunAs(typed: string): (word: string) => boolean {
  const letters = typed.toLowerCase();
  const orders = [letters, ...(letters.length < MISTYPED ? [] : swapped(letters))];
  return (word) => {
    const all = word.toLowerCase();
    return hasEach(letters, all) && orders.some((order) => isWithin(order, all));
  };
}

/** Fewer letters are too few to mistype. */
const MISTYPED = 3;

const swapped = (letters: string): readonly string[] =>
  Array.from(
    { length: letters.length - 1 },
    (_, at) => letters.slice(0, at) + letters.charAt(at + 1) + letters.charAt(at) + letters.slice(at + 2),
  );

/** Quick, as most words are none. */
function hasEach(letters: string, word: string): boolean {
  for (let at = 0; at < letters.length; at++) if (!word.includes(letters.charAt(at))) return false;
  return true;
}

function isWithin(letters: string, word: string): boolean {
  let from = 0;
  for (let at = 0; at < letters.length; at++) {
    const found = word.indexOf(letters.charAt(at), from);
    if (found < 0) return false;
    from = found + 1;
  }
  return true;
}
