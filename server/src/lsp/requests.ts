import type { ServerCapabilities } from "vscode-languageserver";
import { codeActions, FIX_ALL } from "../features/code-actions.ts";
import { completion, resolveCompletion } from "../features/completion.ts";
import { hover } from "../features/hover.ts";
import { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES } from "../features/semantic-tokens.ts";
import { signatureHelp } from "../features/signature-help.ts";
import { guarded } from "./guard.ts";
import { contextOf, type RequestContext, type Session } from "./session.ts";

export const CAPABILITIES: ServerCapabilities = {
  hoverProvider: true,
  completionProvider: { triggerCharacters: [" ", '"', "'", "<", "/", ":"], resolveProvider: true },
  signatureHelpProvider: { triggerCharacters: [" "], retriggerCharacters: ['"'] },
  codeActionProvider: { codeActionKinds: ["quickfix", FIX_ALL] },
  semanticTokensProvider: {
    legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
    full: true,
    range: true,
  },
};

/** Answers what editors ask about one document. */
export function answerRequests(session: Session): void {
  const { connection } = session;
  const { snippets } = session.client;
  const answer = <Result>(
    feature: string,
    uri: string,
    empty: Result,
    run: (context: RequestContext) => Promise<Result> | Result,
  ) =>
    guarded(connection, feature, {
      async run() {
        const context = await contextOf(session, uri);
        return context === undefined ? empty : run(context);
      },
      empty,
    });

  connection.onHover(({ textDocument: { uri }, position }) =>
    answer("hover", uri, null, (context) => hover(context, position) ?? null),
  );
  connection.onCompletion(({ textDocument: { uri }, position }) =>
    answer("completion", uri, [], (context) =>
      completion({ ...context, list: context.files?.list, snippets }, position),
    ),
  );
  connection.onCompletionResolve((item) =>
    guarded(connection, "completion", { run: () => resolveCompletion(item), empty: item }),
  );
  connection.onSignatureHelp(({ textDocument: { uri }, position }) =>
    answer("signature help", uri, null, (context) => signatureHelp(context, position) ?? null),
  );
  connection.onCodeAction(({ textDocument: { uri }, range, context: { only, diagnostics } }) =>
    answer("code actions", uri, [], (context) => [
      ...codeActions({ ...context, severities: context.settings.rules }, { range, only, diagnostics }),
    ]),
  );
  connection.languages.semanticTokens.on(({ textDocument: { uri } }) =>
    answer("semantic tokens", uri, { data: [] }, (context) => ({ data: semanticTokens(context) })),
  );
  connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range }) =>
    answer("semantic tokens", uri, { data: [] }, (context) => ({ data: semanticTokens(context, range) })),
  );
}
