import * as l10n from "@vscode/l10n";
import { isSoftened } from "../config/standing.ts";
import type { DirectiveRule } from "./rule.ts";

export const inlineNotAllowed: DirectiveRule = {
  code: "inline-not-allowed",
  summary: "The directive cannot be written as an inline block.",
  client: "openvpn",
  standings: ["not-inline"],
  visit(use, { standing, target }) {
    const { block, name, facts } = use;
    if (block === undefined || standing(use) !== "not-inline") return undefined;
    const known = facts?.grammar;
    if (target.openvpn === "2.4" && known !== undefined) {
      const message = l10n.t('OpenVPN 2.4 does not take "{0}" as an inline block: give it on one line.', name.value);
      return { at: block.open, severity: isSoftened(use, "not-inline") ? "information" : "error", message };
    }
    const message = l10n.t('"{0}" cannot be an inline block: give it on one line.', name.value);
    return { at: block.open, severity: isSoftened(use, "not-inline") ? "information" : "error", message };
  },
};
