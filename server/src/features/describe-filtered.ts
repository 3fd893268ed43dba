import { findDirective } from "../directives/lookup.ts";
import { wordsOf } from "../directives/words/words.ts";
import { inlineCode } from "./escape-markdown.ts";
import type { Found } from "./use-at.ts";

/** Of a text that pushed options begin with: the directive that its first word is. */
export function describeFiltered({ use, arg, word }: Found): string | undefined {
  if (TEXT_OF[use.facts?.name ?? ""] !== arg) return undefined;
  const [name = ""] = word.value.trimStart().split(/\s/, 1);
  const summary = findDirective(name) === undefined ? undefined : wordsOf(name)?.summary;
  return summary === undefined ? undefined : `${inlineCode(name)}: ${summary}`;
}

/** Which argument it is, by directive. */
const TEXT_OF: Readonly<Record<string, number>> = { "pull-filter": 1, "push-remove": 0 };
