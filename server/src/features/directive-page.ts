import * as l10n from "@vscode/l10n";
import { DEFAULT_TARGET } from "../config/types.ts";
import type { ArgWords, Directive } from "../directives/types.ts";
import { TARGET_VERSIONS } from "../directives/types.ts";
import { wordsOf } from "../directives/words/words.ts";
import { describeDirective } from "./describe-directive.ts";
import { connectSentence, statusSentence } from "./describe-status.ts";
import { inlineCode } from "./escape-markdown.ts";

/** All there is to say of a directive, as a page: what its hover says, each word it takes, and each version. */
export function directivePage(directive: Directive): string {
  const [, ...paragraphs] = describeDirective(directive, DEFAULT_TARGET);
  const words = wordsOf(directive.name);
  return [
    `# ${directive.name}`,
    words?.summary ?? "",
    ...paragraphs,
    ...Object.entries(words?.args ?? {}).flatMap(valueSection),
    ...versionSection(directive),
    connectSentence(directive),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

function valueSection([name, { values }]: readonly [string, ArgWords]): readonly string[] {
  if (values === undefined) return [];
  const lines = Object.entries(values).map(([value, text]) => `- ${inlineCode(value)}: ${text}`);
  return [`## ${l10n.t("Values of {0}", name)}`, lines.join("\n")];
}

function versionSection(directive: Directive): readonly string[] {
  const lines = TARGET_VERSIONS.map((openvpn) => statusSentence(directive, { ...DEFAULT_TARGET, openvpn }));
  const said = [...new Set(lines.filter((line) => line !== undefined))];
  return said.length === 0 ? [] : [`## ${l10n.t("Versions")}`, said.map((line) => `- ${line}`).join("\n")];
}
