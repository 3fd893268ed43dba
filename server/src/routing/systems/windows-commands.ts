import { formatIPv4 } from "../addresses.ts";
import type { PlannedRoute4 } from "../plan.ts";

/** What the log prints for an IPv4 route, by whichever method it is added. */
export function routeExe(
  route: PlannedRoute4,
  { gateway, on }: { readonly gateway: string; readonly on: string | undefined },
): string {
  const { op, address, mask, metric } = route;
  const way = [formatIPv4(address), "MASK", formatIPv4(mask), gateway].join(" ");
  if (op === "delete") return `route.exe DELETE ${way}`;
  let command = `route.exe ADD ${way}`;
  if (metric !== null) command += ` METRIC ${metric}`;
  if (on !== undefined && isIndex(on)) command += ` IF ${on}`;
  return command;
}

/** What Connect runs for the default route and for the way to the server. */
export const netshIPv4 = (destination: string, on: string, gateway: string): string =>
  `netsh.exe interface ip add route ${destination} ${quoted(on)} ${gateway} store=active`;

/** The IPv6 command; a next hop of undefined is none. */
export interface Netsh {
  readonly op: "add" | "delete";
  readonly destination: string;
  readonly interface: string;
  readonly hop: string | undefined;
  readonly metric: number | null;
}

export function netsh({ op, destination, interface: name, hop, metric }: Netsh): string {
  const words = ["netsh.exe interface ipv6", op, "route", destination, `interface=${quoted(name)}`];
  if (hop !== undefined) words.push(hop);
  if (op === "add" && metric !== null) words.push(`metric=${metric}`);
  words.push("store=active");
  return words.join(" ");
}

const isIndex = (name: string): boolean => /^\d+$/.test(name);

const quoted = (name: string): string => (/^[\w.-]+$/.test(name) ? name : `"${name}"`);
