import type { CompletionItem } from "vscode-languageserver-types";
import type { CompletionContext, ItemData } from "./completion-context.ts";
import { rangeOf } from "./document.ts";
import { CompletionItemKind, CompletionItemTag, InsertTextFormat } from "./lsp-kinds.ts";
import type { Offered } from "./offered-directives.ts";
import type { Typing, TypingBody } from "./typing.ts";
import { directiveOrder } from "./usual-order.ts";

/** Inline blocks that may open at the cursor. */
export function* tagItems(
  context: CompletionContext,
  typing: Typing,
  all: readonly Offered[],
): Iterable<CompletionItem> {
  if (typing.place === "push" || typing.partial.quote !== undefined) return;
  const range = rangeOf(context.document, typing.replace);
  for (const { directive, grammar, deprecated } of all) {
    if (!grammar.inline) continue;
    const data: ItemData = {
      directive: directive.name,
      openvpn: context.target.openvpn,
      platform: context.target.platform,
    };
    const open = `<${directive.name}>`;
    const close = `</${directive.name}>`;
    const sortText = `${directiveOrder(directive.name, typing.place, deprecated)}<`;
    const tags = deprecated === undefined ? {} : { tags: [CompletionItemTag.Deprecated] };
    const item: CompletionItem = { label: open, kind: CompletionItemKind.Module, sortText, data, ...tags };
    yield context.snippets === "supported"
      ? { ...item, textEdit: { range, newText: `${open}\n$0\n${close}` }, insertTextFormat: InsertTextFormat.Snippet }
      : { ...item, textEdit: { range, newText: `${open}\n\n${close}` } };
  }
}

/** The tag that closes the block around the cursor, where a line begins. */
export function* closingTag({ document }: CompletionContext, { block, before }: TypingBody): Iterable<CompletionItem> {
  const typed = document.text.slice(before.start, before.end);
  const start = before.end - typed.trimStart().length;
  const label = `</${block.name.value}>`;
  if (!label.startsWith(typed.trim())) return;
  const range = rangeOf(document, { start, end: before.end });
  yield {
    label,
    kind: CompletionItemKind.Module,
    filterText: label,
    textEdit: { range, newText: label },
    preselect: true,
  };
}
