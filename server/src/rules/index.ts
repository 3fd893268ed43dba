import { argumentCount } from "./argument-count.ts";
import { badBackslash } from "./bad-backslash.ts";
import { buildOption } from "./build-option.ts";
import { certificateRules } from "./certificates/index.ts";
import { commaInPush } from "./comma-in-push.ts";
import { connectClosingTag } from "./connect-closing-tag.ts";
import { connectCommentInWord } from "./connect-comment-in-word.ts";
import { connectProfile } from "./connect-profile.ts";
import { connectRefuses } from "./connect-refuses.ts";
import { advisingConstraints, refusingConstraints } from "./constraints/index.ts";
import { controlCharacterInPush } from "./control-character-in-push.ts";
import { droppedArguments } from "./dropped-arguments.ts";
import { includeProblem } from "./include-problem.ts";
import { inlineNotAllowed } from "./inline-not-allowed.ts";
import { invalidAddress } from "./invalid-address.ts";
import { invalidNumber } from "./invalid-number.ts";
import { invalidValue } from "./invalid-value.ts";
import { lineTooLong } from "./line-too-long.ts";
import { missingFile } from "./missing-file.ts";
import { neverRead } from "./never-read.ts";
import { newerDirective } from "./newer-directive.ts";
import { obsoleteRules } from "./obsolete/index.ts";
import { platformOnly } from "./platform-only.ts";
import { removedDirective } from "./removed-directive.ts";
import { routingRules } from "./routing/index.ts";
import type { Rule } from "./rule.ts";
import { securityRules } from "./security/index.ts";
import { unknownDirective } from "./unknown-directive.ts";
import { unknownValue } from "./unknown-value.ts";
import { unterminatedBlock } from "./unterminated-block.ts";
import { unterminatedQuote } from "./unterminated-quote.ts";
import { withoutEffectRules } from "./without-effect/index.ts";
import { wrongPlace } from "./wrong-place.ts";

/** Those by which OpenVPN may refuse a file, or stop reading it; all others advise. */
export const refusingRules: readonly Rule[] = [
  ...refusingConstraints,
  argumentCount,
  badBackslash,
  buildOption,
  commaInPush,
  controlCharacterInPush,
  connectClosingTag,
  connectCommentInWord,
  connectProfile,
  connectRefuses,
  includeProblem,
  inlineNotAllowed,
  invalidAddress,
  invalidNumber,
  invalidValue,
  lineTooLong,
  missingFile,
  neverRead,
  newerDirective,
  platformOnly,
  removedDirective,
  unknownDirective,
  unknownValue,
  unterminatedBlock,
  unterminatedQuote,
  wrongPlace,
];

/** Every rule. */
export const allRules: readonly Rule[] = [
  ...certificateRules,
  ...advisingConstraints,
  ...obsoleteRules,
  ...routingRules,
  ...securityRules,
  ...withoutEffectRules,
  droppedArguments,
  ...refusingRules,
];
