import type { DirectiveRule } from "./rule.ts";
import { valueRule } from "./values/value-rule.ts";

export const invalidValue: DirectiveRule = valueRule(
  "invalid-value",
  "An argument does not have the form that OpenVPN wants.",
);
