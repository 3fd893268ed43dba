import * as l10n from "@vscode/l10n";
import { standingOf } from "../config/standing.ts";
import type { Config, DirectiveUse, Files, Target } from "../config/types.ts";
import { allRules } from "./index.ts";
import type { DirectiveRule, Finding, Rule, RuleContext, Severity, WholeRule } from "./rule.ts";
import { suppressed } from "./suppress.ts";
import { refusalsFor } from "./values/refusals.ts";

/** A finding and the code of the rule that made it. */
export interface Diagnosed extends Finding {
  readonly code: string;
}

export interface DiagnoseOptions {
  readonly files?: Files | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What the user's settings make of a code. */
  readonly severities?: Readonly<Record<string, Severity | "off">>;
  /** Instead of all rules. */
  readonly rules?: readonly Rule[];
}

/** More findings than this help nobody; errors are kept before the rest. */
export const MAX_FINDINGS = 1000;

/** Runs the rules over a configuration: findings in the order of the text. */
export function diagnose(config: Config, target: Target, options: DiagnoseOptions): readonly Diagnosed[] {
  const context = contextOf(config, target, options);
  const { whole, plan } = planOf(options.rules ?? allRules, target.client);
  const found: Diagnosed[] = [];
  for (const use of config.directives) visit(plan, use, context, found);
  for (const use of config.pushed) visit(plan, use, context, found);
  for (const rule of whole) for (const finding of rule.check(context)) found.push({ ...finding, code: rule.code });
  const kept = suppressed(config, adjusted(found, options.severities));
  return atMost(kept, config.tree.text.length);
}

function contextOf(config: Config, target: Target, { files, now }: DiagnoseOptions): RuleContext {
  let index: Map<string, DirectiveUse[]> | undefined;
  const named = (name: string): readonly DirectiveUse[] => {
    index ??= indexOf(config.directives);
    return index.get(name) ?? [];
  };
  const { directives, pushed } = config;
  const valuesRefused = refusalsFor(target);
  const standing = lastAnswer((use) => standingOf(use, target));
  const refusals = lastAnswer((use) => (standing(use) === "fine" ? valuesRefused(use, context) : []));
  const context: RuleContext = { config, target, directives, pushed, files, now, named, standing, refusals };
  return context;
}

/** The rules look at one use after the other, several of them at each. */
function lastAnswer<T>(ask: (use: DirectiveUse) => T): (use: DirectiveUse) => T {
  let last: { readonly use: DirectiveUse; readonly answer: T } | undefined;
  return (use) => {
    if (last?.use !== use) last = { use, answer: ask(use) };
    return last.answer;
  };
}

function indexOf(uses: readonly DirectiveUse[]): Map<string, DirectiveUse[]> {
  const index = new Map<string, DirectiveUse[]>();
  for (const use of uses) {
    const known = index.get(use.name.value);
    if (known === undefined) index.set(use.name.value, [use]);
    else known.push(use);
  }
  return index;
}

/** Which rules look at a directive of a name. */
interface Plan {
  readonly always: readonly DirectiveRule[];
  readonly byName: ReadonlyMap<string, readonly DirectiveRule[]>;
}

interface Plans {
  readonly whole: readonly WholeRule[];
  readonly plan: Plan;
}

const plans = new WeakMap<readonly Rule[], Map<Target["client"], Plans>>();

function planOf(rules: readonly Rule[], client: Target["client"]): Plans {
  const made = plans.get(rules) ?? new Map<Target["client"], Plans>();
  plans.set(rules, made);
  const known =
    made.get(client) ?? makePlans(rules.filter((rule) => rule.client === undefined || rule.client === client));
  made.set(client, known);
  return known;
}

function makePlans(rules: readonly Rule[]): Plans {
  const each = rules.filter((rule) => "visit" in rule);
  const byName = new Map<string, DirectiveRule[]>();
  for (const rule of each) {
    for (const name of rule.names ?? []) byName.set(name, [...(byName.get(name) ?? []), rule]);
  }
  const plan: Plan = { always: each.filter(({ names }) => names === undefined), byName };
  return { whole: rules.filter((rule) => "check" in rule), plan };
}

function visit(plan: Plan, use: DirectiveUse, context: RuleContext, found: Diagnosed[]): void {
  for (const rule of plan.always) take(rule, use, context, found);
  const named = plan.byName.get(use.name.value);
  if (named !== undefined) for (const rule of named) take(rule, use, context, found);
}

function take(rule: DirectiveRule, use: DirectiveUse, context: RuleContext, found: Diagnosed[]): void {
  const result = rule.visit(use, context);
  if (result === undefined) return;
  const findings: readonly Finding[] = "severity" in result ? [result] : result;
  for (const finding of findings) {
    if (use.included !== undefined && finding.severity !== "error") continue;
    found.push({ ...settled(finding, use), code: rule.code });
  }
}

/** A finding in the content of `push` does not stop the server; one in an included file is shown, not mended, here. */
function settled(finding: Finding, use: DirectiveUse): Finding {
  if (use.included !== undefined) {
    const { file, line } = use.included;
    const { fixes: _, related: __, ...rest } = finding;
    return { ...rest, message: l10n.t("In {0}, line {1}: {2}", file, line, finding.message) };
  }
  return use.pushedBy !== undefined && finding.severity === "error" ? { ...finding, severity: "warning" } : finding;
}

function adjusted(found: readonly Diagnosed[], severities: DiagnoseOptions["severities"]): readonly Diagnosed[] {
  if (severities === undefined) return found;
  const result: Diagnosed[] = [];
  for (const finding of found) {
    const wanted = severities[finding.code];
    if (wanted !== "off") result.push(wanted === undefined ? finding : { ...finding, severity: wanted });
  }
  return result;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

function atMost(found: readonly Diagnosed[], end: number): readonly Diagnosed[] {
  const inOrder = (all: readonly Diagnosed[]) => all.toSorted((a, b) => a.at.start - b.at.start || a.at.end - b.at.end);
  if (found.length <= MAX_FINDINGS) return inOrder(found);
  const kept = found.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]).slice(0, MAX_FINDINGS - 1);
  const more = found.length - kept.length;
  const message = l10n.t("{0} more findings are not shown: they come once some of these are gone.", more);
  return [...inOrder(kept), { at: { start: end, end }, severity: "information", message, code: "too-many-findings" }];
}
