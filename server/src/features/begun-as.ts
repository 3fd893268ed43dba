/**
 * Tells the words that an editor could offer for what has been typed of them: its letters come in that order, two
 * neighbours swapped at most, the first one where a part of the word begins. Editors sort and filter by themselves;
 * what they would not show need not be sent.
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
  let from = partWith(letters.charAt(0), word);
  if (from < 0) return false;
  for (let at = 0; at < letters.length; at++) {
    const found = word.indexOf(letters.charAt(at), from);
    if (found < 0) return false;
    from = found + 1;
  }
  return true;
}

/** Where the first part of a word with that letter begins: all after a hyphen or the like is a part. */
function partWith(letter: string, word: string): number {
  let at = word.indexOf(letter);
  while (at > 0 && isInPart(word.charCodeAt(at)) && isInPart(word.charCodeAt(at - 1)))
    at = word.indexOf(letter, at + 1);
  return at;
}

/** The word is in small letters. */
const isInPart = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
