import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../../server/src/config/read-config.ts";
import type { Config } from "../../server/src/config/types.ts";
import { lineStartsOf, positionAt } from "../../server/src/features/document.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import type { Span, Tree } from "../../server/src/syntax/tree.ts";
import { loadGrammar, type ScopedToken, tokenizeLines } from "../support/tokenize.ts";

/** Real configurations of many makers, where they are at hand; never part of the project. */
const corpus = path.resolve(import.meta.dirname, "../../../shared/corpus");
const files = ["client", "server"]
  .map((folder) => path.join(corpus, folder))
  .filter(existsSync)
  .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)));

const grammar = await loadGrammar();
const NAME = ["keyword.other.directive.openvpn", "entity.name.tag.openvpn"];
const COMMENT = ["comment.line.openvpn"];

test.skipIf(files.length === 0)(`colours real files as OpenVPN reads them (${files.length} files at hand)`, () => {
  const plain: string[] = [];
  let names = 0;
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    const lineStarts = lineStartsOf(text);
    const lines = [
      ...tokenizeLines(
        grammar,
        text.split("\n").map((line) => line.replace(/\r$/, "")),
      ),
    ];
    const scopesAt = (offset: number) => {
      const { line, character } = positionAt({ lineStarts }, offset);
      return scopesOf(lines[line] ?? [], character);
    };
    const claim = (what: string, { start, end }: Span, scopes: readonly string[]) => {
      for (let at = start; at < end; at++) {
        if (scopesAt(at).some((scope) => scopes.includes(scope))) continue;
        plain.push(
          `${path.basename(file)}:${positionAt({ lineStarts }, start).line + 1} ${what} ${text.slice(start, end)}`,
        );
        return;
      }
    };
    const config = readConfig(parse(text), "main");
    for (const span of nameSpans(config)) {
      names++;
      claim("directive", span, NAME);
    }
    for (const span of commentSpans(config)) claim("comment", span, COMMENT);
  }
  console.log(`${names} directives and tags, ${plain.length} words coloured otherwise`);
  expect(plain).toEqual([]);
});

const scopesOf = (tokens: readonly ScopedToken[], column: number): readonly string[] =>
  tokens.find(({ start, end }) => start <= column && column < end)?.scopes ?? [];

function* nameSpans({ directives, pushed }: Config): Iterable<Span> {
  for (const { name, facts, item } of [...directives, ...pushed]) {
    if (facts === undefined) continue;
    const quoted = name.quote === undefined ? 0 : 1;
    yield { start: name.start + quoted, end: name.end - quoted };
    if (item.kind === "block" && item.close !== undefined)
      yield { start: item.close.start + 2, end: item.close.end - 1 };
  }
}

function* commentSpans({ tree, bodies }: Config): Iterable<Span> {
  for (const { items } of [tree, ...bodies] satisfies readonly Tree[]) {
    for (const item of items) if (item.kind !== "blank" && item.comment !== undefined) yield item.comment;
  }
}
