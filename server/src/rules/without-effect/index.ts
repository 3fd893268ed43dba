import { constraintRule } from "../constraints/constraint.ts";
import type { Rule } from "../rule.ts";
import { doubtfulCombinations } from "./doubtful-combinations.ts";
import { idleLines } from "./idle-lines.ts";
import { ignoredAfterConnection } from "./ignored-after-connection.ts";
import { portRange } from "./port-range.ts";
import { repeatedDirective } from "./repeated-directive.ts";
import { restartDoubts } from "./restart-doubts.ts";
import { unknownCipher } from "./unknown-cipher.ts";

/** What OpenVPN accepts, and then does not do. */
export const withoutEffectRules: readonly Rule[] = [
  ...[...idleLines, ...doubtfulCombinations, ...restartDoubts].map(constraintRule),
  ignoredAfterConnection,
  portRange,
  repeatedDirective,
  unknownCipher,
];
