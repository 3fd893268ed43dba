import * as l10n from "@vscode/l10n";
import type { Word } from "../syntax/tree.ts";
import type { DirectiveRule } from "./rule.ts";

export const connectCommentInWord: DirectiveRule = {
  code: "connect-comment-in-word",
  summary: "OpenVPN Connect takes # and ; in the middle of a word for the start of a comment.",
  client: "connect",
  visit({ args, block, pushedBy, included }) {
    if (block !== undefined || pushedBy !== undefined || included !== undefined) return undefined;
    const word = args.find(startsComment);
    if (word === undefined) return undefined;
    const { start, end, value } = word;
    const sign = value[value.search(/[#;]/)] ?? "";
    return {
      at: { start, end },
      severity: "warning",
      message: l10n.t('OpenVPN Connect reads a comment from "{0}" on: put the word in quotes.', sign),
      fixes: value.includes('"')
        ? []
        : [
            {
              title: l10n.t("Put it in quotes"),
              edits: [{ start, end, newText: `"${value.replaceAll("\\", "\\\\")}"` }],
            },
          ],
    };
  },
};

const startsComment = ({ value, quote }: Word): boolean =>
  quote === undefined && (value.includes("#") || value.includes(";"));
