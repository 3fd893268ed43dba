import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { median } from "./report.ts";

const ROUNDS = 15;
const WARMING = 10;

/**
 * The median of several runs in milliseconds, warm; each starts from a clean heap, so that it pays for its own garbage only.
 * `restore` makes things as they were after each.
 */
export function timed(work: () => unknown, restore: () => unknown = () => undefined): number {
  const run = (): number => {
    collectGarbage();
    const start = performance.now();
    work();
    const end = performance.now();
    restore();
    return end - start;
  };
  for (let i = 0; i < WARMING; i++) run();
  return median(Array.from({ length: ROUNDS }, run));
}

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");
