import type { DirectiveRule } from "./rule.ts";
import { valueRule } from "./values/value-rule.ts";

export const invalidAddress: DirectiveRule = valueRule(
  "invalid-address",
  "An argument is not the address that OpenVPN wants there.",
);
