import { PACKED_NONE as NONE } from "../../server/src/protocol.ts";

/** A packed list, see `PackedView`, whose items are read where they are asked for. */
export interface Runs {
  /** How many items there are in all. */
  readonly length: number;
  /** The numbers of an item. */
  readonly at: (index: number) => readonly number[];
  /** One item of each sort: the first one with each of the numbers that stand in a column which does not grow. */
  readonly sorts: (column: number) => readonly number[];
}

/** The numbers grow by `steps` from one item to the next, but for -1, which stays. */
export function readRuns(packed: readonly number[], steps: readonly number[]): Runs {
  const size = steps.length + 1;
  const count = packed.length / size;
  const starts = new Float64Array(count);
  let length = 0;
  for (let run = 0; run < count; run++) {
    starts[run] = length;
    length += packed[run * size] ?? 0;
  }
  return {
    length,
    at(index) {
      const run = lastRun(starts, index);
      const turn = index - (starts[run] ?? 0);
      return steps.map((step, at) => {
        const first = packed[run * size + 1 + at] ?? NONE;
        return first === NONE ? NONE : first + step * turn;
      });
    },
    sorts(column) {
      const found = new Map<number, number>();
      for (let run = 0; run < count; run++) {
        const number = packed[run * size + 1 + column] ?? NONE;
        if (!found.has(number)) found.set(number, starts[run] ?? 0);
      }
      return [...found.values()];
    },
  };
}

/** Which run an item is in, by the items that the runs start with. */
export function lastRun(starts: Float64Array, index: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
