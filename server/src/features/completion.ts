import type { CompletionItem } from "vscode-languageserver-types";
import type { CompletionContext } from "./completion-context.ts";
import { directiveItems } from "./completion-directives.ts";
import { closingTag, tagItems } from "./completion-tags.ts";
import { valueItems } from "./completion-values.ts";
import { offsetAt, type Position } from "./document.ts";
import { fileSnippets } from "./file-snippets.ts";
import { offeredDirectives } from "./offered-directives.ts";
import { type Typing, typingAt } from "./typing.ts";

export { resolveCompletion } from "./resolve-completion.ts";

/** What can follow at the position: names, tags, values, files or the closing tag. */
export function completion(context: CompletionContext, position: Position): CompletionItem[] {
  const { document } = context;
  const typing = typingAt(document, offsetAt(document, position));
  if (typing === undefined) return [];
  if (typing.kind === "body") return Array.from(closingTag(context, typing));
  return typing.words.length === 0 ? Array.from(atName(context, typing)) : Array.from(valueItems(context, typing));
}

function* atName(context: CompletionContext, typing: Typing): Iterable<CompletionItem> {
  const offered = [...offeredDirectives(context, typing)];
  if (!typing.partial.value.startsWith("<")) {
    yield* directiveItems(context, typing, offered);
    yield* fileSnippets(context, typing);
  }
  yield* tagItems(context, typing, offered);
}
