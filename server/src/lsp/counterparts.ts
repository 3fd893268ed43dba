import type { Diagnostic } from "vscode-languageserver";
import type { ParsedDocument } from "../features/document.ts";
import { counterparts } from "../features/pair/counterparts.ts";
import type { End } from "../features/pair/pair.ts";
import { pairDiagnostics } from "../features/pair/pair-diagnostics.ts";
import { parsed, parsesNow } from "./open-documents.ts";
import { openedOrRead } from "./places.ts";
import { filesOf, type RequestContext, type Session } from "./session.ts";

/** The other ends that the user has chosen, by URI and both ways. */
const chosen = new WeakMap<Session, Map<string, string>>();

/** Remembers what is chosen for the other end of a file, or forgets it. */
export function chooseCounterpart(session: Session, uri: string, counterpart: string | undefined): void {
  const known = chosen.get(session) ?? new Map<string, string>();
  chosen.set(session, known);
  const before = known.get(uri);
  known.delete(uri);
  if (before !== undefined && known.get(before) === uri) known.delete(before);
  if (counterpart !== undefined) known.set(uri, counterpart).set(counterpart, uri);
}

/** What does not match between a document and the files at its other end. */
export function pairDiagnosticsOf(session: Session, context: RequestContext): Diagnostic[] {
  const { document, files, target, settings } = context;
  const others = otherEnds(session, context).map((other) => endOf(session, other));
  const own: End = { document, files, list: files?.list };
  return pairDiagnostics(own, others, { target, severities: settings.rules, pages: session.pages });
}

function otherEnds(session: Session, { document, target }: RequestContext): readonly ParsedDocument[] {
  const { role } = document.config;
  if (role !== "server" && role !== "client" && role !== "point-to-point") return [];
  const choice = chosen.get(session)?.get(document.uri);
  const other = choice === undefined ? undefined : openedOrRead(session, choice, document.uri);
  if (other !== undefined) return [other];
  const open = session.documents.all().map((one) => parsed(one, filesOf(session, one.uri)));
  const candidates = [...open, ...closedOnes(session, document.uri)].filter(({ uri }) => uri !== document.uri);
  return counterparts(document, candidates, target);
}

function endOf(session: Session, document: ParsedDocument): End {
  const files = filesOf(session, document.uri);
  return { document, files, list: files?.list };
}

/** More configurations than that are a collection, where nothing is beyond doubt. */
const MOST = 50;

/** What was read; a client that watches files says when it has changed. */
let known: { readonly parses: object; readonly read: Map<string, readonly ParsedDocument[]> } | undefined;

/** The configurations in the document's folder, and in the workspace where changes of files are told. */
function closedOnes(session: Session, uri: string): readonly ParsedDocument[] {
  const isOpen = (one: ParsedDocument) => session.documents.get(one.uri) !== undefined;
  if (!session.client.dynamicWatchedFiles) return readBeside(session, uri).filter((one) => !isOpen(one));
  const beside = remembered(uri.slice(0, uri.lastIndexOf("/")), () => readBeside(session, uri));
  const anywhere = remembered("", () => readWorkspace(session));
  const near = new Set(beside.map((one) => one.uri));
  return [...beside, ...anywhere.filter((one) => !near.has(one.uri))].filter((one) => !isOpen(one));
}

function remembered(folder: string, read: () => readonly ParsedDocument[]): readonly ParsedDocument[] {
  if (known?.parses !== parsesNow()) known = { parses: parsesNow(), read: new Map() };
  const found = known.read.get(folder) ?? read();
  known.read.set(folder, found);
  return found;
}

function readBeside(session: Session, uri: string): readonly ParsedDocument[] {
  const names = filesOf(session, uri)?.list(".") ?? [];
  const configurations = names.filter(({ name, kind }) => kind === "file" && /\.(?:ovpn|conf)$/i.test(name));
  return readAll(
    session,
    configurations.map(({ name }) => session.environment.resolve(uri, name)),
  );
}

function readWorkspace(session: Session): readonly ParsedDocument[] {
  if (!session.trusted) return [];
  const uris: string[] = [];
  for (const uri of session.environment.configurations(session.folders)) {
    if (uris.push(uri) > MOST) return [];
  }
  return readAll(session, uris);
}

const readAll = (session: Session, uris: readonly string[]): readonly ParsedDocument[] =>
  uris.length > MOST ? [] : uris.flatMap((uri) => openedOrRead(session, uri, uri) ?? []);
