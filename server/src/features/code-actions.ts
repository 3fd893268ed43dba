import * as l10n from "@vscode/l10n";
import type { CodeAction, Diagnostic, TextEdit } from "vscode-languageserver-types";
import type { Edit, Fix, Severity } from "../rules/rule.ts";
import { type Diagnosed, diagnose } from "../rules/run.ts";
import type { Span } from "../syntax/tree.ts";
import { type FeatureContext, offsetAt, type ParsedDocument, type Position, rangeOf } from "./document.ts";

export const FIX_ALL = "source.fixAll.openvpn";

export interface CodeActionContext extends FeatureContext {
  readonly severities: Readonly<Record<string, Severity | "off">>;
}

export interface CodeActionRequest {
  readonly range: { readonly start: Position; readonly end: Position };
  /** The kinds that are wanted; all where absent. */
  readonly only?: readonly string[] | undefined;
  /** What the editor shows there, to link the actions to. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The ways out of what the rules find in the range, and of all that is safe to mend at once. */
export function* codeActions(context: CodeActionContext, request: CodeActionRequest): Iterable<CodeAction> {
  if (!wants(request, "quickfix") && !wants(request, FIX_ALL)) return;
  const { document, target, files, now, severities, rules } = context;
  const found = diagnose(document.config, target, { files, now, severities, rules });
  if (wants(request, "quickfix")) yield* quickFixes(document, found, request);
  if (wants(request, FIX_ALL)) yield* fixAll(context, found);
}

/** A wanted kind stands for its sub-kinds too. */
export const wants = ({ only }: CodeActionRequest, kind: string): boolean =>
  only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));

function* quickFixes(
  document: ParsedDocument,
  found: readonly Diagnosed[],
  { range, diagnostics }: CodeActionRequest,
): Iterable<CodeAction> {
  const span = { start: offsetAt(document, range.start), end: offsetAt(document, range.end) };
  for (const finding of found) {
    if (!touches(finding.at, span)) continue;
    const shown = diagnostics.filter((diagnostic) => isSame(document, finding, diagnostic));
    const fixes = finding.fixes ?? [];
    for (const fix of fixes) {
      const action: CodeAction = {
        title: fix.title,
        kind: "quickfix",
        diagnostics: shown,
        edit: editOf(document, fix.edits),
      };
      yield fixes.length === 1 ? { ...action, isPreferred: true } : action;
    }
  }
}

const touches = (at: Span, span: Span): boolean => at.start <= span.end && span.start <= at.end;

function isSame(document: ParsedDocument, { at, code }: Diagnosed, diagnostic: Diagnostic): boolean {
  return diagnostic.code === code && offsetAt(document, diagnostic.range.start) === at.start;
}

function* fixAll({ document, target }: CodeActionContext, found: readonly Diagnosed[]): Iterable<CodeAction> {
  const fixes = found.flatMap(({ fixes: ways }) => ways?.filter(({ safe }) => safe === true).slice(0, 1) ?? []);
  const edits = withoutOverlap(fixes);
  if (edits.length === 0) return;
  const title = l10n.t("Modernise for OpenVPN {0}", target.openvpn);
  yield { title, kind: FIX_ALL, edit: editOf(document, edits) };
}

/** A fix whose edits touch those of an earlier one waits for the next time. */
function withoutOverlap(fixes: readonly Fix[]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const { edits } of fixes.toSorted((a, b) => firstOf(a) - firstOf(b))) {
    const free = edits.every((edit) => (taken.at(-1)?.end ?? -1) < edit.start);
    if (free) taken.push(...edits.toSorted((a, b) => a.start - b.start));
  }
  return taken;
}

const firstOf = ({ edits }: Fix): number => Math.min(...edits.map(({ start }) => start));

const editOf = (document: ParsedDocument, edits: readonly Edit[]): { changes: Record<string, TextEdit[]> } => ({
  changes: { [document.uri]: edits.map((edit) => ({ range: rangeOf(document, edit), newText: edit.newText })) },
});
