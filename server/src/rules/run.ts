import * as l10n from "@vscode/l10n";
import { standingsFor } from "../config/standing.ts";
import { stopsReading } from "../config/stops-reading.ts";
import type { Config, DirectiveUse, Files, Target } from "../config/types.ts";
import { usesByName } from "../config/uses-by-name.ts";
import { chooser } from "./chooser.ts";
import { allRules } from "./index.ts";
import type { Finding, Rule, RuleContext, Severity, WholeRule } from "./rule.ts";
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
  readonly rules?: readonly Rule[] | undefined;
}

/** More findings than this help nobody; errors are kept before the rest. */
export const MAX_FINDINGS = 1000;

/** Runs the rules over a configuration: findings in the order of the text. */
export function diagnose(config: Config, target: Target, options: DiagnoseOptions): readonly Diagnosed[] {
  const steps = diagnoseInSteps(config, target, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Each step looks at so many directives. */
const STEP = 256;

/** The same in small steps, for who has other things to do in between. */
export function* diagnoseInSteps(
  config: Config,
  target: Target,
  options: DiagnoseOptions,
): Generator<undefined, readonly Diagnosed[]> {
  const context = contextOf(config, target, options);
  const plan = planOf(options.rules ?? allRules, target.client);
  const found: Diagnosed[] = [];
  for (const uses of [config.directives, config.pushed]) {
    for (const [at, use] of uses.entries()) {
      visit(plan, use, context, found);
      if (at % STEP === STEP - 1) yield;
    }
  }
  for (const rule of plan.whole) {
    for (const finding of rule.check(context)) found.push({ ...finding, code: rule.code });
    yield;
  }
  const kept = suppressed(config, adjusted(readOnly(config, found), options.severities));
  return atMost(kept, config.tree.text.length).map(lookCloser);
}

function lookCloser(finding: Diagnosed): Diagnosed {
  if (finding.closer === undefined) return finding;
  const { closer, ...rest } = finding;
  return { ...rest, ...closer() };
}

function contextOf(config: Config, target: Target, { files, now }: DiagnoseOptions): RuleContext {
  const named = (name: string): readonly DirectiveUse[] => usesByName(config.directives).get(name) ?? [];
  const { directives, pushed } = config;
  const valuesRefused = refusalsFor(target);
  const standing = standingsFor(target);
  const refusals = lastAnswer((use) => (standing(use) === "fine" ? valuesRefused(use, context) : []));
  const context: RuleContext = { config, target, directives, pushed, files, now, named, standing, refusals };
  return context;
}

/** The rules look at one use after the other, several of them at each. */
function lastAnswer<T>(ask: (use: DirectiveUse) => T): (use: DirectiveUse) => T {
  let last: DirectiveUse | undefined;
  let answer: T;
  return (use) => {
    if (last !== use) answer = ask(use);
    last = use;
    return answer;
  };
}

/** The rules for a program, sorted by what drives them. */
interface Plan {
  readonly whole: readonly WholeRule[];
  readonly choose: ReturnType<typeof chooser>;
}

const plans = new WeakMap<readonly Rule[], Map<Target["client"], Plan>>();

function planOf(rules: readonly Rule[], client: Target["client"]): Plan {
  const made = plans.get(rules) ?? new Map<Target["client"], Plan>();
  plans.set(rules, made);
  const known = made.get(client) ?? makePlan(rules.filter((rule) => (rule.client ?? client) === client));
  made.set(client, known);
  return known;
}

const makePlan = (rules: readonly Rule[]): Plan => ({
  whole: rules.filter((rule) => "check" in rule),
  choose: chooser(rules.filter((rule) => "visit" in rule)),
});

function visit(plan: Plan, use: DirectiveUse, context: RuleContext, found: Diagnosed[]): void {
  for (const rule of plan.choose(use, context.standing(use))) {
    const result = rule.visit(use, context);
    if (result !== undefined) take(rule.code, use, "severity" in result ? [result] : result, found);
  }
}

function take(code: string, use: DirectiveUse, findings: readonly Finding[], found: Diagnosed[]): void {
  for (const finding of findings) {
    if (use.included !== undefined && finding.severity !== "error") continue;
    found.push({ ...settled(finding, use), code });
  }
}

/** A finding in the content of `push` does not stop the server; one in an included file is shown, not mended, here. */
function settled(finding: Finding, use: DirectiveUse): Finding {
  const severity = use.pushedBy !== undefined && finding.severity === "error" ? "warning" : finding.severity;
  if (use.included === undefined) return severity === finding.severity ? finding : { ...finding, severity };
  const { file, line } = use.included;
  const { fixes: _, related: __, closer: ___, ...rest } = finding;
  const said = (message: string) => ({ message: l10n.t("In {0}, line {1}: {2}", file, line, message) });
  const { closer } = finding;
  return { ...rest, severity, ...said(finding.message), ...(closer && { closer: () => said(closer().message) }) };
}

/** Behind a line at which OpenVPN ends it refuses nothing. */
function readOnly(config: Config, found: readonly Diagnosed[]): readonly Diagnosed[] {
  const stop = found.some(({ code }) => code === "never-read") ? stopsReading(config) : undefined;
  if (stop === undefined) return found;
  return found.map((finding) =>
    finding.at.start > stop.name.start && finding.severity === "error" ? { ...finding, severity: "warning" } : finding,
  );
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
