import { randomFrom } from "../agreement/random.ts";
import { checkText } from "./checks.ts";
import type { Coverage } from "./coverage.ts";
import { keep, makeText, poolOf } from "./pool.ts";
import { readSeeds } from "./seeds.ts";

/** A document that broke a promise; the text, those before it and the seed are all it takes to see it again. */
export interface Broken {
  readonly seed: number;
  readonly text: string;
  readonly others: readonly string[];
  readonly message: string;
}

export interface DocumentsRun {
  readonly documents: number;
  readonly characters: number;
  /** The characters of the longest document. */
  readonly longest: number;
  /** How many documents each thing was tried with. */
  readonly tried: Readonly<Record<string, number>>;
  /** Texts out of batches that reached code which none before had reached; further ones are made from them. */
  readonly kept: number;
  readonly broken: readonly Broken[];
}

export interface DocumentsOptions {
  readonly seed: number;
  /** Leads to texts that reach more of the code. */
  readonly coverage?: Coverage | undefined;
  /** Whether a further document is wanted. */
  goOn(sofar: DocumentsRun): boolean;
}

/** Documents between two looks at what code they have reached: more of them once there is little new. */
const BATCH = 25;
const MOST_BATCH = 200;

/** After so many broken documents there is enough to mend. */
export const ENOUGH = 20;

/** Checks documents until `goOn` has enough of them or many are broken. */
export function runDocuments({ seed, coverage, goOn }: DocumentsOptions): DocumentsRun {
  const pool = poolOf(readSeeds());
  const broken: Broken[] = [];
  const run = { documents: 0, characters: 0, longest: 0, tried: {}, kept: 0, broken };
  let others: readonly string[] = [];
  let batch: string[] = [];
  let size = BATCH;
  while (goOn(run) && broken.length < ENOUGH) {
    const at = seed + run.documents;
    const text = makeText(randomFrom(at), pool);
    const message = broke(() => checkText(randomFrom(at), { text, others }, run.tried));
    if (message !== undefined) broken.push({ seed: at, text, others, message });
    run.documents++;
    run.characters += text.length;
    run.longest = Math.max(run.longest, text.length);
    if (text.length < 2000) others = /^(?:server|mode) /m.test(text) ? [text] : [others[0] ?? "", text];
    if (coverage === undefined || batch.push(text) < size) continue;
    const found = coverage.reachedMore();
    if (found) run.kept += keep(pool, randomFrom(at), batch);
    size = found ? BATCH : Math.min(MOST_BATCH, size * 2);
    batch = [];
  }
  return run;
}

function broke(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
