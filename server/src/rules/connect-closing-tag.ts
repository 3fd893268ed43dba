import * as l10n from "@vscode/l10n";
import type { InlineBlock } from "../syntax/tree.ts";
import type { Finding, WholeRule } from "./rule.ts";

export const connectClosingTag: WholeRule = {
  code: "connect-closing-tag",
  summary: "OpenVPN Connect wants a closing tag alone on its line, without blanks.",
  client: "connect",
  *check({ config }) {
    for (const block of config.tree.items.filter((item) => item.kind === "block")) {
      const finding = findingOf(config.tree.text, block);
      if (finding !== undefined) yield finding;
    }
  },
};

function findingOf(text: string, { name, body, close }: InlineBlock): Finding | undefined {
  if (close === undefined) return undefined;
  const feed = text.indexOf("\n", close.end);
  const tag = `</${name.value}>`;
  const end = feed < 0 ? text.length : feed;
  const line = text.slice(body.end, end).replace(/\r$/, "");
  if (line === tag) return undefined;
  const at = { start: body.end, end: body.end + line.length };
  const fix = { title: l10n.t('Change to "{0}"', tag), edits: [{ ...at, newText: tag }] };
  const message = l10n.t(
    'OpenVPN Connect does not see the end of the block here: it wants "{0}" alone on its line.',
    tag,
  );
  return { at, severity: "error", message, fixes: [fix] };
}
