import * as l10n from "@vscode/l10n";
import { isSoftened } from "../config/standing.ts";
import type { Platform } from "../config/types.ts";
import { grammarOf } from "../directives/lookup.ts";
import type { DirectiveRule } from "./rule.ts";

export const platformOnly: DirectiveRule = {
  code: "platform-only",
  summary: "Only OpenVPN for another system knows the directive.",
  client: "openvpn",
  visit(use, { standing, target }) {
    const platform = use.facts === undefined ? undefined : grammarOf(use.facts, target.openvpn)?.platform;
    if (platform === undefined || use.place === "push" || isSoftened(use, "other-platform")) return undefined;
    const { name } = use;
    if (standing(use) === "other-platform") {
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

const SYSTEMS: Readonly<Record<Platform, string>> = {
  windows: "Windows",
  linux: "Linux",
  macos: "macOS",
  any: "",
};
