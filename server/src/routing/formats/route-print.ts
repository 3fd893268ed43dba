import { formatIPv4, maskOfBits, parsePrefix } from "../addresses.ts";
import type { RouteView, Row } from "../types.ts";

const RULE = "=".repeat(75);

/** As `route PRINT` prints both families. */
export function routePrint({ after }: RouteView): string {
  const numbers = interfaceNumbers(after);
  const four = after.filter(({ family }) => family === 4).map(line4);
  const six = after.filter(({ family }) => family === 6).map((row) => line6(row, numbers));
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

function line4({ destination, gateway, interface: name, interfaceAddress, metric }: Row): string {
  const prefix = parsePrefix(destination);
  const network = destination.split("/")[0] ?? destination;
  const mask = formatIPv4(maskOfBits(prefix?.bits ?? 32));
  const columns = [network, mask, gateway ?? "On-link", interfaceAddress ?? name];
  return `${columns.map((column) => column.padStart(17)).join("")} ${String(metric).padStart(6)}`;
}

/** A destination that fills its column puts the gateway on a line of its own. */
function line6({ destination, gateway, interface: name, metric }: Row, numbers: ReadonlyMap<string, number>): string {
  const start = `${String(numbers.get(name) ?? 0).padStart(3)} ${String(metric).padStart(6)} `;
  const way = gateway ?? "On-link";
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
