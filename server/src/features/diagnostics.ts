import type {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from "vscode-languageserver-types";
import type { Finding, Severity } from "../rules/rule.ts";
import { type Diagnosed, diagnoseInSteps } from "../rules/run.ts";
import { type FeatureContext, type ParsedDocument, rangeOf } from "./document.ts";

export interface DiagnosticsOptions {
  /** What the user's settings make of a code. */
  readonly severities?: Readonly<Record<string, Severity | "off">>;
  /** The folder of the rules' pages, as a URL without a slash at its end; no links where absent. */
  readonly pages?: string | undefined;
}

/** The findings of a document, as LSP carries them. */
export function diagnostics(context: FeatureContext, options: DiagnosticsOptions = {}): Diagnostic[] {
  const steps = diagnosticsInSteps(context, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same in small steps, for who has other things to do in between. */
export function* diagnosticsInSteps(
  { document, target, files, now, rules }: FeatureContext,
  { severities = {}, pages }: DiagnosticsOptions,
): Generator<undefined, Diagnostic[]> {
  const found = yield* diagnoseInSteps(document.config, target, { files, now, severities, rules });
  return found.map((one) => shown(document, one, pages));
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3, hint: 4 };
const TAGS: Readonly<Record<NonNullable<Finding["tags"]>[number], DiagnosticTag>> = { unnecessary: 1, deprecated: 2 };

/** One finding, as LSP carries it. */
export function shown(document: ParsedDocument, found: Diagnosed, pages: string | undefined): Diagnostic {
  const { at, severity, code, message, tags = [], related = [] } = found;
  return {
    range: rangeOf(document, at),
    severity: SEVERITIES[severity],
    code,
    source: "openvpn",
    message,
    ...(pages === undefined ? {} : { codeDescription: { href: `${pages}/${code}.md` } }),
    ...(tags.length === 0 ? {} : { tags: tags.map((tag) => TAGS[tag]) }),
    ...(related.length === 0 ? {} : { relatedInformation: related.map((other) => relatedTo(document, other)) }),
  };
}

const relatedTo = (
  document: ParsedDocument,
  { at, message }: NonNullable<Finding["related"]>[number],
): DiagnosticRelatedInformation => ({ location: { uri: document.uri, range: rangeOf(document, at) }, message });
