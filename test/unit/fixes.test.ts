import { describe, expect, test } from "vitest";
import { readConfig } from "../../server/src/config/read-config.ts";
import { constraints } from "../../server/src/rules/constraints/index.ts";
import { allRules } from "../../server/src/rules/index.ts";
import type { Fix } from "../../server/src/rules/rule.ts";
import { type Diagnosed, diagnose } from "../../server/src/rules/run.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { type Example, examplesOf, filesOf, readPages } from "../support/rule-page.ts";

const pages = readPages();

const shown = allRules.flatMap(({ code }) => examplesOf(pages.get(code) ?? "").map((example) => ({ code, example })));

function findings({ text, kind, target, files }: Omit<Example, "line" | "marked">): readonly Diagnosed[] {
  const beside = filesOf(files);
  return diagnose(readConfig(parse(text), kind, beside), target, { files: beside, now: Date.UTC(2026, 0, 1) });
}

function applied(text: string, { edits }: Fix): string {
  let result = text;
  for (const { start, end, newText } of edits.toSorted((a, b) => b.start - a.start || b.end - a.end))
    result = result.slice(0, start) + newText + result.slice(end);
  return result;
}

const countOf = (found: readonly Diagnosed[], { code, severity }: Pick<Diagnosed, "code" | "severity">): number =>
  found.filter((finding) => finding.code === code && finding.severity === severity).length;

/** What is said of a file as a whole: a line that is mended begins to count, and examples are not whole files. */
const OF_THE_FILE = constraints.map(({ code }) => code);

/** Errors by code, so that what a fix adds stands out whatever it moves. */
function surplus(before: readonly Diagnosed[], after: readonly Diagnosed[], fixed: string): readonly string[] {
  const whole = OF_THE_FILE.includes(fixed);
  const errors = (found: readonly Diagnosed[]) =>
    found.filter(({ code, severity }) => severity === "error" && (whole || !OF_THE_FILE.includes(code)));
  const codes = new Set(errors(after).map(({ code }) => code));
  const error = (code: string) => ({ code, severity: "error" as const });
  return [...codes].filter((code) => countOf(after, error(code)) > countOf(before, error(code)));
}

describe("every fix takes its finding away and brings no new error", () => {
  for (const { code, example } of shown) {
    const before = findings(example);
    for (const finding of before) {
      if (finding.code !== code) continue;
      for (const fix of finding.fixes ?? []) {
        test(`${code}, line ${example.line}: ${fix.title}`, () => {
          const after = findings({ ...example, text: applied(example.text, fix) });
          expect(countOf(after, finding)).toBeLessThan(countOf(before, finding));
          expect(surplus(before, after, code)).toEqual([]);
        });
      }
    }
  }
});

/** The rules whose fixes "Fix all" applies unasked: each says the same to the peer. */
test("what is mended unasked is known", () => {
  const safe = shown.flatMap(({ example }) =>
    findings(example).flatMap(({ code, fixes = [] }) => fixes.filter((fix) => fix.safe === true).map(() => code)),
  );
  expect([...new Set(safe)].toSorted()).toMatchInlineSnapshot(`
    [
      "deprecated-directive",
      "explicit-exit-notify-over-tcp",
      "ignored-directive",
      "no-effect",
      "overridden-by-helper",
      "removed-directive",
      "repeated-directive",
    ]
  `);
});
