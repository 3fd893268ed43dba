import type { TextDocument } from "vscode-languageserver-textdocument";
import { codeActions } from "../../server/src/features/code-actions.ts";
import { codeLenses, LENS_KINDS } from "../../server/src/features/code-lenses.ts";
import { completion, resolveCompletion } from "../../server/src/features/completion.ts";
import { definition } from "../../server/src/features/definition.ts";
import { diagnostics } from "../../server/src/features/diagnostics.ts";
import type { Position } from "../../server/src/features/document.ts";
import { documentLinks } from "../../server/src/features/document-links.ts";
import { documentSymbols } from "../../server/src/features/document-symbols.ts";
import { foldingRanges } from "../../server/src/features/folding.ts";
import { typedEdits } from "../../server/src/features/formatting.ts";
import { highlights } from "../../server/src/features/highlights.ts";
import { hover } from "../../server/src/features/hover.ts";
import { HINT_KINDS, inlayHints } from "../../server/src/features/inlay-hints.ts";
import { linkedEditing } from "../../server/src/features/linked-editing.ts";
import { counterparts } from "../../server/src/features/pair/counterparts.ts";
import { pairDiagnostics } from "../../server/src/features/pair/pair-diagnostics.ts";
import type { PlacesContext } from "../../server/src/features/places-context.ts";
import { refactorings } from "../../server/src/features/refactor/index.ts";
import { references } from "../../server/src/features/references.ts";
import { renameEdits } from "../../server/src/features/rename-files.ts";
import { selectionRanges } from "../../server/src/features/selection-ranges.ts";
import { semanticTokens } from "../../server/src/features/semantic-tokens.ts";
import { signatureHelp } from "../../server/src/features/signature-help.ts";
import { willItRun } from "../../server/src/features/will-it-run/will-it-run.ts";
import { withoutSecrets } from "../../server/src/features/without-secrets.ts";
import { workspaceSymbols } from "../../server/src/features/workspace-symbols.ts";
import { checkSecrecy } from "./check-secrecy.ts";
import type { Subject } from "./subject.ts";

/** Something an editor may ask about one text. */
interface Feature {
  readonly name: string;
  /** Of the texts, how many are asked about. */
  readonly share: number;
  ask(context: PlacesContext, position: Position): unknown;
}

export const FEATURES: readonly Feature[] = [
  { name: "diagnostics", share: 1, ask: (context) => diagnostics(context) },
  { name: "hover", share: 1, ask: hover },
  { name: "semantic tokens", share: 0.5, ask: (context) => checkedTokens(semanticTokens(context)) },
  { name: "symbols", share: 0.5, ask: ({ document }) => documentSymbols(document) },
  { name: "folding", share: 0.5, ask: ({ document }) => [...foldingRanges(document)] },
  { name: "selection", share: 0.5, ask: ({ document }, at) => selectionRanges(document, [at]) },
  { name: "highlights", share: 0.5, ask: ({ document }, at) => highlights(document, at) },
  { name: "linked editing", share: 0.5, ask: ({ document }, at) => linkedEditing(document, at) },
  { name: "signature help", share: 0.5, ask: signatureHelp },
  { name: "definition", share: 0.3, ask: definition },
  { name: "links", share: 0.3, ask: (context) => [...documentLinks(context)] },
  { name: "typed formatting", share: 0.3, ask: typed },
  { name: "completion", share: 0.2, ask: complete },
  { name: "hints", share: 0.2, ask: hints },
  { name: "code actions", share: 0.1, ask: actions },
  { name: "lenses", share: 0.1, ask: lenses },
  { name: "references", share: 0.05, ask: references },
  { name: "workspace symbols", share: 0.05, ask: (context) => workspaceSymbols(context.configurations(), "re") },
  { name: "refactorings", share: 0.05, ask: refactor },
  { name: "the other end", share: 0.05, ask: otherEnd },
  { name: "renamed files", share: 0.05, ask: renamed },
  { name: "will it run", share: 0.02, ask: willItRun },
  { name: "copy without secrets", share: 0.1, ask: ({ document }) => withoutSecrets(document) },
];

