import * as l10n from "@vscode/l10n";
import type { IncludeProblem } from "../config/types.ts";
import type { WholeRule } from "./rule.ts";

export const includeProblem: WholeRule = {
  code: "include-problem",
  summary: "A file that `config` reads in is missing, nested too deep, or broken.",
  client: "openvpn",
  *check({ config }) {
    for (const problem of config.includeProblems) {
      const at = problem.use.args[0] ?? problem.use.name;
      yield { at: { start: at.start, end: at.end }, severity: "error", message: messageOf(problem) };
    }
  },
};

function messageOf({ code, file, line }: IncludeProblem): string {
  switch (code) {
    case "missing":
      return l10n.t('"{0}" is not there: OpenVPN stops where it cannot open an included file.', file);
    case "too-deep":
      return l10n.t(
        '"{0}" is the eleventh file inside one another; OpenVPN stops at ten. Does a file read itself in?',
        file,
      );
    case "unterminated-quote":
      return l10n.t("In {0}, line {1}: {2}", file, line ?? 0, l10n.t("a quote is not closed."));
    case "unterminated-block":
      return l10n.t("In {0}, line {1}: {2}", file, line ?? 0, l10n.t("an inline block is not closed."));
    case "line-too-long":
      return l10n.t("In {0}, line {1}: {2}", file, line ?? 0, l10n.t("the line is too long."));
    case "bad-backslash":
    case "trailing-backslash":
      return l10n.t("In {0}, line {1}: {2}", file, line ?? 0, l10n.t("a backslash stands where none may."));
  }
}
