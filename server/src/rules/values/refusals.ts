import type { DirectiveUse, Target } from "../../config/types.ts";
import { type ArgCheck, valueChecks } from "../../directives/checks.ts";
import { findDirective, grammarOf } from "../../directives/lookup.ts";
import { own } from "../../directives/own.ts";
import type { Arg } from "../../directives/types.ts";
import type { RuleContext } from "../rule.ts";
import { accepts, isInForce, type Setting } from "./accepts.ts";
import { hasLooseNumbers, looseNumbers } from "./loose-numbers.ts";
import type { Refusal } from "./refusal.ts";
import { refusalOf } from "./refusal-of.ts";
import { refusedBlocks } from "./refused-blocks.ts";
import { subSyntaxes } from "./sub-syntax.ts";

const onlyPushed = (checks: readonly ArgCheck[]): boolean => checks.every(({ pushed }) => pushed === true);
const named = Object.entries(valueChecks);

/** The directives whose values are looked at wherever they stand. */
export const checkedNames: readonly string[] = [
  ...new Set([...named.filter(([, checks]) => !onlyPushed(checks)).map(([name]) => name), ...Object.keys(subSyntaxes)]),
];

/** Those whose values are looked at only where a server pushes them. */
export const checkedWherePushed: readonly string[] = named
  .filter(([, checks]) => onlyPushed(checks))
  .map(([name]) => name);

/** Finds the arguments that the target's parser refuses, of a directive with the right number of them in the right place. */
export function refusalsFor(target: Target): (use: DirectiveUse, context: RuleContext) => readonly Refusal[] {
  const planOf = plansFor(target);
  let last: { readonly context: RuleContext; readonly setting: Setting } | undefined;
  return (use, context) => {
    const plan = planOf(use.name.value, use.place);
    if (plan === undefined) return NONE;
    if (use.block !== undefined) return [...refusedBlocks(plan.checks, use, context)];
    if (last?.context !== context) last = { context, setting: settingOf(context) };
    return refusals(plan, use, last);
  };
}

function refusals(
  { checks, more, loose }: ValuePlan,
  use: DirectiveUse,
  { context, setting }: { readonly context: RuleContext; readonly setting: Setting },
): readonly Refusal[] {
  const found: Refusal[] = [];
  for (const check of checks) {
    if (check.platform === "windows" && isSoftElsewhere(use, context)) continue;
    const end = check.rest === true ? use.args.length : check.arg + 1;
    for (let i = check.arg; i < end; i++) {
      const arg = use.args[i];
      if (arg === undefined) break;
      const words = wordsOfFacts(use.facts?.args, i);
      if (!accepts(check.check, arg.value, words, setting)) found.push(refusalOf(use, check, arg, words));
    }
  }
  const isRefused = found.length > 0;
  if (more !== undefined) found.push(...more(use, context.target));
  if (loose && !isRefused) found.push(...looseNumbers(use));
  return found;
}

const settingOf = ({ named, target }: RuleContext): Setting => ({
  names: named("allow-pull-fqdn").length > 0,
  mapped: target.openvpn === "2.7" ? undefined : true,
});

/** Systems that do not know the directive pass over it. */
const isSoftElsewhere = (use: DirectiveUse, { target }: RuleContext): boolean =>
  target.platform === "any" && use.softened !== undefined;

/** What there is to look at in a directive, worked out once for a target and a place. */
interface ValuePlan {
  readonly checks: readonly ArgCheck[];
  readonly more: ((use: DirectiveUse, target: Target) => Iterable<Refusal>) | undefined;
  readonly loose: boolean;
}

/** Undefined where there is nothing to look at. */
type Plans = (name: string, place: DirectiveUse["place"]) => ValuePlan | undefined;

const plans = new Map<string, Plans>();

function plansFor(target: Target): Plans {
  const key = `${target.openvpn} ${target.platform}`;
  const known = plans.get(key) ?? makePlans(target);
  plans.set(key, known);
  return known;
}

function makePlans(target: Target): Plans {
  const byPlace: Readonly<Record<DirectiveUse["place"], Map<string, ValuePlan | undefined>>> = {
    main: new Map(),
    connection: new Map(),
    ccd: new Map(),
    push: new Map(),
  };
  return (name, place) => {
    const byName = byPlace[place];
    if (!byName.has(name)) byName.set(name, makePlan(name, target, place));
    return byName.get(name);
  };
}

function makePlan(name: string, target: Target, place: DirectiveUse["place"]): ValuePlan | undefined {
  const checks = (own(valueChecks, name) ?? []).filter((check) => isInForce(check, systemFor(name, target), place));
  const loose = target.openvpn !== "2.7" && hasLooseNumbers(name);
  const more = own(subSyntaxes, name);
  return checks.length === 0 && more === undefined && !loose ? undefined : { checks, more, loose };
}

/** What Windows alone knows is refused everywhere if Windows refuses it. */
function systemFor(name: string, target: Target): Target {
  if (target.platform !== "any") return target;
  const directive = findDirective(name);
  const isOfWindows = directive !== undefined && grammarOf(directive, target.openvpn)?.platform === "windows";
  return isOfWindows ? { ...target, platform: "windows" } : target;
}

const NONE: readonly Refusal[] = [];

/** The enumerated words of an argument; a variadic one goes on for ever. */
function wordsOfFacts(args: readonly Arg[] | undefined, index: number): readonly string[] {
  const arg = args?.[index] ?? (args?.at(-1)?.variadic === true ? args.at(-1) : undefined);
  if (arg === undefined) return NO_WORDS;
  const words = knownWords.get(arg) ?? arg.types.flatMap(({ values }) => values ?? []);
  knownWords.set(arg, words);
  return words;
}

const NO_WORDS: readonly string[] = [];
const knownWords = new WeakMap<Arg, readonly string[]>();
