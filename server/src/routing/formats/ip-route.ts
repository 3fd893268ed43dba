import { parsePrefix } from "../addresses.ts";
import type { RouteView, Row } from "../types.ts";
import { isKernelsRow } from "./is-kernels-row.ts";

/** As `ip route` and, where there are IPv6 rows, below an empty line `ip -6 route` print the table. */
export function ipRoute({ after }: RouteView): string {
  const four = after.filter(({ family }) => family === 4).map(routeLine);
  const six = after.filter(({ family }) => family === 6).map(routeLine);
  return [...four, ...(six.length > 0 ? ["", ...six] : [])].map((text) => `${text}\n`).join("");
}

function routeLine(row: Row): string {
  const words = [shownDestination(row)];
  if (row.gateway !== null) words.push("via", row.gateway);
  words.push("dev", row.interface);
  if (isKernelsRow(row)) words.push("proto kernel");
  if (row.family === 4 && row.gateway === null) words.push("scope link");
  if (row.family === 4 && isKernelsRow(row) && row.interfaceAddress !== null) words.push("src", row.interfaceAddress);
  if (row.metric > 0) words.push("metric", String(row.metric));
  if (row.family === 6) words.push("pref medium");
  return words.join(" ");
}

function shownDestination({ family, destination }: Row): string {
  const prefix = parsePrefix(destination);
  if (prefix?.bits === 0) return "default";
  return prefix?.bits === (family === 4 ? 32 : 128) ? (destination.split("/")[0] ?? destination) : destination;
}
