import * as l10n from "@vscode/l10n";
import { controlCharacterIn } from "../routing/control-character.ts";
import type { DirectiveRule } from "./rule.ts";

export const controlCharacterInPush: DirectiveRule = {
  code: "control-character-in-push",
  summary: "A pushed option holds a tab, over which newer clients throw the whole reply away.",
  client: "openvpn",
  standings: ["fine"],
  names: ["push"],
  visit(use, { standing, target: { openvpn } }) {
    const [content] = use.args;
    if (content === undefined || (openvpn !== "2.6" && openvpn !== "2.7") || standing(use) !== "fine") return undefined;
    if (controlCharacterIn(content.value) < 0) return undefined;
    const message = l10n.t(
      "A tab inside of push: clients of OpenVPN {0} throw the whole reply away and do not come up. Write blanks.",
      openvpn,
    );
    return { at: { start: content.start, end: content.end }, severity: "warning", message };
  },
};
