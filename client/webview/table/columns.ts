import type { Row, System } from "../../../server/src/protocol.ts";
import { netmask, type Prefix, parsePrefix, prefixOf } from "../prefix.ts";

/** One column as the system's own tool heads it: `route PRINT`, `ip route`, `netstat -rn`. Its words are not translated. */
export interface Column {
  readonly title: string;
  readonly align: "start" | "end";
  readonly cell: (row: Row) => string;
}

export function columnsOf(os: System, family: 4 | 6): readonly Column[] {
  if (os === "windows") return family === 4 ? windows4 : windows6;
  if (os === "linux") return family === 4 ? linux4 : linux6;
  return macos;
}

/** The command whose output the table follows. */
export function toolOf(os: System, family: 4 | 6): string {
  if (os === "windows") return `route PRINT -${family}`;
  if (os === "linux") return family === 4 ? "ip route" : "ip -6 route";
  return family === 4 ? "netstat -rn -f inet" : "netstat -rn -f inet6";
}

/** What stands in the row, column by column. */
export const cellsOf = (row: Row, columns: readonly Column[]): readonly string[] =>
  columns.map(({ cell }) => cell(row));

const column = (title: string, cell: Column["cell"]): Column => ({ title, align: "start", cell });
const metric = (title: string, cell: Column["cell"]): Column => ({ title, align: "end", cell });

const windows4: readonly Column[] = [
  column("Network Destination", ({ destination }) => destination.split("/")[0] ?? destination),
  column("Netmask", ({ destination }) => netmask(parsePrefix(destination)?.bits ?? 32)),
  column("Gateway", ({ gateway }) => gateway ?? "On-link"),
  column("Interface", (row) => row.interfaceAddress ?? row.interface),
  metric("Metric", (row) => String(row.metric)),
];

const windows6: readonly Column[] = [
  column("If", (row) => row.interface),
  metric("Metric", (row) => String(row.metric)),
  column("Network Destination", ({ destination }) => destination),
  column("Gateway", ({ gateway }) => gateway ?? "On-link"),
];

const linux6: readonly Column[] = [
  column("destination", ({ destination }) => linuxDestination(destination)),
  column("via", ({ gateway }) => gateway ?? ""),
  column("dev", (row) => row.interface),
  metric("metric", (row) => (row.metric === 0 ? "" : String(row.metric))),
];

const linux4: readonly Column[] = [
  ...linux6.slice(0, 3),
  column("src", (row) => (row.own === true ? (row.interfaceAddress ?? "") : "")),
  ...linux6.slice(3),
];

const macos: readonly Column[] = [
  column("Destination", ({ destination }) => macosDestination(destination)),
  column("Gateway", (row) => row.gateway ?? row.interfaceAddress ?? `link ${row.interface}`),
  column("Flags", macosFlags),
  column("Netif", (row) => row.interface),
];

function linuxDestination(destination: string): string {
  const prefix = parsePrefix(destination);
  if (prefix?.bits === 0) return "default";
  return isHost(prefix) ? (destination.split("/")[0] ?? destination) : destination;
}

const isHost = (prefix: Prefix | undefined): boolean => prefix?.bits === (prefix?.family === 4 ? 32 : 128);

/** netstat drops the zero octets at the end of a network, and the length where it is the old class's own. */
function macosDestination(destination: string): string {
  const prefix = parsePrefix(destination);
  if (prefix === undefined) return destination;
  if (prefix.bits === 0) return "default";
  if (isHost(prefix) || prefix.family === 6) return linuxDestination(destination);
  const octets = (destination.split("/")[0] ?? "").split(".");
  const first = Number(octets[0]);
  const classBits = first < 128 ? 8 : first < 192 ? 16 : 24;
  let shown = classBits / 8;
  while (octets.slice(shown).some((octet) => octet !== "0")) shown++;
  return octets.slice(0, shown).join(".") + (prefix.bits === classBits ? "" : `/${prefix.bits}`);
}

function macosFlags(row: Row): string {
  const made = row.operation === undefined && row.kind !== "vpn" ? "c" : "Sc";
  const host = isHost(prefixOf(row));
  return `U${row.gateway === null ? "" : "G"}${host ? `H${made === "Sc" ? "S" : ""}` : made}`;
}
