import { type Column, cellsOf } from "../../server/src/routing/formats/columns.ts";
import type { List } from "./list.ts";
import { toolOf } from "./table/tool.ts";
import type { TableRow, View } from "./unpack-view.ts";

interface Table {
  readonly view: Pick<View, "os" | "summary">;
  /** "2.6", "Connect". */
  readonly program: string;
  readonly family: 4 | 6;
  readonly columns: readonly Column[];
  readonly rows: List<TableRow>;
  /** "server.ovpn:6" for a row that has an origin. */
  readonly originOf: (line: TableRow) => string;
}

/** The sentence and the table, to paste into a chat or an issue. */
export function toMarkdown(table: Table): string {
  const { view, family, program } = table;
  const [head = [], ...lines] = linesOf(table);
  const tableLines = [head, head.map(() => "---"), ...lines].map(
    (cells) => `| ${cells.map(escapeMarkdown).join(" | ")} |`,
  );
  return [
    escapeMarkdown(view.summary),
    "",
    `\`${toolOf(view.os, family)}\`, OpenVPN ${program}`,
    "",
    ...tableLines,
    "",
  ].join("\n");
}

/** As RFC 4180 writes it. */
export function toCsv(table: Table): string {
  return linesOf(table)
    .map((cells) => `${cells.map(escapeCsv).join(",")}\r\n`)
    .join("");
}

function linesOf({ columns, rows, originOf }: Table): readonly (readonly string[])[] {
  const head = [...columns.map(({ title }) => title), "Change", "Why", "From"];
  const lines = Array.from(rows, (line) => [
    ...cellsOf(line.row, columns),
    line.state === "kept" ? "" : line.state,
    line.row.reason,
    originOf(line),
  ]);
  return [head, ...lines];
}

const escapeMarkdown = (text: string): string => text.replace(/[\\|`*_<>[\]]/g, "\\$&").replace(/[\r\n]+/g, " ");

/** A cell that a spreadsheet would run as a formula is kept a text by an apostrophe. */
function escapeCsv(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
