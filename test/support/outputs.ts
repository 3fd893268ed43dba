import { DEFAULT_TARGET, type Target } from "../../server/src/config/types.ts";
import { codeActions } from "../../server/src/features/code-actions.ts";
import { codeLenses, LENS_KINDS } from "../../server/src/features/code-lenses.ts";
import { completion, resolveCompletion } from "../../server/src/features/completion.ts";
import { diagnostics } from "../../server/src/features/diagnostics.ts";
import { type ParsedDocument, type Position, positionAt } from "../../server/src/features/document.ts";
import { documentLinks } from "../../server/src/features/document-links.ts";
import { documentSymbols } from "../../server/src/features/document-symbols.ts";
import { foldingRanges } from "../../server/src/features/folding.ts";
import { hover } from "../../server/src/features/hover.ts";
import { HINT_KINDS, inlayHints } from "../../server/src/features/inlay-hints.ts";
import { pairDiagnostics } from "../../server/src/features/pair/pair-diagnostics.ts";
import type { PlacesContext } from "../../server/src/features/places-context.ts";
import { refactorings } from "../../server/src/features/refactor/index.ts";
import { computeRoutes } from "../../server/src/features/routes.ts";
import { semanticTokens } from "../../server/src/features/semantic-tokens.ts";
import { signatureHelp } from "../../server/src/features/signature-help.ts";
import { willItRun } from "../../server/src/features/will-it-run/will-it-run.ts";
import { withoutSecrets } from "../../server/src/features/without-secrets.ts";
import { workspaceSymbols } from "../../server/src/features/workspace-symbols.ts";
import { parseText } from "../../server/src/lsp/open-documents.ts";
import { formatView } from "../../server/src/routing/formats/index.ts";

/** The context of a document that stands alone: nothing is known of the files beside it but that they are missing. */
export const contextFor = (document: ParsedDocument, target: Partial<Target> = {}): PlacesContext => ({
  document,
  target: { ...DEFAULT_TARGET, ...target },
  files: { stat: () => "missing", read: () => undefined },
  now: 0,
  list: () => [],
  resolve: (_base, name) => `file:///w/${name}`,
  open: () => undefined,
  configurations: () => [document],
});

const wholeOf = (document: ParsedDocument) => ({
  start: { line: 0, character: 0 },
  end: positionAt(document, document.text.length),
});

const positionsOf = (document: ParsedDocument, what: RegExp): readonly Position[] =>
  Array.from(document.text.matchAll(what), ({ index }) => positionAt(document, index));

const wordsOf = (document: ParsedDocument): readonly Position[] => positionsOf(document, /(?<!\w)\w|(?<![^\s])[^\s]/g);
const linesOf = (document: ParsedDocument): readonly Position[] => positionsOf(document, /^/gm);

/** Everything that leaves the server for a document; edits that write the file's own text back into it are left out. */
export const OUTPUTS: Readonly<Record<string, (context: PlacesContext) => unknown>> = {
  diagnostics: (context) => diagnostics(context, { pages: "file:///pages" }),
  "what does not match at the other end": ({ document, files, target }) => {
    const own = { document, files };
    const text = "port 1195\nproto tcp\ndev tap\nserver 10.8.0.0 255.255.255.0\ntls-auth ta.key 0\nauth SHA512\n";
    const server = parseText({ uri: "file:///w/server.ovpn", version: 1, text }, files);
    return pairDiagnostics(own, [{ document: server, files }], { target });
  },
  "code actions": (context) => {
    const range = wholeOf(context.document);
    const actions = codeActions({ ...context, severities: {} }, { range, diagnostics: [] });
    return Array.from(actions, ({ title }) => title);
  },
  refactorings: (context) => {
    const offered = { ...context, creates: "supported", trigger: "invoked" } as const;
    const actions = refactorings(offered, { range: wholeOf(context.document), diagnostics: [] });
    return Array.from(actions, ({ title }) => title);
  },
  hovers: (context) => wordsOf(context.document).map((at) => hover(context, at)?.contents),
  completions: (context) =>
    linesOf(context.document)
      .slice(-2)
      .map((at) => completion({ ...context, snippets: "supported" }, at))
      .map((items) =>
        items.map(({ label, detail, filterText, insertText }) => [label, detail, filterText, insertText]),
      ),
  "a completion's text": (context) =>
    completion({ ...context, snippets: "supported" }, { line: 0, character: 0 })
      .slice(0, 20)
      .map((item) => resolveCompletion(item).documentation),
  signatures: (context) => wordsOf(context.document).map((at) => signatureHelp(context, at)),
  outline: ({ document }) => documentSymbols(document),
  "workspace symbols": ({ document }) => workspaceSymbols([document], ""),
  folds: ({ document }) => [...foldingRanges(document)],
  colours: (context) => semanticTokens(context),
  hints: (context) => [...inlayHints(context, wholeOf(context.document), new Set(HINT_KINDS))],
  lenses: (context) => [
    ...codeLenses({ ...context, lenses: new Set(LENS_KINDS), commands: ["openvpn.previewRouting"] }),
  ],
  links: (context) => [...documentLinks(context)].map(({ tooltip }) => tooltip),
  "will it run": willItRun,
  "copy without secrets": ({ document }) => withoutSecrets(document),
  routes: ({ document }) => routesOf(document),
};

function routesOf({ uri, text }: ParsedDocument): readonly unknown[] {
  const host = { read: (name: string) => (name === uri ? text : undefined), resolve: () => "" };
  return (["windows", "linux", "macos"] as const).flatMap((os) => {
    const view = computeRoutes({ uri, os }, host);
    return [view, ...(["table", "commands", "markdown", "csv"] as const).map((format) => formatView(view, format))];
  });
}
