import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { median } from "./report.ts";

const ROUNDS = 15;
const WARMING = 5;

/** The median of several runs in milliseconds, warm; each starts from a clean heap, so that it pays for its own garbage only. */
export function timed(work: () => unknown): number {
  for (let i = 0; i < WARMING; i++) work();
  return median(
    Array.from({ length: ROUNDS }, () => {
      collectGarbage();
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");
