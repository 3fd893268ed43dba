import * as l10n from "@vscode/l10n";
import { byteLength, LINE_LIMIT } from "../syntax/parse.ts";
import { problemsOf } from "./problems.ts";
import type { Finding, WholeRule } from "./rule.ts";

/** OpenVPN 3 reads lines of so many bytes, line end included, and those of inline blocks as well. */
const CONNECT_LIMIT = 512;

export const lineTooLong: WholeRule = {
  code: "line-too-long",
  summary: "A line is longer than OpenVPN reads.",
  check: ({ config, target }) =>
    target.client === "connect" ? tooLongForConnect(config.tree.text) : tooLong(problemsOf(config, "line-too-long")),
};

function* tooLong(problems: ReturnType<typeof problemsOf>): Iterable<Finding> {
  for (const { start, end, detail } of problems) {
    const message = l10n.t(
      "This line has {0} bytes with its end; OpenVPN stops at {1}. Comments count as well.",
      detail,
      LINE_LIMIT,
    );
    yield { at: { start, end }, severity: "error", message };
  }
}

function* tooLongForConnect(text: string): Iterable<Finding> {
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed + 1;
    const size = (end - start) * 3 <= CONNECT_LIMIT ? 0 : byteLength(text, start, end);
    if (size > CONNECT_LIMIT) {
      const message = l10n.t(
        "This line has {0} bytes with its end; OpenVPN Connect stops behind {1}, in inline blocks as well.",
        size,
        CONNECT_LIMIT,
      );
      yield { at: { start, end: feed < 0 ? end : feed }, severity: "error", message };
    }
    start = end;
  }
}
