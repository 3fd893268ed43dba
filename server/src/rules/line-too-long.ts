import * as l10n from "@vscode/l10n";
import { LINE_LIMIT } from "../syntax/parse.ts";
import { problemsOf } from "./problems.ts";
import type { WholeRule } from "./rule.ts";

export const lineTooLong: WholeRule = {
  code: "line-too-long",
  summary: "A line is longer than OpenVPN reads.",
  client: "openvpn",
  *check({ config }) {
    for (const { start, end, detail } of problemsOf(config, "line-too-long")) {
      const message = l10n.t(
        "This line has {0} bytes with its end; OpenVPN stops at {1}. Comments count as well.",
        detail,
        LINE_LIMIT,
      );
      yield { at: { start, end }, severity: "error", message };
    }
  },
};
