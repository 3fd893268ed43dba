import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { loadGrammar, type ScopedToken, tokenizeLines } from "../support/tokenize.ts";
import { cases } from "./cases.ts";

const grammar = await loadGrammar();

/**
 * Lines to colour, each followed by claims: `^^^ scope` says that all characters above the marks carry the scope,
 * `^^^ !scope` that none does.
 */
function check(marked: string): void {
  const lines = marked.split("\n");
  const text = lines.filter((line) => !isClaim(line));
  const tokens = [...tokenizeLines(grammar, text)];
  let at = -1;
  const wrong: string[] = [];
  for (const line of lines) {
    if (isClaim(line)) wrong.push(...refuted(line, text[at] ?? "", tokens[at] ?? []));
    else at++;
  }
  expect(wrong).toEqual([]);
}

const isClaim = (line: string): boolean => /^\s*\^+ \S/.test(line);

function* refuted(claim: string, line: string, tokens: readonly ScopedToken[]): Iterable<string> {
  const [, before = "", marks = "", not = "", scope = ""] = /^(\s*)(\^+) (!?)(\S+)$/.exec(claim) ?? [];
  for (let column = before.length; column < before.length + marks.length; column++) {
    const scopes = tokens.find(({ start, end }) => start <= column && column < end)?.scopes ?? [];
    const has = scopes.some((one) => one === scope || one.startsWith(`${scope}.`));
    if (has === (not === "!"))
      yield `${line} | column ${column} "${line.charAt(column)}": ${scopes.join(" ")}, not ${not}${scope}`;
  }
}

test.each(cases)("%s", (_, marked) => check(marked));

test("the grammar is made from today's facts", () => {
  const root = path.resolve(import.meta.dirname, "../..");
  execFileSync("node", ["scripts/run.mjs", "scripts/make-grammar.ts", "--check"], { cwd: root });
});
