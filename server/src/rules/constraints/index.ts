import type { Rule } from "../rule.ts";

/** What OpenVPN checks over several directives, once the whole configuration is read. */
export const constraintRules: readonly Rule[] = [];
