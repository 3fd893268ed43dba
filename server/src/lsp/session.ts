import type { Connection, InitializeParams, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { FeatureContext } from "../features/document.ts";
import type { ItemDefaults } from "../features/lean-completion.ts";
import type { Rule } from "../rules/rule.ts";
import type { DocumentFiles, Environment } from "./environment.ts";
import { parsed } from "./open-documents.ts";
import { DEFAULT_SETTINGS, readSettings, type Settings } from "./settings.ts";

/** What a feature is given here: the context and what only the server knows. */
export interface RequestContext extends FeatureContext {
  readonly files: DocumentFiles | undefined;
  readonly settings: Settings;
}

/** What the server knows of its client while it runs. */
export interface Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly environment: Environment;
  readonly client: ClientAbilities;
  /** Where the rules' pages can be read, as a URL; the client says so. */
  readonly pages: string | undefined;
  /** All rules; one that fails says so in the log and finds nothing. */
  readonly rules: readonly Rule[];
  /** What the client can run when a lens is clicked. */
  readonly commands: readonly string[];
  /** Whether files beside the documents may be looked at. */
  trusted: boolean;
  folders: readonly string[];
  /** Settings by scope, asked for once; forgotten when the client says that they have changed. */
  readonly settings: Map<string, Promise<Settings>>;
  /** What a client sends that cannot be asked. */
  sentSettings: Settings;
}

/** What the client can do and is not taken for granted. */
export interface ClientAbilities {
  readonly configuration: boolean;
  readonly dynamicConfiguration: boolean;
  readonly dynamicWatchedFiles: boolean;
  readonly workspaceFolders: boolean;
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly refreshSemanticTokens: boolean;
  readonly refreshHints: boolean;
  readonly refreshLenses: boolean;
  readonly snippets: "supported" | "unsupported";
  /** What may be said once for a whole list of completions. */
  readonly itemDefaults: ItemDefaults;
  /** Whether an edit may make a file. */
  readonly createsFiles: "supported" | "unsupported";
}

export function abilitiesOf({ capabilities: { workspace, textDocument } }: InitializeParams): ClientAbilities {
  return {
    configuration: workspace?.configuration === true,
    dynamicConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    dynamicWatchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshHints: workspace?.inlayHint?.refreshSupport === true,
    refreshLenses: workspace?.codeLens?.refreshSupport === true,
    createsFiles:
      workspace?.workspaceEdit?.resourceOperations?.includes("create") === true ? "supported" : "unsupported",
    itemDefaults: new Set(textDocument?.completion?.completionList?.itemDefaults),
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true ? "supported" : "unsupported",
  };
}

/** The context of an open document; undefined when it is closed. */
export async function contextOf(session: Session, uri: string): Promise<RequestContext | undefined> {
  const settings = await settingsOf(session, uri);
  const document = session.documents.get(uri);
  if (document === undefined) return undefined;
  const files = filesOf(session, uri);
  const now = session.environment.now();
  const { rules } = session;
  return { document: parsed(document, files), target: settings.target, files, now, rules, settings };
}

/** What may be looked at beside a document. */
export const filesOf = ({ environment, trusted, folders }: Session, uri: string): DocumentFiles | undefined =>
  trusted ? environment.filesFor({ document: uri, folders }) : undefined;

function settingsOf(session: Session, uri: string): Promise<Settings> {
  if (!session.client.configuration) return Promise.resolve(session.sentSettings);
  const known = session.settings.get(uri);
  if (known !== undefined) return known;
  const asked = session.connection.workspace
    .getConfiguration({ scopeUri: uri, section: "openvpn" })
    .then(readSettings)
    .catch(() => DEFAULT_SETTINGS);
  session.settings.set(uri, asked);
  return asked;
}
