import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { TRUST_NOTIFICATION } from "../protocol.ts";
import { guardedRules } from "../rules/guarded-rules.ts";
import { allRules } from "../rules/index.ts";
import { listenForCounterparts } from "./counterpart-notification.ts";
import { answerDiagnostics, refresh } from "./diagnostics.ts";
import type { Environment } from "./environment.ts";
import { attempting } from "./guard.ts";
import { answerHints, HINT_CAPABILITIES } from "./hint-requests.ts";
import { forgetParses } from "./open-documents.ts";
import { answerPlaces, PLACES_CAPABILITIES, RENAMED_FILES } from "./places-requests.ts";
import { answerRequests, CAPABILITIES } from "./requests.ts";
import { answerRoutes } from "./routes.ts";
import { abilitiesOf, type Session } from "./session.ts";
import { DEFAULT_SETTINGS, readSentSettings } from "./settings.ts";
import { answerStructure, STRUCTURE_CAPABILITIES } from "./structure-requests.ts";
import { answerTemplates } from "./templates.ts";
import { answerWillItRun } from "./will-it-run.ts";
import { answerWithoutSecrets } from "./without-secrets.ts";

/** Serves one client over a connection until it ends. */
export function serve(connection: Connection, environment: Environment): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize((params) => {
    const session = startSession({ connection, documents, environment }, params);
    connection.onInitialized(() => subscribe(session));
    answerRequests(session);
    answerStructure(session);
    answerPlaces(session);
    answerHints(session);
    answerDiagnostics(session);
    answerRoutes(session);
    listenForCounterparts(session);
    answerWillItRun(session);
    answerTemplates(session);
    answerWithoutSecrets(session);
    listenForChanges(session);
    const workspaceFolders = { supported: true, changeNotifications: true };
    return {
      serverInfo: { name: "OpenVPN Lens" },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        workspace: { workspaceFolders, fileOperations: RENAMED_FILES },
        diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false },
        ...CAPABILITIES,
        ...STRUCTURE_CAPABILITIES,
        ...PLACES_CAPABILITIES,
        ...HINT_CAPABILITIES,
      },
    };
  });
  documents.listen(connection);
  connection.listen();
}

function startSession(
  parts: Pick<Session, "connection" | "documents" | "environment">,
  params: InitializeParams,
): Session {
  const { trusted, pages, commands } = readOptions(params.initializationOptions);
  return {
    ...parts,
    client: abilitiesOf(params),
    rules: guardedRules(allRules, attempting(parts.connection)),
    trusted,
    pages,
    commands,
    folders: params.workspaceFolders?.map(({ uri }) => uri) ?? [],
    settings: new Map(),
    sentSettings: DEFAULT_SETTINGS,
  };
}

/** A client that says nothing of trust has no such notion. */
function readOptions(options: unknown): Pick<Session, "trusted" | "pages" | "commands"> {
  if (typeof options !== "object" || options === null) return { trusted: true, pages: undefined, commands: [] };
  const pages = "pages" in options && typeof options.pages === "string" ? options.pages : undefined;
  const commands: readonly unknown[] = "commands" in options && Array.isArray(options.commands) ? options.commands : [];
  return {
    trusted: !("trusted" in options && options.trusted === false),
    pages,
    commands: commands.filter((command) => typeof command === "string"),
  };
}

/** Files that configurations refer to, by what such files are usually called. */
const WATCHED = "**/*.{ovpn,conf,ccd,crt,cer,cert,key,pem,p12,pfx,csr,crl,txt,auth,pass,up}";

function subscribe(session: Session): void {
  const { connection, client } = session;
  // An editor that refuses does without.
  const refused = () => undefined;
  if (client.dynamicConfiguration) {
    connection.client.register(DidChangeConfigurationNotification.type, { section: "openvpn" }).catch(refused);
  }
  if (client.dynamicWatchedFiles) {
    const watchers = [{ globPattern: WATCHED }];
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(refused);
  }
  if (!client.workspaceFolders) return;
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = new Set(removed.map(({ uri }) => uri));
    session.folders = [...session.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
    forgetParses();
    refresh(session);
  });
}

function listenForChanges(session: Session): void {
  const { connection, documents, settings } = session;
  const changed = () => {
    forgetParses();
    refresh(session);
  };
  connection.onDidChangeConfiguration((change) => {
    settings.clear();
    session.sentSettings = readSentSettings(change.settings);
    changed();
  });
  connection.onDidChangeWatchedFiles(changed);
  connection.onNotification(TRUST_NOTIFICATION, () => {
    session.trusted = true;
    changed();
  });
  documents.onDidClose(({ document }) => {
    settings.delete(document.uri);
    // What was read of it may not have been saved.
    forgetParses();
  });
}
