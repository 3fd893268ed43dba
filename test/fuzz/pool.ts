import { pick, type Random, upTo } from "../agreement/random.ts";
import { mutate } from "./mutate.ts";
import { applied, garbage, LINES, randomChange, randomText } from "./random-text.ts";

/** The texts that further ones are made from. */
export interface Pool {
  /** Beginning with the project's own; what has reached new code comes behind. */
  readonly texts: string[];
  readonly lines: readonly string[];
}

export const poolOf = (texts: readonly string[]): Pool => ({
  texts: [...texts],
  lines: [...new Set([...texts.flatMap((text) => text.split("\n")), ...LINES])],
});

/** More texts than this are not kept: one that is there already makes room. */
const MOST = 6000;

/** Remembers texts that brought something new; long ones would slow everything down that is made from them. How many were short. */
export function keep(pool: Pool, random: Random, texts: readonly string[]): number {
  const short = texts.filter(({ length }) => length < 1500);
  for (const text of short) {
    if (pool.texts.length < MOST) pool.texts.push(text);
    else pool.texts[upTo(random, MOST - 1)] = text;
  }
  return short.length;
}

/** Most texts are a few lines; some are whole configurations, and very few have thousands of lines. */
export function makeText(random: Random, pool: Pool): string {
  const lot = random();
  if (lot < 0.0004) return longText(random, pool);
  if (lot < 0.02) return garbage(random, 200);
  if (lot < 0.1) return randomText(random);
  const lines = lot < 0.5 ? fewLines(random, pool) : pick(random, pool.texts).split("\n");
  for (let i = upTo(random, 3); i >= 0; i--) mutate(random, lines, pick(random, pool.texts).split("\n"));
  const text = lines.join("\n");
  return random() < 0.2 ? applied(text, randomChange(random, text)) : text;
}

const fewLines = (random: Random, { lines }: Pool): string[] =>
  Array.from({ length: 1 + upTo(random, 4) }, () => pick(random, lines));

function longText(random: Random, { lines }: Pool): string {
  const some = Array.from({ length: 1 + upTo(random, 30) }, () => pick(random, lines));
  return Array.from({ length: 300 + upTo(random, 3000) }, () => pick(random, some)).join("\n");
}
