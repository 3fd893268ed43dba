import * as l10n from "@vscode/l10n";
import type { DirectiveUse } from "../../config/types.ts";
import { valueChecks } from "../../directives/checks.ts";
import { own } from "../../directives/own.ts";
import { wholeNumber } from "./accepts.ts";
import type { Refusal } from "./refusal.ts";

/** Words that are no number where 2.7 wants one: older versions take them and read as many digits as stand in front. */
export function* looseNumbers({ name, args }: DirectiveUse): Iterable<Refusal> {
  for (const { arg, rest, from, check } of own(valueChecks, name.value) ?? []) {
    const word = args[arg];
    if (from !== "2.7" || check.kind !== "integer" || rest === true || word === undefined) continue;
    if (wholeNumber(word.value) === undefined) yield loose(word);
  }
  const [seconds] = name.value === "resolv-retry" ? args : [];
  if (seconds === undefined || seconds.value === "infinite" || wholeNumber(seconds.value) !== undefined) return;
  yield loose(seconds);
}

/** Whether the directive has any such argument. */
export const hasLooseNumbers = (name: string): boolean =>
  name === "resolv-retry" ||
  (own(valueChecks, name) ?? []).some(({ from, check }) => from === "2.7" && check.kind === "integer");

const loose = (at: Refusal["at"]): Refusal => ({
  code: "invalid-number",
  at,
  message: l10n.t(
    '"{0}" is not a whole number: OpenVPN up to 2.6 reads it as {1}, 2.7 refuses it.',
    at.value,
    String(Number(/^\s*[+-]?\d+/.exec(at.value)?.[0] ?? 0)),
  ),
  taken: true,
});
