import { formatIPv4, type Prefix, parsePrefix } from "../addresses.ts";
import type { RouteView, Row } from "../types.ts";

/** As `netstat -rn` prints the tables of both families on macOS. */
export function netstat({ after }: RouteView): string {
  const links = new Map<string, number>();
  const lines = ["Routing tables", "", "Internet:", ...table(after, 4, links)];
  if (after.some(({ family }) => family === 6)) lines.push("", "Internet6:", ...table(after, 6, links));
  return lines.map((line) => `${line.trimEnd()}\n`).join("");
}

function* table(rows: readonly Row[], family: 4 | 6, links: Map<string, number>): Iterable<string> {
  const wide = family === 4 ? 18 : 39;
  const columns = (destination: string, gateway: string, flags: string, name: string): string =>
    `${destination.padEnd(wide)} ${gateway.padEnd(wide)} ${flags.padEnd(12)} ${name.padStart(8)}`;
  yield `${columns("Destination", "Gateway", "Flags", "Netif")} Expire`;
  for (const row of rows) {
    if (row.family !== family) continue;
    const gateway = row.gateway ?? linkOf(row.interface, links);
    yield columns(shownDestination(row), gateway, flagsOf(row), row.interface);
  }
}

/** On-link rows name the interface by a number of its own. */
function linkOf(name: string, links: Map<string, number>): string {
  const number = links.get(name) ?? links.size + 4;
  links.set(name, number);
  return `link#${number}`;
}

function flagsOf(row: Row): string {
  const { kind, gateway, destination } = row;
  if (isPeer(row)) return "UH";
  if (row.interface === "lo0") return "UCS";
  if (destination.endsWith("/0") && kind === "network") return "UGScg";
  if (gateway !== null) return "UGSc";
  return destination.startsWith("224.0.0.0/") ? "UmCS" : row.operation === undefined ? "UCS" : "USc";
}

/** A host row that came with an address; those that OpenVPN adds are networks to the system, /32 too. */
const isPeer = ({ kind, destination, gateway, operation }: Row): boolean =>
  operation === undefined &&
  gateway !== null &&
  /\/(32|128)$/.test(destination) &&
  (kind === "tunnel" || kind === "system");

function shownDestination(row: Row): string {
  const prefix = parsePrefix(row.destination);
  if (prefix === undefined) return row.destination;
  if (prefix.bits === 0) return "default";
  if (isPeer(row)) return row.destination.replace(/\/\d+$/, "");
  return prefix.family === 4 ? shortened(prefix) : row.destination;
}

/** Zero bytes at the end are left out as far as the address's class goes, and the length where it is the class's own. */
function shortened({ address, bits }: Prefix & { readonly family: 4 }): string {
  const bytes = formatIPv4(address).split(".");
  const natural = address < 0x80000000 ? 8 : address < 0xc0000000 ? 16 : 24;
  while (bytes.length > natural / 8 && bytes.at(-1) === "0") bytes.pop();
  const text = bytes.join(".");
  return bits === natural && bytes.length === natural / 8 ? text : `${text}/${bits}`;
}
