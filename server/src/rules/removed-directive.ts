import * as l10n from "@vscode/l10n";
import { isSoftened } from "../config/standing.ts";
import type { DirectiveUse } from "../config/types.ts";
import { grammarOf, statusOf } from "../directives/lookup.ts";
import { type Status, TARGET_VERSIONS, type Version } from "../directives/types.ts";
import { replacementFix } from "./obsolete/replacement.ts";
import { removeLine } from "./remove-line.ts";
import type { DirectiveRule, RuleContext } from "./rule.ts";

export const removedDirective: DirectiveRule = {
  code: "removed-directive",
  summary: "The directive is gone from the target version of OpenVPN.",
  client: "openvpn",
  standings: ["other-version", "fine"],
  concerns: (facts) =>
    facts.status !== undefined || TARGET_VERSIONS.some((version) => grammarOf(facts, version) === undefined),
  visit(use, context) {
    if (!isRemoved(use, context)) return undefined;
    const { facts, name } = use;
    const status = facts === undefined ? undefined : statusOf(facts, context.target.openvpn);
    const replacement = replacementFix(use, context.target);
    return {
      at: name,
      severity: isSoftened(use, context.standing(use)) && !isFatal(status) ? "information" : "error",
      message: messageOf(name.value, context.target.openvpn, status?.replacement ?? facts?.canonical),
      fixes: replacement === undefined ? [removeLine(use)] : [replacement, removeLine(use)],
    };
  },
};

function isRemoved(use: DirectiveUse, { standing, target }: RuleContext): boolean {
  if (use.facts === undefined) return false;
  const found = standing(use);
  if (found === "other-version") return isOlder(use, target.openvpn);
  return found === "fine" && isFatal(statusOf(use.facts, target.openvpn));
}

/** The parser still knows the name, only to stop at it. */
const isFatal = (status: Status | undefined): boolean => status?.state === "removed-fatal";

/** Whether a version before the target knew it. */
function isOlder({ facts }: DirectiveUse, version: Version): boolean {
  if (facts === undefined) return false;
  const before = TARGET_VERSIONS.slice(0, TARGET_VERSIONS.indexOf(version));
  const after = TARGET_VERSIONS.slice(TARGET_VERSIONS.indexOf(version) + 1);
  const known = (series: Version) => grammarOf(facts, series) !== undefined;
  return before.some(known) || !after.some(known);
}

function messageOf(name: string, version: Version, replacement: string | undefined): string {
  if (replacement === undefined) return l10n.t('"{0}" was removed: OpenVPN {1} refuses it.', name, version);
  return l10n.t('"{0}" was removed: OpenVPN {1} refuses it. Use "{2}".', name, version, replacement);
}
