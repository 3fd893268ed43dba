import type { Rule } from "../rule.ts";
import { certificateValidity } from "./certificate-validity.ts";
import { keyMismatch } from "./key-mismatch.ts";
import { smallKey } from "./small-key.ts";
import { weakSignature } from "./weak-signature.ts";

/** What can be read from certificates. */
export const certificateRules: readonly Rule[] = [certificateValidity, keyMismatch, smallKey, weakSignature];
