import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver-types";
import type { Edit } from "../../rules/rule.ts";
import { type CodeActionRequest, wants } from "../code-actions.ts";
import { offsetAt, type ParsedDocument, rangeOf } from "../document.ts";
import { aggregateRoutes } from "./aggregate-routes.ts";
import { extractBlock } from "./extract-block.ts";
import { inlineFile } from "./inline-file.ts";
import { net30ToSubnet } from "./net30-to-subnet.ts";
import type { Offer, RefactorContext, Refactoring } from "./refactoring.ts";
import { sortRoutes } from "./sort-routes.ts";
import { tunnelExtent } from "./tunnel-extent.ts";

const OFFERS: readonly Offer[] = [tunnelExtent, inlineFile, extractBlock, aggregateRoutes, sortRoutes, net30ToSubnet];

export const REFACTOR_KINDS: readonly Refactoring["kind"][] = [
  "refactor.rewrite",
  "refactor.inline",
  "refactor.extract",
];

/** Other ways to write what is selected. */
export function* refactorings(context: RefactorContext, request: CodeActionRequest): Iterable<CodeAction> {
  if (!REFACTOR_KINDS.some((kind) => wants(request, kind))) return;
  const { document } = context;
  const { start, end } = request.range;
  const selection = { start: offsetAt(document, start), end: offsetAt(document, end) };
  for (const offer of OFFERS) {
    for (const refactoring of offer(context, selection)) {
      const { title, kind } = refactoring;
      if (wants(request, kind)) yield { title, kind, edit: workspaceEdit(document, refactoring) };
    }
  }
}

function workspaceEdit(document: ParsedDocument, { edits, create, others = [] }: Refactoring): WorkspaceEdit {
  const own = textEdits(document, edits);
  if (create === undefined) {
    const all = [
      { document, edits: own },
      ...others.map((other) => ({ document: other.document, edits: textEdits(other.document, other.edits) })),
    ];
    return { changes: Object.fromEntries(all.map((one) => [one.document.uri, one.edits])) };
  }
  const START = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: "create", uri: create.uri, options: { overwrite: false, ignoreIfExists: false } },
      changed(create.uri, [{ range: { start: START, end: START }, newText: create.text }]),
      changed(document.uri, own),
    ],
  };
}

const changed = (uri: string, edits: TextDocumentEdit["edits"]): TextDocumentEdit => ({
  textDocument: { uri, version: null },
  edits,
});

const textEdits = (document: ParsedDocument, edits: readonly Edit[]) =>
  joined(edits).map((edit) => ({ range: rangeOf(document, edit), newText: edit.newText }));

/** One edit for lines that go or change one behind the other: there may be thousands. */
function joined(edits: readonly Edit[]): readonly Edit[] {
  const all: Edit[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const before = all.at(-1);
    if (before?.end !== edit.start) all.push(edit);
    else all[all.length - 1] = { start: before.start, end: edit.end, newText: before.newText + edit.newText };
  }
  return all;
}
