import * as l10n from "@vscode/l10n";
import { isSoftened } from "../config/standing.ts";
import { grammarOf } from "../directives/lookup.ts";
import { type Directive, TARGET_VERSIONS, type Version } from "../directives/types.ts";
import type { DirectiveRule, Fix } from "./rule.ts";

export const newerDirective: DirectiveRule = {
  code: "newer-directive",
  summary: "The directive came with a later version of OpenVPN than the target.",
  client: "openvpn",
  standings: ["other-version"],
  visit(use, { standing, target }) {
    if (use.facts === undefined || standing(use) !== "other-version") return undefined;
    const first = firstAfter(use.facts, target.openvpn);
    if (first === undefined) return undefined;
    if (isSoftened(use, "other-version")) {
      const message = l10n.t('"{0}" came with OpenVPN {1}: {2} passes over it.', use.name.value, first, target.openvpn);
      return { at: use.name, severity: "hint", message };
    }
    return {
      at: use.name,
      severity: "error",
      message: l10n.t(
        '"{0}" came with OpenVPN {1}: {2} does not know it. "setenv opt" in front makes it optional.',
        use.name.value,
        first,
        target.openvpn,
      ),
      fixes: use.block === undefined ? [makeOptional(use.name.start)] : [],
    };
  },
};

const makeOptional = (at: number): Fix => ({
  title: l10n.t('Put "setenv opt" in front'),
  edits: [{ start: at, end: at, newText: "setenv opt " }],
});

/** The first version behind the target that knows it, where none before does. */
function firstAfter(facts: Directive, version: Version): Version | undefined {
  const at = TARGET_VERSIONS.indexOf(version);
  const known = (series: Version) => grammarOf(facts, series) !== undefined;
  if (TARGET_VERSIONS.slice(0, at).some(known)) return undefined;
  return TARGET_VERSIONS.slice(at + 1).find(known);
}
