import type { Config } from "../config/types.ts";
import type { Problem, ProblemCode } from "../syntax/tree.ts";

/** What the line splitter objects to, in the text and in the bodies of its `<connection>` blocks. */
export function* problemsOf({ tree, bodies }: Config, ...codes: readonly ProblemCode[]): Iterable<Problem> {
  for (const { problems } of [tree, ...bodies]) {
    for (const problem of problems) if (codes.includes(problem.code)) yield problem;
  }
}
