import type { RouteView, Row } from "../types.ts";

/** One column as the system's own tool heads it: `route PRINT`, `ip route`, `netstat -rn`. Its words are not translated. */
export interface Column {
  readonly title: string;
  readonly align: "start" | "end";
  readonly cell: (row: Row) => string;
}

/** How the view's system prints a row, on the command line and in the page, which bundles this file: it imports types only. */
export function columnsOf(view: Tables, family: 4 | 6): readonly Column[] {
  if (view.os === "windows") return family === 4 ? windows4 : windows6;
  if (view.os === "linux") return family === 4 ? linux4 : linux6;
  return macos(linksIn(view));
}

/** The rows of a view; one of each interface and gateway will do. */
interface Tables extends Pick<RouteView, "os"> {
  readonly before: Iterable<Row>;
  readonly after: Iterable<Row>;
}

/** What stands in the row, column by column. */
export const cellsOf = (row: Row, columns: readonly Column[]): readonly string[] =>
  columns.map(({ cell }) => cell(row));

const column = (title: string, cell: Column["cell"]): Column => ({ title, align: "start", cell });
const metric = (title: string, cell: Column["cell"]): Column => ({ title, align: "end", cell });

const addressOf = (destination: string): string => destination.split("/", 1)[0] ?? destination;

/** The prefix's length. */
const bitsOf = ({ destination, family }: Row): number => {
  const slash = destination.indexOf("/");
  return slash < 0 ? widthOf(family) : Number(destination.slice(slash + 1));
};

const widthOf = (family: 4 | 6): number => (family === 4 ? 32 : 128);

const windows4: readonly Column[] = [
  column("Network Destination", ({ destination }) => addressOf(destination)),
  column("Netmask", (row) => netmask(bitsOf(row))),
  column("Gateway", ({ gateway }) => gateway ?? "On-link"),
  column("Interface", (row) => row.interfaceAddress ?? row.interface),
  metric("Metric", (row) => String(row.metric)),
];

/** The interface by its name: what prints a number, as Windows does, has a list of the interfaces above it. */
const windows6: readonly Column[] = [
  column("If", (row) => row.interface),
  metric("Metric", (row) => String(row.metric)),
  column("Network Destination", ({ destination }) => destination),
  column("Gateway", ({ gateway }) => gateway ?? "On-link"),
];

/** "255.255.255.0" for 24. */
const netmask = (bits: number): string =>
  [0, 8, 16, 24].map((start) => 256 - 2 ** (8 - Math.max(0, Math.min(8, bits - start)))).join(".");

const linux6: readonly Column[] = [
  column("destination", linuxDestination),
  column("via", ({ gateway }) => gateway ?? ""),
  column("dev", (row) => row.interface),
  metric("metric", (row) => (row.metric === 0 ? "" : String(row.metric))),
];

const linux4: readonly Column[] = [
  ...linux6.slice(0, 3),
  column("src", (row) => (row.own === true ? (row.interfaceAddress ?? "") : "")),
  ...linux6.slice(3),
];

function linuxDestination(row: Row): string {
  const bits = bitsOf(row);
  if (bits === 0) return "default";
  return bits === widthOf(row.family) ? addressOf(row.destination) : row.destination;
}

const macos = (linkOf: (name: string) => string): readonly Column[] => [
  column("Destination", macosDestination),
  column("Gateway", (row) => row.gateway ?? linkOf(row.interface)),
  column("Flags", macosFlags),
  column("Netif", (row) => row.interface),
];

/** On-link rows name the interface by a number of its own: "link#4". Counted when the first one is asked for. */
function linksIn({ before, after }: Tables): (name: string) => string {
  let numbers: Map<string, number> | undefined;
  return (name) => {
    numbers ??= numbersOf([before, after]);
    return `link#${numbers.get(name) ?? FIRST_LINK}`;
  };
}

const FIRST_LINK = 4;

function numbersOf(tables: readonly Iterable<Row>[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const rows of tables)
    for (const { gateway, interface: name } of rows)
      if (gateway === null && !numbers.has(name)) numbers.set(name, numbers.size + FIRST_LINK);
  return numbers;
}

function macosFlags(row: Row): string {
  const { kind, gateway, destination } = row;
  if (isPeer(row)) return "UH";
  if (row.interface === "lo0") return "UCS";
  if (bitsOf(row) === 0 && kind === "network") return "UGScg";
  if (gateway !== null) return "UGSc";
  return destination.startsWith("224.0.0.0/") ? "UmCS" : row.operation === undefined ? "UCS" : "USc";
}

/** A host row that came with an address; those that OpenVPN adds are networks to the system, /32 too. */
const isPeer = (row: Row): boolean =>
  row.operation === undefined &&
  row.gateway !== null &&
  bitsOf(row) === widthOf(row.family) &&
  (row.kind === "tunnel" || row.kind === "system");

function macosDestination(row: Row): string {
  const bits = bitsOf(row);
  if (bits === 0) return "default";
  if (isPeer(row)) return addressOf(row.destination);
  return row.family === 4 ? shortened(addressOf(row.destination), bits) : row.destination;
}

/** Zero bytes at the end are left out as far as the address's class goes, and the length where it is the class's own. */
function shortened(address: string, bits: number): string {
  const bytes = address.split(".");
  const first = Number(bytes[0]);
  const natural = first < 128 ? 8 : first < 192 ? 16 : 24;
  while (bytes.length > natural / 8 && bytes.at(-1) === "0") bytes.pop();
  const text = bytes.join(".");
  return bits === natural && bytes.length === natural / 8 ? text : `${text}/${bits}`;
}
