import type { CompletionItem } from "vscode-languageserver-types";
import type { CompletionContext, FolderEntry } from "./completion-context.ts";
import type { Place } from "./completion-values.ts";
import { rangeOf } from "./document.ts";
import { CompletionItemKind } from "./lsp-kinds.ts";
import type { Typing } from "./typing.ts";
import { writtenWord } from "./written-word.ts";

/** Files and folders beside the configuration, for the last part of a path; those that the directive is likely to want first. */
export function* fileItems(
  context: CompletionContext,
  { partial, replace }: Typing,
  place: Place,
): Iterable<CompletionItem> {
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
    const sortText = `${likelihood(entry, place)}${entry.name}`;
    yield { label: entry.name, kind, sortText, filterText: newText, textEdit: { range, newText } };
  }
}

/** How the names of a directive's files end. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  ca: /\.(?:crt|cer|pem)$/i,
  cert: /\.(?:crt|cer|pem)$/i,
  "extra-certs": /\.(?:crt|cer|pem)$/i,
  config: /\.(?:ovpn|conf)$/i,
  "crl-verify": /\.(?:crl|pem)$/i,
  dh: /\.pem$/i,
  key: /\.(?:key|pem)$/i,
  pkcs12: /\.(?:p12|pfx)$/i,
  secret: /\.key$/i,
  "tls-auth": /\.key$/i,
  "tls-crypt": /\.key$/i,
  "tls-crypt-v2": /\.key$/i,
};

function likelihood({ name, kind }: FolderEntry, { directive, arg }: Place): 1 | 2 | 3 {
  if (kind !== "file") return arg.types.some((type) => type.kind === "dir") ? 1 : 2;
  return ENDINGS[directive.name]?.test(name) === true ? 1 : 3;
}

/** The name as it must be written; undefined where the open quotes cannot hold it. */
function writtenName({ name, kind }: FolderEntry, quote: Typing["partial"]["quote"]): string | undefined {
  const written = writtenWord(name, quote);
  return written === undefined || kind === "file" ? written : `${written}/`;
}
