import type { RouteView, Row } from "../types.ts";
import { type Column, cellsOf, columnsOf } from "./columns.ts";

const RULE = "=".repeat(75);

/** As `route PRINT` prints both families. */
export function routePrint(view: RouteView): string {
  const numbers = interfaceNumbers(view.after);
  const [columns4, columns6] = [columnsOf(view, 4), columnsOf(view, 6)];
  const four = view.after.filter(({ family }) => family === 4).map((row) => line4(row, columns4));
  const six = view.after.filter(({ family }) => family === 6).map((row) => line6(cellsOf(row, columns6), numbers));
  const lines = [
    RULE,
    "Interface List",
    ...Array.from(numbers)
      .sort(([, a], [, b]) => a - b)
      .map(([name, number]) => interfaceLine(name, number)),
    RULE,
    "",
    ...section("IPv4", "Network Destination        Netmask          Gateway       Interface  Metric", four),
  ];
  if (six.length > 0) lines.push("", ...section("IPv6", " If Metric Network Destination      Gateway", six));
  return lines.map((line) => `${line}\n`).join("");
}

const section = (family: string, head: string, rows: readonly string[]): readonly string[] => [
  `${family} Route Table`,
  RULE,
  "Active Routes:",
  ...(rows.length > 0 ? [head, ...rows] : ["  None"]),
  RULE,
  "Persistent Routes:",
  "  None",
];

function line4(row: Row, columns: readonly Column[]): string {
  const cells = cellsOf(row, columns);
  return `${cells
    .slice(0, 4)
    .map((cell) => cell.padStart(17))
    .join("")} ${(cells[4] ?? "").padStart(6)}`;
}

/** A destination that fills its column puts the gateway on a line of its own. */
function line6(
  [name = "", metric = "", destination = "", way = ""]: readonly string[],
  numbers: ReadonlyMap<string, number>,
): string {
  const start = `${String(numbers.get(name) ?? 0).padStart(3)} ${metric.padStart(6)} `;
  return destination.length <= 24
    ? `${start}${destination.padEnd(24)} ${way}`
    : `${start}${destination}\n${" ".repeat(start.length + 25)}${way}`;
}

/** Windows numbers its interfaces; a name that is such a number keeps it. */
function interfaceNumbers(rows: readonly Row[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { interface: name } of rows) {
    if (numbers.has(name)) continue;
    numbers.set(name, /^\d+$/.test(name) ? Number(name) : name === "loopback" ? 1 : numbers.size + 2);
  }
  return numbers;
}

const interfaceLine = (name: string, number: number): string =>
  `${String(number).padStart(3)}...........................${name === "loopback" ? "Software Loopback Interface 1" : name}`;
