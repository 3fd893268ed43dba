import { TextDocument } from "vscode-languageserver-textdocument";
import type { Target } from "../../server/src/config/types.ts";
import { codeActions } from "../../server/src/features/code-actions.ts";
import { codeLenses, LENS_KINDS } from "../../server/src/features/code-lenses.ts";
import { completion, resolveCompletion } from "../../server/src/features/completion.ts";
import { definition } from "../../server/src/features/definition.ts";
import { diagnostics } from "../../server/src/features/diagnostics.ts";
import type { ParsedDocument } from "../../server/src/features/document.ts";
import { documentLinks } from "../../server/src/features/document-links.ts";
import { documentSymbols } from "../../server/src/features/document-symbols.ts";
import { foldingRanges } from "../../server/src/features/folding.ts";
import { formattingEdits, typedEdits } from "../../server/src/features/formatting.ts";
import { highlights } from "../../server/src/features/highlights.ts";
import { hover } from "../../server/src/features/hover.ts";
import { HINT_KINDS, inlayHints } from "../../server/src/features/inlay-hints.ts";
import { linkedEditing } from "../../server/src/features/linked-editing.ts";
import type { PlacesContext } from "../../server/src/features/places-context.ts";
import { references } from "../../server/src/features/references.ts";
import { selectionRanges } from "../../server/src/features/selection-ranges.ts";
import { semanticTokens } from "../../server/src/features/semantic-tokens.ts";
import { signatureHelp } from "../../server/src/features/signature-help.ts";
import { workspaceSymbols } from "../../server/src/features/workspace-symbols.ts";
import { parseText } from "../../server/src/lsp/open-documents.ts";
import { pick, type Random, SECRET, upTo } from "./random-text.ts";

/** Everything the editor may ask about one text; throws, with the name of what broke, where a promise is not kept. */
export function checkDocument(random: Random, text: string): void {
  const uri = pick(random, ["file:///w/client.ovpn", "file:///w/ccd/client", "file:///w/server.conf"]);
  const document = parseText({ uri, version: 1, text }, undefined);
  const joined = document.config.tree.items.map(({ start, end }) => text.slice(start, end)).join("");
  if (joined !== text) throw new Error("parse: the items do not give the text back");
  const context = contextOf(document, randomTarget(random));
  const editor = TextDocument.create(uri, "openvpn", 1, text);
  for (const [feature, ask] of Object.entries(FEATURES)) {
    const answer = named(feature, () => ask(context, editor.positionAt(upTo(random, text.length))));
    named(feature, () => checkRanges(editor, answer));
    if (feature !== "formatting" && isTold(answer)) throw new Error(`${feature}: a secret leaves the file`);
  }
  named("formatting", () => checkFormatting(document, editor));
}

const randomTarget = (random: Random): Target => ({
  openvpn: pick(random, ["2.4", "2.5", "2.6", "2.7"]),
  platform: pick(random, ["any", "linux", "windows", "macos"]),
  client: pick(random, ["openvpn", "openvpn", "connect"]),
});

const contextOf = (document: ParsedDocument, target: Target): PlacesContext => ({
  document,
  target,
  files: { stat: () => "missing", read: () => undefined },
  now: 0,
  list: () => [{ name: "ca.crt", kind: "file" }],
  resolve: (_base, path) => `file:///w/${path}`,
  open: () => undefined,
  configurations: () => [document],
});

type Position = { readonly line: number; readonly character: number };
type Feature = (context: PlacesContext, position: Position) => unknown;

const FEATURES: Readonly<Record<string, Feature>> = {
  diagnostics: (context) => diagnostics(context),
  "code actions": (context, at) => {
    const actions = codeActions({ ...context, severities: {} }, { range: { start: at, end: at }, diagnostics: [] });
    return Array.from(actions, ({ title, edit }) => ({
      title,
      ranges: Object.values(edit?.changes ?? {}).flatMap((edits) => edits.map(({ range }) => range)),
    }));
  },
  hover,
  completion: (context, at) => {
    const items = completion({ ...context, snippets: "supported" }, at);
    return [...items, ...items.slice(0, 2).map(resolveCompletion)];
  },
  "signature help": signatureHelp,
  "semantic tokens": (context) => checkedTokens(semanticTokens(context)),
  symbols: ({ document }) => documentSymbols(document),
  "workspace symbols": ({ document }) => workspaceSymbols([document], "re"),
  folding: ({ document }) => [...foldingRanges(document)],
  selection: ({ document }, at) => selectionRanges(document, [at]),
  highlights: ({ document }, at) => highlights(document, at),
  "linked editing": ({ document }, at) => linkedEditing(document, at),
  "typed formatting": ({ document }, at) =>
    [...typedEdits(document, { align: "columns" }, at)].map(({ range }) => range),
  definition,
  references,
  links: (context) => [...documentLinks(context)],
  hints: (context, at) => [...inlayHints(context, { start: { line: 0, character: 0 }, end: at }, new Set(HINT_KINDS))],
  lenses: (context) => [...codeLenses({ ...context, lenses: new Set(LENS_KINDS), commands: [] })],
};

function named<Result>(feature: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw new Error(`${feature}: ${error instanceof Error ? error.stack : error}`);
  }
}

/** What is shown of an answer; text that an edit writes back into the file is no leak. */
const isTold = (answer: unknown): boolean => JSON.stringify(answer ?? null).includes(SECRET);

/** Every range anywhere in an answer begins before it ends, both within the text. */
function checkRanges(editor: TextDocument, answer: unknown): void {
  if (typeof answer !== "object" || answer === null) return;
  if ("start" in answer && "end" in answer && isPosition(answer.start) && isPosition(answer.end)) {
    const [start, end] = [answer.start, answer.end].map((at) => {
      if (editor.positionAt(editor.offsetAt(at)).line !== at.line)
        throw new Error(`line ${at.line} is not in the text`);
      return editor.offsetAt(at);
    });
    if ((start ?? 0) > (end ?? 0)) throw new Error("a range ends before it begins");
  }
  for (const part of Object.values(answer)) checkRanges(editor, part);
}

const isPosition = (value: unknown): value is Position =>
  typeof value === "object" && value !== null && "line" in value && "character" in value;

function checkedTokens(data: readonly number[]): undefined {
  if (data.length % 5 !== 0 || data.some((part) => !Number.isInteger(part) || part < 0))
    throw new Error("tokens overlap or run backwards");
}

/** Formatting twice changes nothing more, and never what OpenVPN reads. */
function checkFormatting(document: ParsedDocument, editor: TextDocument): void {
  for (const align of ["none", "columns"] as const) {
    const text = TextDocument.applyEdits(editor, [...formattingEdits(document, { align })]);
    const after = parseText({ ...document, text }, undefined);
    if (read(after) !== read(document)) throw new Error("the text says something else");
    if ([...formattingEdits(after, { align })].length > 0) throw new Error("a second time changes more");
  }
}

const read = ({ config, text }: ParsedDocument): string =>
  JSON.stringify(
    config.directives.map(({ name, args, block }) => [
      name.value,
      args.map(({ value }) => value),
      block === undefined || block.name.value === "connection" ? "" : text.slice(block.body.start, block.body.end),
    ]),
  );
