import type { Rule } from "../rule.ts";
import { fileMissing } from "./file-missing.ts";

/** What stands beside the configuration. */
export const fileRules: readonly Rule[] = [fileMissing];
