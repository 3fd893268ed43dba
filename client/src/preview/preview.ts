import {
  type Disposable,
  type ExtensionContext,
  l10n,
  type TextDocument,
  type Uri,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import { PACKED_ROUTES_REQUEST, type PackedView } from "../../../server/src/protocol.ts";
import type { LanguageServer } from "../language-server.ts";
import { type Answer, createAnswers } from "./answers.ts";
import { createCandidates } from "./candidates.ts";
import { choiceStore } from "./choices.ts";
import { counterpartTeller } from "./counterpart-teller.ts";
import { handleMessage } from "./handle-message.ts";
import { live } from "./live.ts";
import { createMailbox } from "./mailbox.ts";
import type { Subject, ToExtension } from "./messages.ts";
import { routesParams } from "./routes-params.ts";
import { readSubject } from "./subject.ts";

export interface PreviewContext {
  readonly context: ExtensionContext;
  readonly server: LanguageServer;
  readonly panel: WebviewPanel;
  readonly uri: Uri;
  /** Whether the panel has shown another file before. */
  readonly page: "first" | "again";
}

/** Keeps one panel in step with its files until the answer is called. */
export function openPreview({ context, server, panel, uri, page }: PreviewContext): () => void {
  const store = choiceStore(context.workspaceState, uri.toString());
  const candidates = createCandidates(uri);
  const answers = createAnswers();
  const { post, open } = createMailbox(panel, page);
  const tell = counterpartTeller(server, uri.toString());
  let subject: Subject | undefined;
  let asked = "";
  /** What the page knows of the subject: most keys change nothing of it. */
  let told = "";

  const readNow = async () => readSubject({ uri, choices: store.get(), candidates: await candidates.get() });
  const show = (now: Subject) => {
    subject = now;
    const text = JSON.stringify(now);
    if (text !== told) post({ kind: "subject", subject: now });
    told = text;
  };
  const refresh = async () => {
    const sequence = answers.next();
    const now = await readNow();
    if (!answers.isNewest(sequence)) return;
    show(now);
    asked = questionOf(now);
    tell(store.get().otherSide ?? undefined);
    // Once it is shown, its page begins anew and asks for all.
    if (!panel.visible) return;
    const answer = await ask(server, now);
    if (!answers.isNewest(sequence)) return;
    for (const message of answers.messages(sequence, answer, { chosen: store.get(), subject: now })) post(message);
  };
  const updates = live(() => void refresh());
  /** More files to choose from; only one that is taken unasked changes the routes. */
  const offerMore = async () => {
    const before = subject;
    const now = before && (await readNow());
    if (now === undefined || subject !== before || questionOf(now) !== asked) return updates.call();
    show(now);
  };
  /** The text of another file is the editor's while it is open there. */
  const openedOrClosed = ({ uri: changed }: TextDocument) => {
    if (changed.toString() !== uri.toString() && isAbout(changed)) updates.call();
  };
  const isAbout = (changed: Uri) => subject === undefined || changed.toString() in subject.files;
  const mark = ({ document, selection }: { document: { uri: Uri }; selection: { active: { line: number } } }) => {
    if (isAbout(document.uri)) post({ kind: "cursor", file: document.uri.toString(), line: selection.active.line + 1 });
  };
  const disposables: readonly Disposable[] = [
    candidates.onDidChange((what) => (what === "more" ? void offerMore() : updates.call())),
    candidates,
    { dispose: updates.stop },
    panel.webview.onDidReceiveMessage((message: ToExtension) => {
      if (message.kind === "ready") {
        if (window.activeTextEditor !== undefined) mark(window.activeTextEditor);
        if (open() === "knows all") return;
        answers.forgetPage();
        told = "";
      }
      void handleMessage(message, { uri, store, post, subject: () => subject, refresh: updates.call });
    }),
    workspace.onDidChangeTextDocument(({ document }) => isAbout(document.uri) && updates.call()),
    workspace.onDidOpenTextDocument(openedOrClosed),
    workspace.onDidCloseTextDocument(openedOrClosed),
    workspace.onDidGrantWorkspaceTrust(updates.call),
    window.onDidChangeTextEditorSelection(({ textEditor }) => mark(textEditor)),
    window.onDidChangeActiveTextEditor((editor) => editor && mark(editor)),
  ];
  updates.call();
  return () => {
    // What is on its way is no longer waited for.
    answers.next();
    tell(undefined);
    for (const disposable of disposables) disposable.dispose();
  };
}

const questionOf = (subject: Subject): string => JSON.stringify(routesParams(subject));

async function ask(server: LanguageServer, subject: Subject): Promise<Answer> {
  try {
    const view = await server.sendRequest<PackedView>(PACKED_ROUTES_REQUEST, routesParams(subject));
    return { kind: "view", view };
  } catch {
    return {
      kind: "failure",
      reason: l10n.t("The language server does not answer. “OpenVPN: Restart Language Server” starts it anew."),
    };
  }
}
