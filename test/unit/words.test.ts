import { describe, expect, test } from "vitest";
import { allDirectives } from "../../server/src/directives/facts/index.ts";
import { findDirective, grammarOf } from "../../server/src/directives/lookup.ts";
import {
  type Directive,
  type DirectiveWords,
  type Grammar,
  TARGET_VERSIONS,
} from "../../server/src/directives/types.ts";
import { englishWords } from "../../server/src/directives/words/en/index.ts";
import { englishValueWords } from "../../server/src/directives/words/en/values.ts";
import { knownValues, valueWords, wordsOf } from "../../server/src/directives/words/words.ts";
import { parse } from "../../server/src/syntax/parse.ts";

const SUMMARY_LIMIT = 90;
const LARGEST_INT = 2_147_483_647;
const all = Object.entries(englishWords());

describe.each(allDirectives.map((directive) => [directive.name, directive] as const))("%s", (name, directive) => {
  const words = wordsOf(name);

  test("has a summary of one line and a description of its own", () => {
    expect(words?.summary).toMatch(/^\S.*[^.\s]$/);
    expect(words?.summary.length).toBeLessThanOrEqual(SUMMARY_LIMIT);
    expect(sentences(words?.description ?? "")).toBeGreaterThanOrEqual(leastSentences(directive));
    expect(sentences(words?.description ?? "")).toBeLessThanOrEqual(6);
  });

  test("has words for each argument and each value, and for no others", () => {
    const args = Object.fromEntries(directive.args.map((arg) => [arg.name, valuesOf(arg.types)]));
    const missing = Object.entries(args).flatMap(([arg, values]) => missingIn(words, arg, values));
    expect(missing).toEqual([]);
    expect(Object.keys(words?.args ?? {}).filter((arg) => !(arg in args))).toEqual([]);
  });

  test("names the range of each number", () => {
    const unsaid = directive.args.flatMap((arg) => unsaidBounds(words?.args?.[arg.name]?.text ?? "", arg));
    expect(unsaid).toEqual([]);
  });

  test("has examples that OpenVPN takes", () => {
    const examples = words?.examples ?? [];
    expect(examples.length).toBeGreaterThanOrEqual(directive.args.length > 0 ? 1 : 0);
    expect(examples.flatMap((example) => wrongIn(example, directive))).toEqual([]);
  });

  test("points at directives that exist", () => {
    const related = words?.related ?? [];
    expect(related.filter((other) => findDirective(other) === undefined || other === name)).toEqual([]);
    expect(new Set(related).size).toBe(related.length);
  });
});

test("every directive with words exists, and none shares its description or summary", () => {
  expect(all.filter(([name]) => findDirective(name) === undefined)).toEqual([]);
  expect(twice(all.map(([, { description }]) => description))).toEqual([]);
  expect(twice(all.map(([, { summary }]) => summary))).toEqual([]);
});

test("the words hold no HTML and end their sentences", () => {
  const texts = all.flatMap(([name, words]) => textsOf(words).map((text) => `${name}: ${text}`));
  expect(texts.filter((text) => /<\/?[a-z][^>`]*>/i.test(text.replace(/`[^`]*`/g, "")))).toEqual([]);
  expect(texts.filter((text) => !/[.!?]$/.test(text))).toEqual([]);
  expect(texts.filter((text) => / {2}|\n/.test(text))).toEqual([]);
});

test("an unknown name has no words", () => {
  expect(wordsOf("no-such-directive")).toBeUndefined();
  expect(wordsOf("constructor")).toBeUndefined();
});

describe("words of values", () => {
  test("are found whatever the letters' case", () => {
    expect(valueWords("cipher", "aes-256-gcm")).toMatch(/^Strong/);
    expect(valueWords("cipher", "BF-CBC")).toMatch(/^Weak/);
    expect(valueWords("digest", "sha256")).toMatch(/^Strong/);
    expect(valueWords("cipher", "ROT13")).toBeUndefined();
  });

  test("are offered best first", () => {
    expect(knownValues("cipher").slice(0, 3)).toEqual(["AES-256-GCM", "AES-128-GCM", "CHACHA20-POLY1305"]);
    expect(knownValues("tls-version")[0]).toBe("1.3");
  });

  test("differ from each other within a kind", () => {
    for (const table of Object.values(englishValueWords())) expect(twice(Object.values(table))).toEqual([]);
  });
});

const sentences = (text: string): number => text.match(/[.!?]["`)]*(?=\s|$)/g)?.length ?? 0;

/** Another name of a directive may do with one sentence. */
const leastSentences = ({ name, canonical = name }: Directive): number => (canonical === name ? 2 : 1);

const valuesOf = (types: Directive["args"][number]["types"]): readonly string[] =>
  types.flatMap(({ values }) => values ?? []);

function missingIn(words: DirectiveWords | undefined, arg: string, values: readonly string[]): readonly string[] {
  const argWords = words?.args?.[arg];
  if (argWords === undefined) return [arg];
  return values.filter((value) => argWords.values?.[value] === undefined).map((value) => `${arg} ${value}`);
}

/** The bounds of a number that its words leave out; "no upper bound" need not be said. */
function unsaidBounds(text: string, { name, types }: Directive["args"][number]): readonly string[] {
  const bounds = types.flatMap(({ min, max, also }) => [min, max === LARGEST_INT ? undefined : max, also]);
  const said = new Set(text.match(/-?\d+/g));
  return bounds.filter((bound) => bound !== undefined && !said.has(`${bound}`)).map((bound) => `${name} ${bound}`);
}

function wrongIn(example: string, directive: Directive): readonly string[] {
  const { items, problems } = parse(`${example}\n`);
  const [item] = items;
  if (problems.length > 0 || items.length !== 1 || item === undefined) return [example];
  const grammar = newestGrammar(directive);
  if (item.kind === "block") return item.name.value === directive.name && grammar?.inline === true ? [] : [example];
  if (item.kind !== "directive") return [example];
  if (item.name.value === directive.name) return fits(item.args.length, grammar) ? [] : [example];
  const pushed = item.name.value === "push" ? item.args[0]?.value : undefined;
  if (pushed === undefined) return [example];
  return grammar?.places.includes("push") === true ? wrongIn(pushed, directive) : [example];
}

const fits = (count: number, grammar: Grammar | undefined): boolean =>
  grammar !== undefined &&
  count >= grammar.min &&
  count <= grammar.max &&
  (grammar.counts === undefined || grammar.counts.includes(count));

const newestGrammar = (directive: Directive): Grammar | undefined =>
  [...TARGET_VERSIONS]
    .reverse()
    .map((version) => grammarOf(directive, version))
    .find((grammar) => grammar !== undefined) ?? grammarOf(directive, "2.3");

const twice = (texts: readonly string[]): readonly string[] =>
  texts.filter((text, index) => texts.indexOf(text) !== index);

const textsOf = ({ description, args = {}, versionNotes }: DirectiveWords): readonly string[] => [
  description,
  ...(versionNotes === undefined ? [] : [versionNotes]),
  ...Object.values(args).flatMap(({ text, values = {} }) => [text, ...Object.values(values)]),
];
