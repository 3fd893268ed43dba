import { describe, expect, test } from "vitest";
import { allRules, refusingRules } from "../../server/src/rules/index.ts";
import { applyFixes, examplesOf, findingsOf, mark, readPages } from "../support/rule-page.ts";

const pages = readPages();

test("every rule has its page and every page its rule", () => {
  expect([...pages.keys()].toSorted()).toEqual(allRules.map(({ code }) => code).toSorted());
});

test("what advises never refuses", () => {
  const advising = allRules.filter((rule) => !refusingRules.includes(rule));
  const all = [...pages.values()].flatMap(examplesOf);
  const errors = all.flatMap((example) =>
    advising.flatMap((rule) => findingsOf(rule, example).filter(({ severity }) => severity === "error")),
  );
  expect(errors.map(({ code }) => code)).toEqual([]);
});

describe.each(allRules.map((rule) => ({ rule, code: rule.code })))("$code", ({ rule, code }) => {
  const page = pages.get(code) ?? "";
  const examples = examplesOf(page);

  test("its page says what, why and when to ignore it, and shows a finding", () => {
    expect(page).toMatch(new RegExp(`^# ${code}\n`));
    expect(page).toContain("\n## Why\n");
    expect(page).toContain("\n## When to ignore it\n");
    expect(examples.some(({ marked, text }) => marked !== text)).toBe(true);
  });

  for (const [i, example] of examples.entries()) {
    const before = examples[i - 1];
    if (example.fixed && before !== undefined) {
      test(`fixed, line ${example.line}`, () => {
        expect(applyFixes(before.text, findingsOf(rule, before))).toBe(example.text);
      });
    }
    test(`example, line ${example.line}`, () => {
      expect(mark(example.text, findingsOf(rule, example))).toBe(example.marked);
    });
  }
});
