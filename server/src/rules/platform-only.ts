import * as l10n from "@vscode/l10n";
import { isSoftened } from "../config/standing.ts";
import type { DirectiveUse, Platform } from "../config/types.ts";
import { refusedElsewhere } from "../directives/checks.ts";
import { grammarOf } from "../directives/lookup.ts";
import { own } from "../directives/own.ts";
import { type Directive, TARGET_VERSIONS, type Version } from "../directives/types.ts";
import type { DirectiveRule } from "./rule.ts";

export const platformOnly: DirectiveRule = {
  code: "platform-only",
  summary: "Only OpenVPN for another system knows the directive.",
  client: "openvpn",
  standings: ["other-platform", "fine"],
  concerns: (facts) => TARGET_VERSIONS.some((version) => platformOf(facts, version) !== undefined),
  visit(use, { standing, target }) {
    const platform = use.facts === undefined ? undefined : platformOf(use.facts, target.openvpn);
    if (platform === undefined || use.place === "push" || isOptional(use)) return undefined;
    const { name } = use;
    if (standing(use) === "other-platform" || (isElsewhere(platform, target.platform) && standing(use) === "fine")) {
      const message = l10n.t(
        'OpenVPN on {0} does not know "{1}": it is for {2} only.',
        SYSTEMS[target.platform],
        name.value,
        SYSTEMS[platform],
      );
      return { at: name, severity: "error", message };
    }
    if (target.platform !== "any") return undefined;
    const message = l10n.t(
      'Only OpenVPN on {0} knows "{1}"; on other systems it stops there.',
      SYSTEMS[platform],
      name.value,
    );
    return { at: name, severity: "hint", message };
  },
};

/** What the builds refuse by themselves is never softened. */
const isOptional = (use: DirectiveUse): boolean =>
  own(refusedElsewhere, use.name.value) === undefined && isSoftened(use, "other-platform");

/** The one system whose builds take it. */
function platformOf(facts: Directive, version: Version): "windows" | "linux" | undefined {
  const grammar = grammarOf(facts, version);
  return grammar?.platform ?? (grammar === undefined ? undefined : own(refusedElsewhere, facts.name));
}

const isElsewhere = (platform: Platform, target: Platform): boolean => target !== "any" && target !== platform;

const SYSTEMS: Readonly<Record<Platform, string>> = {
  windows: "Windows",
  linux: "Linux",
  macos: "macOS",
  any: "",
};
