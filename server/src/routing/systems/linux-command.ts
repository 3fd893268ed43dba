import { formatIPv4, formatIPv6 } from "../addresses.ts";
import type { PlannedRoute } from "../plan.ts";

/** The destination as OpenVPN gives it to the system: host bits kept, `/-1` for a netmask without a length. */
export const destinationOf = (route: PlannedRoute): string =>
  `${route.family === 4 ? formatIPv4(route.address) : formatIPv6(route.address)}/${route.bits}`;

/** The gateway in words; null = on-link or to the device. */
export function gatewayOf(route: PlannedRoute): string | null {
  if (route.gateway === null) return null;
  return route.family === 4 ? formatIPv4(route.gateway) : formatIPv6(route.gateway);
}

/** What a person would type for it. */
export function linuxCommand(route: PlannedRoute, tunnel: string): string {
  const gateway = gatewayOf(route);
  const device = route.device ?? (route.family === 6 && !route.outside ? tunnel : undefined);
  return [
    route.family === 4 ? "ip route" : "ip -6 route",
    route.op === "add" ? "add" : "del",
    destinationOf(route),
    ...(gateway === null ? [] : ["via", gateway]),
    ...(device === undefined ? [] : ["dev", device]),
    ...(route.metric === null || route.metric === 0 ? [] : ["metric", String(route.metric)]),
    ...(route.table === null ? [] : ["table", String(route.table)]),
  ].join(" ");
}
