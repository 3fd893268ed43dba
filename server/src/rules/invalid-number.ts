import type { DirectiveRule } from "./rule.ts";
import { valueRule } from "./values/value-rule.ts";

export const invalidNumber: DirectiveRule = valueRule(
  "invalid-number",
  "An argument is not a number, or not within the range that OpenVPN takes.",
);
