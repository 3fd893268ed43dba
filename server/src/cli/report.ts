import type { Role } from "../config/types.ts";
import { positionAt } from "../features/document.ts";
import type { Severity } from "../rules/rule.ts";
import type { Diagnosed } from "../rules/run.ts";

/** A file that was looked at, and what was found in it. */
export interface CheckedFile {
  /** As it was given. */
  readonly name: string;
  readonly role: Role;
  readonly openvpn: string;
  readonly lineStarts: readonly number[];
  readonly found: readonly Diagnosed[];
}

/** Where a finding stands, all counted from 1, columns in UTF-16 units. */
export function regionOf(file: CheckedFile, { at }: Diagnosed) {
  const start = positionAt(file, at.start);
  const end = positionAt(file, at.end);
  return { line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

/** A line a finding: `file:line:column: severity code: message`. */
export function formatText(files: readonly CheckedFile[], { colours }: { readonly colours: boolean }): string {
  const lines = files.flatMap((file) => file.found.map((finding) => lineOf(file, finding, colours ? COLOURED : PLAIN)));
  return lines.map((line) => `${line}\n`).join("");
}

type Paint = (severity: Severity) => string;

const CODES: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 90 };
const PLAIN: Paint = (severity) => severity;
const COLOURED: Paint = (severity) => `\u001b[${CODES[severity]}m${severity}\u001b[0m`;

function lineOf(file: CheckedFile, finding: Diagnosed, paint: Paint): string {
  const { line, column } = regionOf(file, finding);
  return `${file.name}:${line}:${column}: ${paint(finding.severity)} ${finding.code}: ${finding.message}`;
}

/** One object for all files. */
export const formatJson = (files: readonly CheckedFile[]): string =>
  `${JSON.stringify({ files: files.map(viewOf) }, null, 2)}\n`;

const viewOf = (file: CheckedFile) => ({
  file: file.name,
  role: file.role,
  openvpn: file.openvpn,
  diagnostics: file.found.map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    ...regionOf(file, finding),
    fixes: (finding.fixes ?? []).map(({ title }) => ({ title })),
  })),
});
