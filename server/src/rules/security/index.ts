import { constraintRule } from "../constraints/constraint.ts";
import type { Rule } from "../rule.ts";
import { readableKeys } from "./readable-keys.ts";
import { trustRules } from "./trust.ts";
import { weakCipher } from "./weak-cipher.ts";
import { weakDigest } from "./weak-digest.ts";

/** What works and protects too little. */
export const securityRules: readonly Rule[] = [...trustRules.map(constraintRule), readableKeys, weakCipher, weakDigest];
