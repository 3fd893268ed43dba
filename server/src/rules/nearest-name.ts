import { allDirectives } from "../directives/facts/index.ts";
import { findDirective } from "../directives/lookup.ts";
import type { Directive } from "../directives/types.ts";

/** A word to compare with, and what tells without counting edits that it is too far. */
interface Candidate {
  readonly word: string;
  readonly bare: string;
  readonly letters: number;
}

const candidate = (word: string): Candidate => ({ word, bare: word.replaceAll("-", ""), letters: lettersOf(word) });

let names: readonly Candidate[] | undefined;

/** Made when a name is looked for first: most files misspell none. */
function allNames(): readonly Candidate[] {
  names ??= allDirectives.map(({ name }) => candidate(name));
  return names;
}

/** The directive that was most likely meant by an unknown name; undefined where none is near enough. */
export function nearestName(name: string, isWanted: (known: Directive) => boolean): string | undefined {
  const written = name.toLowerCase().replace(/^-+/, "").replaceAll("_", "-");
  return nearest(written, allNames(), (known) => {
    const directive = findDirective(known);
    return directive !== undefined && isWanted(directive);
  });
}

/** The one of some words that was most likely meant. */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  return words.find((known) => known.toLowerCase() === word.toLowerCase()) ?? nearest(word, words.map(candidate));
}

function nearest(
  written: string,
  words: readonly Candidate[],
  isWanted: (known: string) => boolean = () => true,
): string | undefined {
  if (written.length > 64) return undefined;
  const begun = begunBy(written, words, isWanted);
  if (begun !== undefined) return begun;
  const wanted = candidate(written);
  let best: string | undefined;
  let least = Math.floor(written.length / 4) + 1.5;
  for (const known of words) {
    const distance = distanceTo(known, wanted, least);
    if (distance >= least || !isWanted(known.word)) continue;
    best = known.word;
    least = distance;
  }
  return best;
}

/** Fewer letters are the beginning of too much. */
const BEGINNING = 3;

/** The word that was begun and not ended: of several the one by which most of them begin. */
function begunBy(
  written: string,
  words: readonly Candidate[],
  isWanted: (known: string) => boolean,
): string | undefined {
  if (written.length < BEGINNING) return undefined;
  const begun = words.map(({ word }) => word).filter((word) => word.startsWith(written) && isWanted(word));
  const shortest = begun.reduce<string | undefined>(
    (least, word) => (least === undefined || word.length < least.length ? word : least),
    undefined,
  );
  if (shortest === undefined) return undefined;
  return begun.filter((word) => word.startsWith(shortest)).length > begun.length / 2 ? shortest : undefined;
}

/** Edits between the two; dashes count half, a pure difference in dashes next to nothing. */
function distanceTo(known: Candidate, written: Candidate, limit: number): number {
  if (known.word === written.word) return 0;
  if (known.bare === written.bare) return 0.5;
  if (fewestEdits(known, written) >= limit || strangers(known.word, written.word) >= limit) return limit;
  return editDistance(known.word, written.word, limit);
}

/** An edit changes the length by one at most, and brings or takes one letter. */
const fewestEdits = (a: Candidate, b: Candidate): number =>
  Math.max(Math.abs(a.word.length - b.word.length), bits(a.letters & ~b.letters), bits(b.letters & ~a.letters));

/** One bit for each letter that occurs; letters far apart in the alphabet of all characters may share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}

const balance = new Int8Array(32);

/** The letters that one of the two has too many of: each wants an edit of its own. */
function strangers(a: string, b: string): number {
  balance.fill(0);
  for (let at = 0; at < a.length; at++) weigh(a.charCodeAt(at), 1);
  for (let at = 0; at < b.length; at++) weigh(b.charCodeAt(at), -1);
  let more = 0;
  let less = 0;
  for (const weight of balance) {
    if (weight > 0) more += weight;
    else less -= weight;
  }
  return Math.max(more, less);
}

function weigh(letter: number, weight: 1 | -1): void {
  balance[letter & 31] = (balance[letter & 31] ?? 0) + weight;
}

/**
 * Damerau-Levenshtein over adjacent swaps: insert, delete, replace and swap cost one each. What costs as much as the limit
 * is not looked at: each step away from the diagonal is an insertion or a deletion.
 */
function editDistance(a: string, b: string, limit: number): number {
  const reach = Math.ceil(limit);
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  let leastOfLast = 0;
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = new Array(b.length + 1).fill(limit);
    row[0] = i;
    let least = i;
    const letter = a.charCodeAt(i - 1);
    const end = Math.min(b.length, i + reach);
    for (let j = Math.max(1, i - reach); j <= end; j++) {
      const replace = (last[j - 1] ?? limit) + (letter === b.charCodeAt(j - 1) ? 0 : 1);
      const isSwap = i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      const swap = isSwap ? (beforeLast[j - 2] ?? limit) + 1 : replace;
      const cost = Math.min(replace, swap, (last[j] ?? limit) + 1, (row[j - 1] ?? limit) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least >= limit && leastOfLast >= limit) return limit;
    leastOfLast = least;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit;
}
