import { expect, test } from "vitest";
import { DEFAULT_TARGET } from "../../server/src/config/types.ts";
import { codeActions } from "../../server/src/features/code-actions.ts";
import type { WholeRule } from "../../server/src/rules/rule.ts";
import { documentOf } from "../support/cursor.ts";

/** How often the rules are asked where an editor wants these kinds of actions. */
function asked(only: readonly string[] | undefined): number {
  let count = 0;
  const rule: WholeRule = {
    code: "counting",
    summary: "Counts.",
    check() {
      count++;
      return [];
    },
  };
  const document = documentOf("client\n", { uri: "file:///a.ovpn", kind: "main" });
  const start = { line: 0, character: 0 };
  const context = { document, target: DEFAULT_TARGET, files: undefined, now: 0, severities: {}, rules: [rule] };
  Array.from(codeActions(context, { range: { start, end: start }, only, diagnostics: [] }));
  return count;
}

test("the rules are asked for fixes, and not where only refactorings are wanted", () => {
  expect(asked(undefined)).toBe(1);
  expect(asked(["quickfix"])).toBe(1);
  expect(asked(["source"])).toBe(1);
  expect(asked(["refactor"])).toBe(0);
});
