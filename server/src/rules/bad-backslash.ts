import * as l10n from "@vscode/l10n";
import { problemsOf } from "./problems.ts";
import type { Fix, WholeRule } from "./rule.ts";

export const badBackslash: WholeRule = {
  code: "bad-backslash",
  summary: "A backslash stands before a character that it may not stand before.",
  client: "openvpn",
  *check({ config }) {
    for (const { start, end, code, detail } of problemsOf(config, "bad-backslash", "trailing-backslash")) {
      const message =
        code === "trailing-backslash"
          ? l10n.t("The file ends with a backslash: OpenVPN waits for what it escapes.")
          : l10n.t('OpenVPN refuses "{0}": write a backslash as two, or "/" in paths.', detail);
      yield { at: { start, end }, severity: "error", message, fixes: fixesOf(config.tree.text, start) };
    }
  },
};

/** Every lone backslash of the line is doubled, so that one step mends a path. */
function fixesOf(text: string, at: number): readonly Fix[] {
  const edits: { start: number; end: number; newText: string }[] = [];
  const feed = text.indexOf("\n", at);
  const end = feed < 0 ? text.length : feed;
  for (let i = at; i < end; i++) {
    if (text[i] !== "\\") continue;
    if (text[i + 1] === "\\" || text[i + 1] === '"') i++;
    else if (i + 1 >= end || text[i + 1] !== " ") edits.push({ start: i, end: i, newText: "\\" });
  }
  return [{ title: l10n.t("Double the backslashes"), edits }];
}
