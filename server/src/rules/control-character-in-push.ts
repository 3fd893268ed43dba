import * as l10n from "@vscode/l10n";
import type { DirectiveRule } from "./rule.ts";

/** Half of a pair counts for nothing here: only what stands below the blank, and DEL. */
const isControl = (char: string): boolean => char < " " || char === "\u007f";

export const controlCharacterInPush: DirectiveRule = {
  code: "control-character-in-push",
  summary: "A pushed option holds a tab, over which newer clients throw the whole reply away.",
  client: "openvpn",
  standings: ["fine"],
  names: ["push"],
  visit(use, { standing, target: { openvpn } }) {
    const [content] = use.args;
    if (content === undefined || (openvpn !== "2.6" && openvpn !== "2.7") || standing(use) !== "fine") return undefined;
    if (!Array.from(content.value).some(isControl)) return undefined;
    const message = l10n.t(
      "A tab inside of push: clients of OpenVPN {0} throw the whole reply away and do not come up. Write blanks.",
      openvpn,
    );
    return { at: { start: content.start, end: content.end }, severity: "warning", message };
  },
};
