import type { ParsedDocument } from "../features/document.ts";
import type { PlacesContext } from "../features/places-context.ts";
import { parsed, parseText } from "./open-documents.ts";
import { filesOf, type RequestContext, type Session } from "./session.ts";

/** The context of features that lead to other files: open documents first, then what trust allows to read. */
export const placesOf = (session: Session, context: RequestContext): PlacesContext => ({
  ...context,
  list: context.files?.list,
  resolve: session.environment.resolve,
  open: (uri) => openedOrRead(session, uri, context.document.uri),
  configurations: () => configurations(session),
});

/** Every configuration of the workspace, those that are open as their editors show them. */
export function* configurations(session: Session): Iterable<ParsedDocument> {
  const { documents, environment, trusted, folders } = session;
  for (const document of documents.all()) yield parsed(document, filesOf(session, document.uri));
  if (!trusted) return;
  for (const uri of environment.configurations(folders)) {
    if (documents.get(uri) !== undefined) continue;
    const read = openedOrRead(session, uri, uri);
    if (read !== undefined) yield read;
  }
}

/** A configuration as its editor shows it, else as it is on disk where trust allows to read it. */
export function openedOrRead(session: Session, uri: string, beside: string): ParsedDocument | undefined {
  const { documents, environment, trusted, folders } = session;
  const document = documents.get(uri);
  if (document !== undefined) return parsed(document, filesOf(session, uri));
  const text = trusted ? environment.read(uri, { document: beside, folders }) : undefined;
  if (text === undefined) return undefined;
  return parseText({ uri, version: 0, text }, INCLUDES.test(text) ? filesOf(session, uri) : undefined);
}

/** Who brings in no other file needs no files beside him. */
const INCLUDES = /^[ \t]*(?:--)?config\s/m;
