import type { DirectiveUse } from "./types.ts";

export type UsesByName = ReadonlyMap<string, readonly DirectiveUse[]>;

const known = new WeakMap<readonly DirectiveUse[], UsesByName>();

/** The uses of each name, in order; remembered for each list. */
export function usesByName(uses: readonly DirectiveUse[]): UsesByName {
  const before = known.get(uses);
  if (before !== undefined) return before;
  const index = new Map<string, DirectiveUse[]>();
  for (const use of uses) {
    const same = index.get(use.name.value);
    if (same === undefined) index.set(use.name.value, [use]);
    else same.push(use);
  }
  known.set(uses, index);
  return index;
}
