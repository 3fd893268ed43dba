import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { startCoverage } from "./coverage.ts";
import { type DocumentsRun, ENOUGH, runDocuments } from "./run-documents.ts";

export interface Share {
  readonly seed: number;
  readonly documents: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** What one thread has to tell; its map says which of the code it has reached. */
interface Told {
  readonly run: DocumentsRun;
  readonly reached: Uint8Array;
  readonly done: boolean;
}

export interface ThreadsRun extends DocumentsRun {
  /** Of the characters of the server's code, how many ran, from 0 to 1. */
  readonly reached: number;
}

/** Documents between two words to the main thread. */
const WORD = 2000;

/** Checks documents in threads, which know nothing of each other's texts; `progress` sees all of it now and then. */
export async function runInThreads(
  { bundle, shares }: { readonly bundle: string; readonly shares: readonly Share[] },
  progress: (sofar: ThreadsRun) => void,
): Promise<ThreadsRun> {
  const told = new Map<number, Told>();
  await Promise.all(
    shares.map(
      (share, i) =>
        new Promise<void>((resolve, reject) => {
          const worker = new Worker(new URL(bundle), { workerData: { ...share, bundle } });
          worker.on("error", reject);
          worker.on("message", (word: Told) => {
            told.set(i, word);
            progress(together([...told.values()]));
            if (word.done) resolve();
          });
        }),
    ),
  );
  return together([...told.values()]);
}

/** What a thread does. */
export function runShare(): void {
  if (isMainThread) return;
  const { seed, documents, until, bundle }: Share & { bundle: string } = workerData;
  const coverage = startCoverage(bundle);
  const tell = (run: DocumentsRun, done: boolean) =>
    parentPort?.postMessage({ run, reached: coverage.map, done } satisfies Told);
  const goOn = (sofar: DocumentsRun) => {
    if (sofar.documents > 0 && sofar.documents % WORD === 0) tell(sofar, false);
    return sofar.documents < documents && Date.now() < until;
  };
  tell(runDocuments({ seed, coverage, goOn }), true);
}

function together(told: readonly Told[]): ThreadsRun {
  const runs = told.map(({ run }) => run);
  const sum = (value: (run: DocumentsRun) => number) => runs.reduce((all, run) => all + value(run), 0);
  const names = [...new Set(runs.flatMap(({ tried }) => Object.keys(tried)))];
  return {
    documents: sum(({ documents }) => documents),
    characters: sum(({ characters }) => characters),
    longest: Math.max(...runs.map(({ longest }) => longest)),
    kept: sum(({ kept }) => kept),
    tried: Object.fromEntries(names.map((name) => [name, sum(({ tried }) => tried[name] ?? 0)])),
    broken: runs.flatMap(({ broken }) => broken).slice(0, ENOUGH),
    reached: reachedShare(told.map(({ reached }) => reached)),
  };
}

function reachedShare([first = new Uint8Array(), ...others]: readonly Uint8Array[]): number {
  let [all, ran] = [0, 0];
  for (const [at, own] of first.entries()) {
    if (own === 0) continue;
    all++;
    if (own === 2 || others.some((map) => map[at] === 2)) ran++;
  }
  return all === 0 ? 0 : ran / all;
}
