import type { Rule } from "../rule.ts";
import { cipherNotNegotiated } from "./cipher-not-negotiated.ts";
import { deprecatedDirective } from "./deprecated-directive.ts";
import { ignoredDirective } from "./ignored-directive.ts";

/** What was right once. */
export const obsoleteRules: readonly Rule[] = [cipherNotNegotiated, deprecatedDirective, ignoredDirective];
