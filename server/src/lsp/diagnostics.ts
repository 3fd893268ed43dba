import { type Diagnostic, DocumentDiagnosticReportKind } from "vscode-languageserver";
import { rangeOf } from "../features/document.ts";
import { diagnose } from "../rules/run.ts";
import { guarded } from "./guard.ts";
import { contextOf, type RequestContext, type Session } from "./session.ts";

/** Answers a client that asks for diagnostics, and sends them to one that cannot ask. */
export function answerDiagnostics(session: Session): void {
  const { connection, documents, client } = session;
  connection.languages.diagnostics.on(async ({ textDocument: { uri } }) => ({
    kind: DocumentDiagnosticReportKind.Full,
    items: await diagnosticsOf(session, uri),
  }));
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
  if (client.pullDiagnostics) {
    if (client.refreshDiagnostics) connection.languages.diagnostics.refresh().catch(() => undefined);
    return;
  }
  for (const uri of documents.keys()) void send(session, uri);
}

const diagnosticsOf = (session: Session, uri: string): Promise<Diagnostic[]> =>
  guarded(session.connection, "diagnostics", {
    async run() {
      const context = await contextOf(session, uri);
      return context === undefined ? [] : shown(context);
    },
    empty: [],
  });

const SEVERITIES = { error: 1, warning: 2, information: 3, hint: 4 } as const;

function shown({ document, target, files, now, settings }: RequestContext): Diagnostic[] {
  return diagnose(document.config, target, { files, now, severities: settings.rules }).map((finding) => ({
    range: rangeOf(document, finding.at),
    severity: SEVERITIES[finding.severity],
    code: finding.code,
    source: "openvpn",
    message: finding.message,
    ...(finding.tags === undefined ? {} : { tags: finding.tags.map((tag) => (tag === "deprecated" ? 2 : 1)) }),
  }));
}

async function send(session: Session, uri: string): Promise<void> {
  const version = session.documents.get(uri)?.version;
  const found = await diagnosticsOf(session, uri);
  if (version === undefined || session.documents.get(uri)?.version !== version) return;
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
