import { formatIPv4, formatIPv6 } from "../addresses.ts";
import type { PlannedRoute } from "../plan.ts";

/** The destination as OpenVPN gives it to the system: host bits kept, `/-1` for a netmask without a length. */
export const destinationOf = (route: PlannedRoute): string =>
  `${route.family === 4 ? formatIPv4(route.address) : formatIPv6(route.address)}/${route.bits}`;

/** The gateway in words; null = on-link or to the device. */
export function gatewayOf(route: PlannedRoute, { four, six }: AddressTexts): string | null {
  if (route.gateway === null) return null;
  return route.family === 4 ? four(route.gateway) : six(route.gateway);
}

/** How addresses of each family are written. */
export interface AddressTexts {
  readonly four: (address: number) => string;
  readonly six: (address: bigint) => string;
}

const HEAD4 = { add: "ip route add ", delete: "ip route del " } as const;
const HEAD6 = { add: "ip -6 route add ", delete: "ip -6 route del " } as const;

/** The route's own words, and the tunnel's interface. */
interface Said {
  readonly destination: string;
  readonly gateway: string | null;
  readonly tunnel: string;
}

/** What a person would type for it. */
export function linuxCommand(route: PlannedRoute, { destination, gateway, tunnel }: Said): string {
  const device = route.device ?? (route.family === 6 && !route.outside ? tunnel : undefined);
  let command = (route.family === 4 ? HEAD4 : HEAD6)[route.op] + destination;
  if (gateway !== null) command += ` via ${gateway}`;
  if (device !== undefined) command += ` dev ${device}`;
  if (route.metric !== null && route.metric !== 0) command += ` metric ${route.metric}`;
  if (route.table !== null) command += ` table ${route.table}`;
  return command;
}
