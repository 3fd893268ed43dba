import { PACKED_NONE as NONE } from "../protocol.ts";

/** Numbers that go on as they began are said once. */
export function inRuns(steps: readonly number[]) {
  const all: number[] = [];
  let first: readonly number[] = [];
  let count = 0;
  const goesOn = (number: number, at: number): boolean => {
    const start = first[at] ?? NONE;
    return number === (start === NONE ? NONE : start + (steps[at] ?? 0) * count);
  };
  return {
    all,
    add(numbers: readonly number[]): void {
      if (count > 0 && numbers.every(goesOn)) {
        count++;
        all[all.length - numbers.length - 1] = count;
        return;
      }
      all.push(1, ...numbers);
      first = numbers;
      count = 1;
    },
  };
}