/** What a feature says lies within the text and tells no secret. */
export function checkAnswers(subject: Subject, { ask }: Feature): void {
  const answer = ask(subject.context, subject.somewhere());
  checkRanges(subject.editor, answer);
  checkSecrecy(subject, answer);
}

/** Text that an edit writes back into the file is no leak, so that only its place is looked at. */
const placesOf = (edits: Iterable<{ readonly range: unknown }>): readonly unknown[] =>
  Array.from(edits, ({ range }) => range);

function typed({ document }: PlacesContext, at: Position): unknown {
  return placesOf(typedEdits(document, { align: "columns" }, at));
}

function complete(context: PlacesContext, at: Position): unknown {
  const items = completion({ ...context, snippets: "supported" }, at);
  return [...items, ...items.slice(0, 2).map(resolveCompletion)];
}

function hints(context: PlacesContext, end: Position): unknown {
  return [...inlayHints(context, { start: { line: 0, character: 0 }, end }, new Set(HINT_KINDS))];
}

function lenses(context: PlacesContext): unknown {
  return [...codeLenses({ ...context, lenses: new Set(LENS_KINDS), commands: ["openvpn.previewRouting"] })];
}

function actions(context: PlacesContext, at: Position): unknown {
  const found = codeActions({ ...context, severities: {} }, { range: { start: at, end: at }, diagnostics: [] });
  return Array.from(found, ({ title, edit }) => [title, ...Object.values(edit?.changes ?? {}).map(placesOf)]);
}

function refactor(context: PlacesContext, at: Position): unknown {
  const range = { start: at, end: { line: at.line + 3, character: 0 } };
  const offered = refactorings({ ...context, creates: "supported", trigger: "invoked" }, { range, diagnostics: [] });
  const own = context.document.uri;
  return Array.from(offered, ({ title, edit }) => [title, placesOf(edit?.changes?.[own] ?? [])]);
}

function otherEnd(context: PlacesContext): unknown {
  const { document, files, target } = context;
  const others = counterparts(document, [...context.configurations()].slice(1), target);
  const found = pairDiagnostics(
    { document, files },
    others.map((other) => ({ document: other, files })),
    { target },
  );
  return found.map(({ range, message }) => ({ range, message }));
}

const RENAMED = [{ oldUri: "file:///w/ca.crt", newUri: "file:///w/keys/my ca.crt" }];

function renamed(context: PlacesContext): unknown {
  const own = [...renameEdits(context, RENAMED)].filter(({ document }) => document === context.document);
  return own.map(({ edits }) => placesOf(edits));
}

/** Every range in this text, anywhere in an answer, begins before it ends, both within the text. */
function checkRanges(editor: TextDocument, answer: unknown): void {
  if (typeof answer !== "object" || answer === null) return;
  if ("uri" in answer && answer.uri !== editor.uri) return;
  if ("start" in answer && "end" in answer && isPosition(answer.start) && isPosition(answer.end)) {
    if (offsetOf(editor, answer.start) > offsetOf(editor, answer.end)) throw new Error("a range ends before it begins");
    return;
  }
  for (const key in answer) checkRanges(editor, Reflect.get(answer, key));
}

function offsetOf(editor: TextDocument, at: Position): number {
  const offset = editor.offsetAt(at);
  if (editor.positionAt(offset).line !== at.line) throw new Error(`line ${at.line} is not in the text`);
  return offset;
}

const isPosition = (value: unknown): value is Position =>
  typeof value === "object" && value !== null && "line" in value && "character" in value;

function checkedTokens(data: readonly number[]): undefined {
  if (data.length % 5 !== 0 || data.some((part) => !Number.isInteger(part) || part < 0))
    throw new Error("tokens overlap or run backwards");
}
