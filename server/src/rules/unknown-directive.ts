import * as l10n from "@vscode/l10n";
import { grammarOf } from "../directives/lookup.ts";
import { nearestName } from "./nearest-name.ts";
import type { DirectiveRule } from "./rule.ts";

export const unknownDirective: DirectiveRule = {
  code: "unknown-directive",
  summary: "OpenVPN does not know the directive, in any version.",
  visit({ name, facts, softened }, { target }) {
    if (facts !== undefined) return undefined;
    const near = nearestName(name.value, (known) => grammarOf(known, target.openvpn) !== undefined);
    return {
      at: name,
      severity: softened === undefined ? "error" : "information",
      message:
        near === undefined
          ? l10n.t('OpenVPN does not know a directive "{0}".', name.value)
          : l10n.t('OpenVPN does not know a directive "{0}". Did you mean "{1}"?', name.value, near),
      ...(near === undefined
        ? {}
        : { fixes: [{ title: l10n.t('Change to "{0}"', near), edits: [{ ...spanOf(name), newText: near }] }] }),
    };
  },
};

const spanOf = ({ start, end }: { readonly start: number; readonly end: number }) => ({ start, end });
