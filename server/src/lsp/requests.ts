import {
  type CodeAction,
  CodeActionTriggerKind,
  type CompletionItem,
  type CompletionList,
  type Hover,
  type ServerCapabilities,
  type SignatureHelp,
} from "vscode-languageserver";
import { codeActions, FIX_ALL } from "../features/code-actions.ts";
import { completion, resolveCompletion } from "../features/completion.ts";
import { hover } from "../features/hover.ts";
import { leanCompletion } from "../features/lean-completion.ts";
import { REFACTOR_KINDS, refactorings } from "../features/refactor/index.ts";
import { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES } from "../features/semantic-tokens.ts";
import { signatureHelp } from "../features/signature-help.ts";
import { answer } from "./answer.ts";
import { guarded } from "./guard.ts";
import { placesOf } from "./places.ts";
import type { Session } from "./session.ts";

export const CAPABILITIES: ServerCapabilities = {
  hoverProvider: true,
  completionProvider: { triggerCharacters: [" ", '"', "'", "<", "/", ":"], resolveProvider: true },
  signatureHelpProvider: { triggerCharacters: [" "], retriggerCharacters: ['"'] },
  codeActionProvider: { codeActionKinds: ["quickfix", ...REFACTOR_KINDS, FIX_ALL] },
  semanticTokensProvider: {
    legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
    full: true,
    range: true,
  },
};

/** Answers what editors ask while one reads and writes a line. */
export function answerRequests(session: Session): void {
  const { connection } = session;
  const { snippets, itemDefaults } = session.client;
  connection.onHover(({ textDocument: { uri }, position }) =>
    answer<Hover | null>(session, "hover", {
      uri,
      empty: null,
      run: (context) => hover({ ...context, pages: session.pages }, position) ?? null,
    }),
  );
  connection.onCompletion(({ textDocument: { uri }, position }) =>
    answer<CompletionItem[] | CompletionList>(session, "completion", {
      uri,
      empty: [],
      run: (context) =>
        leanCompletion(completion({ ...context, list: context.files?.list, snippets }, position), itemDefaults),
    }),
  );
  connection.onCompletionResolve((item) =>
    guarded(connection, "completion", { run: () => resolveCompletion(item), empty: item }),
  );
  connection.onSignatureHelp(({ textDocument: { uri }, position }) =>
    answer<SignatureHelp | null>(session, "signature help", {
      uri,
      empty: null,
      run: (context) => signatureHelp(context, position) ?? null,
    }),
  );
  connection.onCodeAction(({ textDocument: { uri }, range, context: { only, diagnostics, triggerKind } }) =>
    answer<CodeAction[]>(session, "code actions", {
      uri,
      empty: [],
      run: (context) => [
        ...codeActions({ ...context, severities: context.settings.rules }, { range, only, diagnostics }),
        ...refactorings(
          { ...placesOf(session, context), creates: session.client.createsFiles, trigger: triggerOf(triggerKind) },
          { range, only, diagnostics },
        ),
      ],
    }),
  );
  connection.languages.semanticTokens.on(({ textDocument: { uri } }) =>
    answer(session, "semantic tokens", {
      uri,
      empty: { data: [] },
      run: (context) => ({ data: semanticTokens(context) }),
    }),
  );
  connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range }) =>
    answer(session, "semantic tokens", {
      uri,
      empty: { data: [] },
      run: (context) => ({ data: semanticTokens(context, range) }),
    }),
  );
}

/** An editor that does not say is asked for. */
const triggerOf = (kind: CodeActionTriggerKind | undefined): "invoked" | "automatic" =>
  kind === CodeActionTriggerKind.Automatic ? "automatic" : "invoked";
