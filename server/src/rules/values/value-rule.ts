import * as l10n from "@vscode/l10n";
import type { DirectiveUse } from "../../config/types.ts";
import { nearestWord } from "../nearest-name.ts";
import { prefixFix } from "../routing/route-prefix-length.ts";
import type { DirectiveRule, Finding, Fix } from "../rule.ts";
import type { Refusal, RefusalCode } from "./refusal.ts";
import { checkedNames, checkedWherePushed } from "./refusals.ts";

/** The rule that tells of the refusals of one kind. */
export const valueRule = (code: RefusalCode, summary: string): DirectiveRule => ({
  code,
  summary,
  client: "openvpn",
  names: checkedNames,
  pushedNames: checkedWherePushed,
  standings: ["fine"],
  visit(use, { refusals }) {
    const found = refusals(use);
    if (found.length === 0) return undefined;
    return found.filter((refusal) => refusal.code === code).map((refusal) => findingOf(use, refusal));
  },
});

function findingOf(use: DirectiveUse, { at, message, words, taken, softens }: Refusal): Finding {
  const { start, end } = at;
  const soft = softens === true && use.softened !== undefined;
  const severity = taken === true ? "warning" : soft ? "information" : "error";
  const prefix = use.name.value === "route" && at === use.args[0] ? prefixFix(use) : undefined;
  const fixes = prefix === undefined ? fixesOf({ start, end }, at.value, words) : [prefix];
  return { at: { start, end }, severity, message, fixes };
}

function fixesOf(
  at: { readonly start: number; readonly end: number },
  text: string,
  words: Refusal["words"],
): readonly Fix[] {
  const near = words === undefined ? undefined : nearestWord(text, words);
  return near === undefined ? [] : [{ title: l10n.t('Change to "{0}"', near), edits: [{ ...at, newText: near }] }];
}
