import * as l10n from "@vscode/l10n";
import type { RouteView, Row } from "../types.ts";

/** The table after connecting, as a Markdown table. */
export function markdown({ after }: RouteView): string {
  const heads = [
    l10n.t("Destination"),
    l10n.t("Gateway"),
    l10n.t("Interface"),
    l10n.t("Metric"),
    l10n.t("Why"),
    l10n.t("Where"),
  ];
  const rows = after.map((row) => line(cellsOf(row)));
  return [line(heads), "| --- | --- | --- | ---: | --- | --- |", ...rows].map((text) => `${text}\n`).join("");
}

const cellsOf = ({ destination, gateway, interface: name, metric, reason, origin }: Row): readonly string[] => [
  destination,
  gateway ?? l10n.t("on-link"),
  name,
  String(metric),
  reason,
  origin === null ? "" : `${fileName(origin.file)}:${origin.line}`,
];

const fileName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path;

const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(" | ")} |`;

/** Nothing in a cell ends it, breaks the line or becomes markup. */
const escaped = (text: string): string =>
  text.replace(/\s*[\r\n]+\s*/g, " ").replace(/[\\`*_[\]<>|&~]/g, (sign) => `\\${sign}`);
