import * as l10n from "@vscode/l10n";
import type { Arg, ArgKind, Directive } from "../directives/types.ts";
import { valueWords, wordsOf } from "../directives/words/words.ts";
import { typesSentence } from "./describe-directive.ts";
import { escapeMarkdown, inlineCode } from "./escape-markdown.ts";
import { argAt } from "./signature.ts";
import type { Found } from "./use-at.ts";

/** What an argument is and, where it is one of the known words, what this one does. */
export function describeArgument({ use, word, arg: index }: Found): readonly string[] {
  if (use.facts === undefined) return [];
  const arg = argAt(use.facts, index);
  if (arg === undefined) return [];
  const value = describeValue(use.facts, arg, word.value);
  const words = wordsOf(use.facts.name)?.args?.[arg.name]?.text ?? typesSentence(arg.types);
  const title = `**${escapeMarkdown(arg.name)}** ${l10n.t("of {0}", inlineCode(use.facts.name))}`;
  const meaning = words === "" ? title : `${title}: ${words}`;
  return value === undefined ? [meaning] : [value, meaning];
}

function describeValue(directive: Directive, arg: Arg, value: string): string | undefined {
  const text = wordsOf(directive.name)?.args?.[arg.name]?.values?.[value] ?? listWords(arg, value);
  return text === undefined ? undefined : `${inlineCode(value)}: ${text}`;
}

const VALUE_KINDS: Readonly<Partial<Record<ArgKind, Parameters<typeof valueWords>[0]>>> = {
  cipher: "cipher",
  digest: "digest",
  version: "tls-version",
  group: "group",
  curve: "curve",
};

function listWords({ types }: Arg, value: string): string | undefined {
  for (const { kind } of types) {
    const of = VALUE_KINDS[kind];
    const text = of === undefined ? undefined : valueWords(of, value);
    if (text !== undefined) return text;
  }
  return undefined;
}
