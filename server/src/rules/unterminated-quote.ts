import * as l10n from "@vscode/l10n";
import { problemsOf } from "./problems.ts";
import type { WholeRule } from "./rule.ts";

export const unterminatedQuote: WholeRule = {
  code: "unterminated-quote",
  summary: "A quote is opened and not closed on its line.",
  client: "openvpn",
  *check({ config }) {
    for (const { start, end, detail } of problemsOf(config, "unterminated-quote")) {
      yield {
        at: { start, end },
        severity: "error",
        message: l10n.t("The quote {0} is not closed on this line.", detail),
        fixes: [{ title: l10n.t("Close the quote"), edits: [{ start: end, end, newText: detail }] }],
      };
    }
  },
};
