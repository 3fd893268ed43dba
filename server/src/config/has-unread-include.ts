import type { DirectiveUse } from "./types.ts";

/** Whether there is a `config` line none of whose lines are here. */
export function hasUnreadInclude(directives: readonly DirectiveUse[], includes: readonly DirectiveUse[]): boolean {
  if (includes.length === 0) return false;
  const read = new Set(directives.map(({ included }) => included?.by));
  return includes.some((use) => !read.has(use));
}
