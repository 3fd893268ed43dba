import {
  CodeLensRefreshRequest,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver";
import { diagnosticsInSteps } from "../features/diagnostics.ts";
import { pairDiagnosticsOf } from "./counterparts.ts";
import { guarded } from "./guard.ts";
import { inSlices } from "./in-slices.ts";
import { contextOf, type Session } from "./session.ts";

/** Answers a client that asks for diagnostics, and sends them to one that cannot ask. */
export function answerDiagnostics(session: Session): void {
  const { connection, documents, client } = session;
  connection.languages.diagnostics.on(async ({ textDocument: { uri } }, cancelled) => {
    const items = await diagnosticsOf(session, uri, () => !cancelled.isCancellationRequested);
    return items === undefined ? outOfDate() : { kind: DocumentDiagnosticReportKind.Full, items };
  });
  if (client.pullDiagnostics) return;
  const pause = pauseFor();
  documents.onDidChangeContent(({ document: { uri } }) => pause.before(uri, () => send(session, uri)));
  documents.onDidClose(({ document: { uri } }) => {
    pause.forget(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
}

/** What was shown may be out of date: other settings, other files. */
export function refresh(session: Session): void {
  const { connection, documents, client } = session;
  if (client.refreshSemanticTokens) connection.languages.semanticTokens.refresh().catch(() => undefined);
  if (client.refreshHints) connection.languages.inlayHint.refresh().catch(() => undefined);
  if (client.refreshLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
  if (client.pullDiagnostics) {
    if (client.refreshDiagnostics) connection.languages.diagnostics.refresh().catch(() => undefined);
    return;
  }
  for (const uri of documents.keys()) void send(session, uri);
}

/** The text has changed while it was looked at, or nobody waits any longer. */
const outOfDate = () =>
  new ResponseError(LSPErrorCodes.ServerCancelled, "The text has changed meanwhile", { retriggerRequest: true });

/** undefined where they are not wanted any longer before all are found. */
const diagnosticsOf = (session: Session, uri: string, isWanted: () => boolean): Promise<Diagnostic[] | undefined> =>
  guarded<Diagnostic[] | undefined>(session.connection, "diagnostics", {
    async run() {
      const context = await contextOf(session, uri);
      if (context === undefined) return [];
      const { version } = context.document;
      const steps = diagnosticsInSteps(context, { severities: context.settings.rules, pages: session.pages });
      const isNewest = () => session.documents.get(uri)?.version === version;
      const own = await inSlices(steps, () => isNewest() && isWanted());
      return own === undefined ? undefined : [...own, ...pairDiagnosticsOf(session, context)];
    },
    empty: [],
  });

async function send(session: Session, uri: string): Promise<void> {
  const version = session.documents.get(uri)?.version;
  const found = await diagnosticsOf(session, uri, () => true);
  if (found === undefined || version === undefined || session.documents.get(uri)?.version !== version) return;
  await session.connection.sendDiagnostics({ uri, version, diagnostics: found });
}

/** Long enough to miss the middle of a word, short enough not to be noticed. */
const TYPING_PAUSE = 100;

/** Runs the last task given for a key once the typing pauses. */
function pauseFor() {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  return {
    before(key: string, task: () => Promise<void>) {
      clearTimeout(timers.get(key));
      timers.set(
        key,
        setTimeout(() => void task(), TYPING_PAUSE),
      );
    },
    forget(key: string) {
      clearTimeout(timers.get(key));
      timers.delete(key);
    },
  };
}
