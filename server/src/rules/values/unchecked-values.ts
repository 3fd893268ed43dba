import * as l10n from "@vscode/l10n";
import type { DirectiveUse, Target } from "../../config/types.ts";
import { valueChecks } from "../../directives/checks.ts";
import { wholeNumber } from "./accepts.ts";
import type { Refusal } from "./refusal.ts";

/**
 * Directives with one set of words that OpenVPN knows, and takes any other silently; and numbers that OpenVPN up to 2.6
 * makes of any text.
 */
export const uncheckedValues = {
  names: ["bind", "local", "resolv-retry"] as readonly string[],
  of: function* (use: DirectiveUse, target: Target): Iterable<Refusal> {
    if (target.openvpn === "2.7") return;
    yield* looseNumbers(use);
  },
};

/** Words that are no number where 2.7 wants one: older versions read as many digits as stand in front. */
function* looseNumbers({ name, args }: DirectiveUse): Iterable<Refusal> {
  if (name.value === "resolv-retry") {
    if (args[0] !== undefined && args[0].value !== "infinite" && !isNumber(args[0].value)) yield loose(args[0]);
    return;
  }
  for (const { arg, rest, from, check } of valueChecks[name.value] ?? []) {
    const word = args[arg];
    if (from !== "2.7" || check.kind !== "integer" || rest === true || word === undefined) continue;
    if (!isNumber(word.value)) yield loose(word);
  }
}

const isNumber = (text: string): boolean => wholeNumber(text) !== undefined;

const loose = (at: Refusal["at"]): Refusal => ({
  code: "invalid-number",
  at,
  message: l10n.t(
    '"{0}" is not a whole number: OpenVPN up to 2.6 reads it as {1}, 2.7 refuses it.',
    at.value,
    leading(at.value),
  ),
  taken: true,
});

const leading = (text: string): string => String(Number(/^\s*[+-]?\d+/.exec(text)?.[0] ?? 0));
