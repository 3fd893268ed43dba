import type { DirectiveRule } from "./rule.ts";
import { valueRule } from "./values/value-rule.ts";

export const unknownValue: DirectiveRule = valueRule(
  "unknown-value",
  "An argument is none of the words that OpenVPN knows there.",
);
