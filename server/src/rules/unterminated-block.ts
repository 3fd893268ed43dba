import * as l10n from "@vscode/l10n";
import type { InlineBlock, Item, Problem } from "../syntax/tree.ts";
import type { Fix, WholeRule } from "./rule.ts";

export const unterminatedBlock: WholeRule = {
  code: "unterminated-block",
  summary: "An inline block has no closing tag.",
  *check({ config }) {
    for (const { text, items } of [config.tree, ...config.bodies]) {
      for (const block of items.filter(isOpen)) {
        const { detail } = block.problem;
        yield {
          at: block.open,
          severity: "error",
          message: messageOf(block.name.value, detail),
          fixes: fixesOf(text, block, detail),
        };
      }
    }
  },
};

type OpenBlock = InlineBlock & { readonly problem: Problem };

const isOpen = (item: Item): item is OpenBlock => item.kind === "block" && item.problem?.code === "unterminated-block";

function messageOf(name: string, tag: string): string {
  if (name.startsWith("/")) {
    return l10n.t('"<{0}>" closes nothing: OpenVPN takes it for the start of a block and looks for "{1}".', name, tag);
  }
  if (name.includes(">")) return l10n.t('An inline block opens on a line of its own; OpenVPN looks for "{0}".', tag);
  return l10n.t('The block "<{0}>" is not closed: "{1}" is missing.', name, tag);
}

function fixesOf(text: string, { name, start, open, body }: OpenBlock, tag: string): readonly Fix[] {
  if (name.value.startsWith("/")) {
    const feed = text.indexOf("\n", open.end);
    const end = feed < 0 ? text.length : feed + 1;
    return [{ title: l10n.t("Remove it"), edits: [{ start, end, newText: "" }] }];
  }
  if (name.value.includes(">") || name.value === "") return [];
  const newText = text.endsWith("\n") ? `${tag}\n` : `\n${tag}\n`;
  return [{ title: l10n.t('Add "{0}" at the end', tag), edits: [{ start: body.end, end: body.end, newText }] }];
}
