import type { CodeLens, InlayHint, ServerCapabilities } from "vscode-languageserver";
import { codeLenses } from "../features/code-lenses.ts";
import { inlayHints } from "../features/inlay-hints.ts";
import { answer } from "./answer.ts";
import type { Session } from "./session.ts";

export const INSIGHT_CAPABILITIES: ServerCapabilities = {
  inlayHintProvider: true,
  codeLensProvider: {},
};

/** Answers what editors show between and above the lines. */
export function answerInsights(session: Session): void {
  const { connection, commands } = session;
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }) =>
    answer<InlayHint[]>(session, "inlay hints", {
      uri,
      empty: [],
      run: (context) => [...inlayHints(context, range, context.settings.hints)],
    }),
  );
  connection.onCodeLens(({ textDocument: { uri } }) =>
    answer<CodeLens[]>(session, "code lenses", {
      uri,
      empty: [],
      run: (context) => [...codeLenses({ ...context, lenses: context.settings.lenses, commands })],
    }),
  );
}
