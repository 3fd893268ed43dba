import type { DirectiveUse } from "../../config/types.ts";
import { type ArgCheck, valueChecks } from "../../directives/checks.ts";
import type { Arg } from "../../directives/types.ts";
import type { Word } from "../../syntax/tree.ts";
import type { RuleContext } from "../rule.ts";
import { accepts, isInForce, type Setting } from "./accepts.ts";
import type { Refusal } from "./refusal.ts";
import { refusalOf } from "./refusal-of.ts";
import { subSyntaxes } from "./sub-syntax.ts";
import { uncheckedValues } from "./unchecked-values.ts";

/** The directives whose values are looked at. */
export const checkedNames: readonly string[] = [
  ...new Set([...Object.keys(valueChecks), ...Object.keys(subSyntaxes), ...uncheckedValues.names]),
];

/** The arguments that the parser refuses, of a directive with the right number of them in the right place. */
export function refusalsOf(use: DirectiveUse, context: RuleContext): readonly Refusal[] {
  const { name, args, place, block } = use;
  if (block !== undefined) return NONE;
  const found: Refusal[] = [];
  const setting: Setting = { names: context.named("allow-pull-fqdn").length > 0 };
  for (const check of valueChecks[name.value] ?? NONE_CHECKS) {
    if (!isInForce(check, context.target, place)) continue;
    for (const [i, arg] of wordsOf(check, args)) {
      const words = wordsOfFacts(use.facts?.args, i);
      if (!accepts(check.check, arg.value, words, setting)) found.push(refusalOf(use, check, arg, words));
    }
  }
  const more = subSyntaxes[name.value]?.(use, context.target);
  if (more !== undefined) found.push(...more);
  if (found.length === 0) found.push(...uncheckedValues.of(use, context.target));
  return found;
}

const NONE: readonly Refusal[] = [];
const NONE_CHECKS: readonly ArgCheck[] = [];

function wordsOf({ arg, rest }: ArgCheck, args: readonly Word[]): readonly (readonly [number, Word])[] {
  const last = rest === true ? args.length - 1 : arg;
  const found: (readonly [number, Word])[] = [];
  for (let i = arg; i <= last; i++) {
    const word = args[i];
    if (word !== undefined) found.push([i, word]);
  }
  return found;
}

/** The enumerated words of an argument; a variadic one goes on for ever. */
export function wordsOfFacts(args: readonly Arg[] | undefined, index: number): readonly string[] {
  const arg = args?.[index] ?? (args?.at(-1)?.variadic === true ? args.at(-1) : undefined);
  return arg?.types.flatMap(({ values }) => values ?? []) ?? [];
}
