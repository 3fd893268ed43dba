import type { CompletionItem } from "vscode-languageserver-types";
import type { CompletionContext, FolderEntry } from "./completion-context.ts";
import { rangeOf } from "./document.ts";
import { CompletionItemKind } from "./lsp-kinds.ts";
import type { Typing } from "./typing.ts";
import { writtenWord } from "./written-word.ts";

/** Files and folders beside the configuration, for the last part of a path. */
export function* fileItems(context: CompletionContext, { partial, replace }: Typing): Iterable<CompletionItem> {
  if (context.list === undefined) return;
  const slash = partial.value.lastIndexOf("/");
  const folder = slash < 0 ? "." : partial.value.slice(0, slash + 1);
  const typed = context.document.text.slice(replace.start, partial.end);
  const start = replace.start + typed.lastIndexOf("/") + 1;
  const range = rangeOf(context.document, { start, end: Math.max(start, partial.end) });
  for (const entry of context.list(folder)) {
    const newText = writtenName(entry, partial.quote);
    if (newText === undefined) continue;
    const kind = entry.kind === "file" ? CompletionItemKind.File : CompletionItemKind.Folder;
    yield { label: entry.name, kind, filterText: newText, textEdit: { range, newText } };
  }
}

/** The name as it must be written; undefined where the open quotes cannot hold it. */
function writtenName({ name, kind }: FolderEntry, quote: Typing["partial"]["quote"]): string | undefined {
  const written = writtenWord(name, quote);
  return written === undefined || kind === "file" ? written : `${written}/`;
}
