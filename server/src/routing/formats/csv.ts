import type { RouteView, Row } from "../types.ts";

const HEADS = "family,destination,gateway,interface,interfaceAddress,metric,kind,reason,file,line";

/** The table after connecting as RFC 4180 has it, with a head line. */
export const csv = ({ after }: RouteView): string =>
  [HEADS, ...after.map((row) => cellsOf(row).map(cell).join(","))].map((line) => `${line}\r\n`).join("");

const cellsOf = (row: Row): readonly string[] => [
  String(row.family),
  row.destination,
  row.gateway ?? "on-link",
  row.interface,
  row.interfaceAddress ?? "",
  String(row.metric),
  row.kind,
  row.reason,
  row.origin?.file ?? "",
  row.origin === null ? "" : String(row.origin.line),
];

/** A spreadsheet takes what begins with one of these signs for a formula. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function cell(text: string): string {
  const value = harmless(text);
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
