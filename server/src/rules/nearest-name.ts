import { allDirectives } from "../directives/facts/index.ts";
import { findDirective } from "../directives/lookup.ts";
import type { Directive } from "../directives/types.ts";

const NAMES = allDirectives.map(({ name }) => name);

/** The directive that was most likely meant by an unknown name; undefined where none is near enough. */
export function nearestName(name: string, isWanted: (known: Directive) => boolean): string | undefined {
  const written = name.toLowerCase().replace(/^-+/, "").replaceAll("_", "-");
  return nearest(written, NAMES, (known) => {
    const directive = findDirective(known);
    return directive !== undefined && isWanted(directive);
  });
}

/** The one of some words that was most likely meant. */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  return words.find((known) => known.toLowerCase() === word.toLowerCase()) ?? nearest(word, words);
}

function nearest(
  written: string,
  words: readonly string[],
  isWanted: (known: string) => boolean = () => true,
): string | undefined {
  if (written.length > 64) return undefined;
  let best: string | undefined;
  let least = Math.floor(written.length / 4) + 1.5;
  for (const known of words) {
    const distance = distanceTo(known, written, least);
    if (distance >= least || !isWanted(known)) continue;
    best = known;
    least = distance;
  }
  return best;
}

/** More dashes than any name has, so that a difference in length beyond it is none of dashes alone. */
const MOST_DASHES = 8;

/** Edits between the two; dashes count half, a pure difference in dashes next to nothing. */
function distanceTo(known: string, written: string, limit: number): number {
  if (known === written) return 0;
  const further = Math.abs(known.length - written.length);
  if (further < MOST_DASHES && known.replaceAll("-", "") === written.replaceAll("-", "")) return 0.5;
  if (further >= limit) return limit;
  return editDistance(known, written, limit);
}

/** Damerau-Levenshtein over adjacent swaps: insert, delete, replace and swap cost one each; not looked at beyond the limit. */
function editDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  let leastOfLast = 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const replace = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (beforeLast[j - 2] ?? 0) + 1 : replace;
      const cost = Math.min(replace, swap, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least >= limit && leastOfLast >= limit) return limit;
    leastOfLast = least;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
