import * as l10n from "@vscode/l10n";
import type { DirectiveRule } from "./rule.ts";

export const commaInPush: DirectiveRule = {
  code: "comma-in-push",
  summary: "A pushed option holds a comma, which separates pushed options.",
  client: "openvpn",
  standings: ["fine"],
  names: ["push"],
  visit(use, { standing }) {
    const [content] = use.args;
    if (content === undefined || !content.value.includes(",") || standing(use) !== "fine") return undefined;
    const message = l10n.t('OpenVPN refuses to push an option with a comma in it: write one "push" for each option.');
    return { at: { start: content.start, end: content.end }, severity: "error", message };
  },
};
