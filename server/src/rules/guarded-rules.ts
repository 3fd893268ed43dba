import type { Finding, Rule, RuleContext } from "./rule.ts";

/**
 * Makes a part of a rule into one that gives undefined where it fails: once, as it runs for each line of a file.
 * Whoever has a log gives it: nothing is caught here.
 */
export type Attempt = <Args extends readonly unknown[], Result>(
  code: string,
  run: (...args: Args) => Result,
) => (...args: Args) => Result | undefined;

/** The rules, so that one that fails costs its own findings only. Made once: what is planned for rules is kept by them. */
export const guardedRules = (rules: readonly Rule[], attempt: Attempt): readonly Rule[] =>
  rules.map((rule) => {
    if ("visit" in rule) return { ...rule, visit: attempt(rule.code, rule.visit) };
    const check = attempt(rule.code, (context: RuleContext): readonly Finding[] => [...rule.check(context)]);
    return { ...rule, check: (context) => check(context) ?? [] };
  });
