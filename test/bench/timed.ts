import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { median } from "./report.ts";

const ROUNDS = 15;
const WARMING = 10;

/**
 * The median of several runs in milliseconds, warm; each starts with an empty nursery, so that it pays for its own garbage only.
 * A full collection would shrink the nursery, as nothing does in a server at work.
 * `restore` makes things as they were after each.
 */
export function timed(work: () => unknown, restore: () => unknown = () => undefined): number {
  const run = (): number => {
    collectGarbage({ type: "minor" });
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
const collectGarbage: (options: { readonly type: "minor" }) => void = runInNewContext("gc");
