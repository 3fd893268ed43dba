import type { Arg, Grammar } from "../directives/types.ts";
import { wordsOf } from "../directives/words/words.ts";
import { splitLine } from "../syntax/split-line.ts";
import type { Offered } from "./offered-directives.ts";
import { argAt } from "./signature.ts";

/** A directive that cannot do without arguments comes with placeholders, filled in as in its first example. */
export function directiveSnippet(offered: Offered): string {
  const known = snippets.get(offered.grammar) ?? makeSnippet(offered);
  snippets.set(offered.grammar, known);
  return known;
}

/** Offered at each key that is typed, and always the same; a grammar is that of one directive in one version. */
const snippets = new WeakMap<Grammar, string>();

function makeSnippet({ directive, grammar }: Offered): string {
  if (grammar.min === 0) return directive.name;
  const example = exampleWords(directive.name) ?? [];
  const count = Math.max(grammar.min, Math.min(example.length, grammar.max));
  const placeholders = Array.from({ length: count }, (_, at) => {
    const arg = argAt(directive, at);
    return arg === undefined ? example[at] : placeholder(arg, { number: at + 1, value: example[at] });
  });
  return [directive.name, ...placeholders.filter((word) => word !== undefined)].join(" ");
}

/** Quoted words are left out: a snippet may have to stand within quotes itself. */
function exampleWords(name: string): readonly string[] | undefined {
  const example = wordsOf(name)?.examples?.[0] ?? "";
  const { words } = splitLine(example, 0, example.length);
  const [first, ...args] = words;
  if (first?.value !== name || example.includes("\n") || args.some(({ quote }) => quote !== undefined))
    return undefined;
  return args.map(({ value }) => value);
}

interface Filling {
  readonly number: number;
  readonly value: string | undefined;
}

function placeholder({ name, types }: Arg, { number, value }: Filling): string {
  const [type] = types;
  const values = types.length === 1 ? (type?.values ?? []) : [];
  if (values.length > 1) return `\${${number}|${choices(values, value).map(escapeChoice).join(",")}|}`;
  return `\${${number}:${escapeSnippet(value ?? values[0] ?? name)}}`;
}

/** An editor begins with the first. */
const choices = (values: readonly string[], first: string | undefined): readonly string[] =>
  first === undefined || !values.includes(first) ? values : [first, ...values.filter((value) => value !== first)];

const escapeChoice = (text: string): string => text.replace(/[\\,|$}]/g, "\\$&");

/** Text that a snippet shows as it is. */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, "\\$&");
