import { version } from "../../../package.json";
import { allRules } from "../rules/index.ts";
import type { Severity } from "../rules/rule.ts";
import { type CheckedFile, regionOf } from "./report.ts";

/** SARIF 2.1.0, which code scanning services read. */
export function formatSarif(files: readonly CheckedFile[]): string {
  const rules = allRules.map(({ code, summary }) => ({ id: code, shortDescription: { text: summary } }));
  const run = {
    tool: { driver: { name: "ovpn", version, rules } },
    columnKind: "utf16CodeUnits",
    results: files.flatMap(resultsOf),
  };
  const schema = "https://json.schemastore.org/sarif-2.1.0.json";
  return `${JSON.stringify({ $schema: schema, version: "2.1.0", runs: [run] }, null, 2)}\n`;
}

const LEVELS: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

const resultsOf = (file: CheckedFile) =>
  file.found.map((finding) => {
    const { line, column, endLine, endColumn } = regionOf(file, finding);
    const region = { startLine: line, startColumn: column, endLine, endColumn };
    const uri = file.name.split("\\").join("/").split("/").map(encodeURIComponent).join("/");
    return {
      ruleId: finding.code,
      level: LEVELS[finding.severity],
      message: { text: finding.message },
      locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
    };
  });
