import * as l10n from "@vscode/l10n";
import type { Arg, Directive } from "../directives/types.ts";
import { valueWords, wordsOf } from "../directives/words/words.ts";
import { typesSentence } from "./describe-directive.ts";
import { escapeMarkdown, inlineCode } from "./escape-markdown.ts";
import { argAt } from "./signature.ts";
import type { Found } from "./use-at.ts";
import { valueListOf } from "./value-list.ts";

/** What an argument is and, where it is one of the known words, what this one does. */
export function describeArgument({ use, word, arg: index, offset }: Found): readonly string[] {
  if (use.facts === undefined) return [];
  const arg = argAt(use.facts, index);
  if (arg === undefined) return [];
  const value = describeValue(use.facts, arg, valueAt(use, arg, { word, offset }));
  const words = wordsOf(use.facts.name)?.args?.[arg.name]?.text ?? typesSentence(arg.types);
  const title = `**${escapeMarkdown(arg.name)}** ${l10n.t("of {0}", inlineCode(use.facts.name))}`;
  const meaning = words === "" ? title : `${title}: ${words}`;
  return value === undefined ? [meaning] : [value, meaning];
}

function describeValue(directive: Directive, arg: Arg, value: string): string | undefined {
  const text = wordsOf(directive.name)?.args?.[arg.name]?.values?.[value] ?? listWords(directive, arg, value);
  return text === undefined ? undefined : `${inlineCode(value)}: ${text}`;
}

function listWords(directive: Directive, arg: Arg, value: string): string | undefined {
  const list = valueListOf(directive, arg);
  return list === undefined ? undefined : valueWords(list.kind, value);
}

/** The one of several joined values that the offset is in. */
function valueAt({ facts }: Found["use"], arg: Arg, { word, offset }: Pick<Found, "word" | "offset">): string {
  const separator = facts === undefined ? undefined : valueListOf(facts, arg)?.separator;
  if (separator === undefined) return word.value;
  const at = offset - word.start - (word.quote === undefined ? 0 : 1);
  const start = word.value.lastIndexOf(separator, at - 1) + 1;
  const end = word.value.indexOf(separator, at);
  return word.value.slice(start, end < 0 ? undefined : end).replace(/^\?/, "");
}
