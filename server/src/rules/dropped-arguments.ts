import * as l10n from "@vscode/l10n";
import { MAX_WORDS } from "../syntax/split-line.ts";
import type { DirectiveRule } from "./rule.ts";

export const droppedArguments: DirectiveRule = {
  code: "dropped-arguments",
  summary: "OpenVPN reads sixteen words of a line and drops the rest without a word.",
  client: "openvpn",
  visit({ item, pushedBy }) {
    if (item.kind !== "directive" || item.dropped.length === 0 || pushedBy !== undefined) return undefined;
    const [first, last] = [item.dropped[0], item.dropped.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    const message = l10n.t("OpenVPN reads {0} words of a line: from here on it drops them silently.", MAX_WORDS);
    return { at: { start: first.start, end: last.end }, severity: "warning", message };
  },
};
