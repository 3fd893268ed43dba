import * as l10n from "@vscode/l10n";
import { isSoftened } from "../config/standing.ts";
import { grammarOf } from "../directives/lookup.ts";
import { changeTo } from "./change-to.ts";
import { nearestName } from "./nearest-name.ts";
import type { DirectiveRule } from "./rule.ts";

export const unknownDirective: DirectiveRule = {
  code: "unknown-directive",
  summary: "OpenVPN does not know the directive, in any version.",
  standings: ["unknown"],
  visit(use, { target }) {
    if (use.facts !== undefined) return undefined;
    const { name } = use;
    const near = nearestName(name.value, (known) => grammarOf(known, target.openvpn) !== undefined);
    return {
      at: name,
      severity: isSoftened(use, "unknown") ? "information" : "error",
      message:
        near === undefined
          ? l10n.t('OpenVPN does not know a directive "{0}".', name.value)
          : l10n.t('OpenVPN does not know a directive "{0}". Did you mean "{1}"?', name.value, near),
      fixes: near === undefined ? [] : [changeTo(name, near)],
    };
  },
};
