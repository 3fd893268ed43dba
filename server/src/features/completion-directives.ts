import type { CompletionItem } from "vscode-languageserver-types";
import type { CompletionContext, ItemData } from "./completion-context.ts";
import { rangeOf } from "./document.ts";
import { CompletionItemKind, CompletionItemTag, InsertTextFormat } from "./lsp-kinds.ts";
import { type Offered, offeredDirectives } from "./offered-directives.ts";
import { directiveSnippet } from "./snippets.ts";
import type { Typing } from "./typing.ts";
import { directiveOrder } from "./usual-order.ts";

/** The names that may stand at the cursor, each with placeholders for what it needs. */
export function* directiveItems(
  context: CompletionContext,
  typing: Typing,
  all: readonly Offered[],
): Iterable<CompletionItem> {
  const range = rangeOf(context.document, typing.replace);
  const withArguments = context.snippets === "supported" && endsLine(context.document.text, typing.replace.end);
  for (const offered of all) {
    if (isBlockOnly(offered)) continue;
    const { name } = offered.directive;
    const newText = withArguments ? directiveSnippet(offered) : name;
    const item = itemOf(context, offered, typing.place);
    yield { ...item, textEdit: { range, newText }, ...(withArguments ? SNIPPET : {}) };
  }
}

/** The quoted options that `push` can take, where no quote has been typed yet. */
export function* quotedItems(context: CompletionContext, typing: Typing): Iterable<CompletionItem> {
  const range = rangeOf(context.document, typing.replace);
  for (const offered of offeredDirectives(context, { ...typing, place: "push", connection: undefined })) {
    const { name } = offered.directive;
    const newText = context.snippets === "supported" ? `"${directiveSnippet(offered)}"` : `"${name}"`;
    const item = { ...itemOf(context, offered, "push"), label: `"${name}"`, filterText: `"${name}` };
    yield { ...item, textEdit: { range, newText }, ...(context.snippets === "supported" ? SNIPPET : {}) };
  }
}

const SNIPPET = { insertTextFormat: InsertTextFormat.Snippet } as const;

const isBlockOnly = ({ directive }: Offered): boolean => directive.name === "connection";

function itemOf(
  { target }: CompletionContext,
  { directive, deprecated }: Offered,
  place: Typing["place"],
): CompletionItem {
  const data: ItemData = { directive: directive.name, openvpn: target.openvpn, platform: target.platform };
  const sortText = directiveOrder(directive.name, place, deprecated);
  const item: CompletionItem = { label: directive.name, kind: CompletionItemKind.Property, sortText, data };
  return deprecated === undefined ? item : { ...item, tags: [CompletionItemTag.Deprecated] };
}

/** Whether only white space, a closing quote or a comment follows on the line. */
function endsLine(text: string, from: number): boolean {
  const end = text.indexOf("\n", from);
  return /^\s*["']?\s*(?:[#;].*)?$/.test(text.slice(from, end < 0 ? text.length : Math.min(end, from + 400)));
}
