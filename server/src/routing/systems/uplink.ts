import { parseIPv4, parseIPv6, parsePrefix } from "../addresses.ts";
import type { Network, NetworkRoute } from "../types.ts";

/** The machine's own way out: the IPv4 default route with the lowest metric. */
export interface Uplink {
  readonly interface: string;
  /** undefined where the default route is on-link. */
  readonly gateway: number | undefined;
}

export function uplinkOf({ routes }: Network): Uplink | undefined {
  const route = defaultRoute(routes, 4);
  if (route === undefined) return undefined;
  return { interface: route.interface, gateway: route.gateway === null ? undefined : parseIPv4(route.gateway) };
}

/** The same for IPv6. */
export function uplink6Of({
  routes,
}: Network): { readonly interface: string; readonly gateway: bigint | undefined } | undefined {
  const route = defaultRoute(routes, 6);
  if (route === undefined) return undefined;
  return { interface: route.interface, gateway: route.gateway === null ? undefined : parseIPv6(route.gateway) };
}

function defaultRoute(routes: readonly NetworkRoute[], family: 4 | 6): NetworkRoute | undefined {
  let best: NetworkRoute | undefined;
  for (const route of routes) {
    const prefix = parsePrefix(route.destination);
    if (prefix?.family !== family || prefix.bits !== 0) continue;
    if (best === undefined || (route.metric ?? 0) < (best.metric ?? 0)) best = route;
  }
  return best;
}
