import { cpus, totalmem } from "node:os";

/** One table of the report. */
export interface Table {
  readonly title: string;
  readonly note: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What of it is not as good as was wanted. */
  readonly misses?: readonly Miss[];
}

/** A figure that is not as good as was wanted. */
export interface Miss {
  readonly what: string;
  readonly measured: string;
  readonly wanted: string;
  readonly why: string;
}

/** NaN where nothing was measured. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? Number.NaN) + high) / 2;
}

/** The smallest value that is not below that part of them; NaN where nothing was measured. */
export const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * part) - 1)] ?? Number.NaN;

/** The whole BENCHMARKS.md. */
export const report = (tables: readonly Table[], command: string): string =>
  `${[
    "# Benchmarks",
    `Made by \`${command}\`. What counts are the ratios: everything in a table ran beside each other in the same run.`,
    `Machine: ${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ${process.platform}.`,
    section(missed(tables.flatMap(({ misses = [] }) => misses))),
    ...tables.map(section),
  ].join("\n\n")}\n`;

const missed = (misses: readonly Miss[]): Table => ({
  title: "Where it falls short",
  note:
    misses.length === 0
      ? "Nowhere in this run."
      : "Wanted: ahead of the best of the other servers in every column, three times in those of edits; growth below 2.5; every request within 50 ms; the first diagnostics of a small file within 200 ms.",
  head: ["what", "measured", "wanted", "why"],
  rows: misses.map(({ what, measured, wanted, why }) => [what, measured, wanted, why]),
});

const section = ({ title, note, head, rows }: Table): string =>
  [`## ${title}`, note, [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n")].join("\n\n");

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
