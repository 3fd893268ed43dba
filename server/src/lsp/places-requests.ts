import type { DocumentLink, Location, ServerCapabilities, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { definition } from "../features/definition.ts";
import { documentLinks } from "../features/document-links.ts";
import { references } from "../features/references.ts";
import { renameEdits } from "../features/rename-files.ts";
import { answer } from "./answer.ts";
import { guarded } from "./guard.ts";
import { configurations, placesOf } from "./places.ts";
import type { Session } from "./session.ts";

export const PLACES_CAPABILITIES: ServerCapabilities = {
  definitionProvider: true,
  referencesProvider: true,
  documentLinkProvider: {},
};

/** Files and folders alike: a configuration may name any of them. */
export const RENAMED_FILES = { willRename: { filters: [{ scheme: "file", pattern: { glob: "**/*" } }] } };

/** Answers what leads from one file to another. */
export function answerPlaces(session: Session): void {
  const { connection } = session;
  connection.onDefinition(({ textDocument: { uri }, position }) =>
    answer<Location[]>(session, "definition", {
      uri,
      empty: [],
      run: (context) => definition(placesOf(session, context), position),
    }),
  );
  connection.onReferences(({ textDocument: { uri }, position }) =>
    answer<Location[]>(session, "references", {
      uri,
      empty: [],
      run: (context) => references(placesOf(session, context), position),
    }),
  );
  connection.onDocumentLinks(({ textDocument: { uri } }) =>
    answer<DocumentLink[]>(session, "links", {
      uri,
      empty: [],
      run: (context) => [...documentLinks(placesOf(session, context))],
    }),
  );
  connection.workspace.onWillRenameFiles(({ files }) =>
    guarded<WorkspaceEdit | null>(connection, "renaming", {
      run() {
        const resolve = session.environment.resolve;
        const changes: Record<string, TextEdit[]> = {};
        const context = { resolve, configurations: () => configurations(session) };
        for (const { document, edits } of renameEdits(context, files)) changes[document.uri] = edits;
        return Object.keys(changes).length === 0 ? null : { changes };
      },
      empty: null,
    }),
  );
}
