import type { CompletionItem } from "vscode-languageserver-types";
import { remembering } from "../routing/remembering.ts";
import { begunAs } from "./begun-as.ts";
import type { CompletionContext } from "./completion-context.ts";
import { directiveItems } from "./completion-directives.ts";
import { closingTag, tagItems } from "./completion-tags.ts";
import { valueItems } from "./completion-values.ts";
import { offsetAt, type Position, positionAt } from "./document.ts";
import { fileSnippets } from "./file-snippets.ts";
import { offeredDirectives } from "./offered-directives.ts";
import { type Typing, typingAt } from "./typing.ts";

export { resolveCompletion } from "./resolve-completion.ts";

/** What can follow at the position: names, tags, values, files or the closing tag; only what may become of the word begun there. */
export function completion(context: CompletionContext, position: Position): CompletionItem[] {
  const { document } = context;
  const offset = offsetAt(document, position);
  const typing = typingAt(document, offset);
  if (typing === undefined) return [];
  if (typing.kind === "body") return Array.from(closingTag(context, typing));
  const lineStart = document.lineStarts[positionAt(document, offset).line] ?? 0;
  const before = document.text.slice(lineStart, offset);
  const items = typing.words.length === 0 ? atName(context, typing) : valueItems(context, typing);
  const begunAt = remembering((column: number) => begunAs(before.slice(column)));
  return Array.from(items).filter((item) => begunAt(startOf(item))(item.filterText ?? item.label));
}

/** The column where what an item replaces begins. */
const startOf = ({ textEdit }: CompletionItem): number =>
  textEdit !== undefined && "range" in textEdit ? textEdit.range.start.character : Number.POSITIVE_INFINITY;

function* atName(context: CompletionContext, typing: Typing): Iterable<CompletionItem> {
  const offered = [...offeredDirectives(context, typing)];
  if (!typing.partial.value.startsWith("<")) {
    yield* directiveItems(context, typing, offered);
    yield* fileSnippets(context, typing);
  }
  yield* tagItems(context, typing, offered);
}
