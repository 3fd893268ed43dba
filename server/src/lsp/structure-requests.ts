import type {
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  LinkedEditingRanges,
  SelectionRange,
  ServerCapabilities,
  SymbolInformation,
  TextEdit,
} from "vscode-languageserver";
import { documentSymbols } from "../features/document-symbols.ts";
import { foldingRanges } from "../features/folding.ts";
import { formattingEdits, linesOf, typedEdits } from "../features/formatting.ts";
import { highlights } from "../features/highlights.ts";
import { linkedEditing } from "../features/linked-editing.ts";
import { selectionRanges } from "../features/selection-ranges.ts";
import { workspaceSymbols } from "../features/workspace-symbols.ts";
import { answer } from "./answer.ts";
import { guarded } from "./guard.ts";
import { configurations } from "./places.ts";
import type { Session } from "./session.ts";

export const STRUCTURE_CAPABILITIES: ServerCapabilities = {
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentHighlightProvider: true,
  linkedEditingRangeProvider: true,
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n" },
};

/** Answers what editors ask about the parts of a file: outline, folds, selections, layout. */
export function answerStructure(session: Session): void {
  answerOutline(session);
  answerSelections(session);
  answerFormatting(session);
}

function answerOutline(session: Session): void {
  const { connection } = session;
  connection.onDocumentSymbol(({ textDocument: { uri } }) =>
    answer<DocumentSymbol[]>(session, "outline", { uri, empty: [], run: ({ document }) => documentSymbols(document) }),
  );
  connection.onWorkspaceSymbol(({ query }) =>
    guarded<SymbolInformation[]>(connection, "workspace symbols", {
      run: () => workspaceSymbols(configurations(session), query),
      empty: [],
    }),
  );
  connection.onFoldingRanges(({ textDocument: { uri } }) =>
    answer<FoldingRange[]>(session, "folding", {
      uri,
      empty: [],
      run: ({ document }) => [...foldingRanges(document)],
    }),
  );
}

function answerSelections(session: Session): void {
  const { connection } = session;
  connection.onSelectionRanges(({ textDocument: { uri }, positions }) =>
    answer<SelectionRange[]>(session, "selection", {
      uri,
      empty: [],
      run: ({ document }) => selectionRanges(document, positions),
    }),
  );
  connection.onDocumentHighlight(({ textDocument: { uri }, position }) =>
    answer<DocumentHighlight[]>(session, "highlights", {
      uri,
      empty: [],
      run: ({ document }) => highlights(document, position),
    }),
  );
  connection.languages.onLinkedEditingRange(({ textDocument: { uri }, position }) =>
    answer<LinkedEditingRanges | null>(session, "linked editing", {
      uri,
      empty: null,
      run: ({ document }) => linkedEditing(document, position) ?? null,
    }),
  );
}

function answerFormatting(session: Session): void {
  const { connection } = session;
  connection.onDocumentFormatting(({ textDocument: { uri } }) =>
    answer<TextEdit[]>(session, "formatting", {
      uri,
      empty: [],
      run: ({ document, settings }) => [...formattingEdits(document, settings.format)],
    }),
  );
  connection.onDocumentRangeFormatting(({ textDocument: { uri }, range }) =>
    answer<TextEdit[]>(session, "formatting", {
      uri,
      empty: [],
      run: ({ document, settings }) => [...formattingEdits(document, settings.format, linesOf(range))],
    }),
  );
  connection.onDocumentOnTypeFormatting(({ textDocument: { uri }, position }) =>
    answer<TextEdit[]>(session, "formatting", {
      uri,
      empty: [],
      run: ({ document, settings }) => [...typedEdits(document, settings.format, position)],
    }),
  );
}
