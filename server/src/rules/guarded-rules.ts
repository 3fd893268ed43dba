import type { Finding, Rule } from "./rule.ts";

/** Runs a part of a rule; undefined where that fails. Whoever has a log gives it: nothing is caught here. */
export type Attempt = <Result>(code: string, run: () => Result) => Result | undefined;

/** The rules, so that one that fails costs its own findings only. Made once: what is planned for rules is kept by them. */
export const guardedRules = (rules: readonly Rule[], attempt: Attempt): readonly Rule[] =>
  rules.map((rule) =>
    "check" in rule
      ? { ...rule, check: (context) => attempt<readonly Finding[]>(rule.code, () => [...rule.check(context)]) ?? [] }
      : { ...rule, visit: (use, context) => attempt(rule.code, () => rule.visit(use, context)) },
  );
