import { constraintRules } from "./constraints/index.ts";
import type { Rule } from "./rule.ts";
import { unknownDirective } from "./unknown-directive.ts";

/** Every rule, by code. */
export const allRules: readonly Rule[] = [
  ...constraintRules, //
  unknownDirective,
];
