import { formatIPv4, formatPrefix4, networkOf } from "../addresses.ts";
import type { PlannedRoute4 } from "../plan.ts";
import type { Operation, Row, Scenario } from "../types.ts";
import { reach4 } from "./local-interfaces.ts";
import { uplinkOf } from "./uplink.ts";
import { type Adapter, adapterFor } from "./windows-adapters.ts";
import { routeExe } from "./windows-commands.ts";
import type { WindowsMachine } from "./windows-machine.ts";
import { AUTOMATIC_METRIC, interfaceAddress4 } from "./windows-own-rows.ts";

/** Adds the route to the table or takes it away, and notes the operation with Windows' answer. */
export function runRoute4(machine: WindowsMachine, route: PlannedRoute4): void {
  const way = wayOf(machine, route);
  const { op, metric, origin, reason } = route;
  machine.operations.push({
    op,
    destination: destinationOf(route),
    gateway: formatIPv4(way.gateway),
    interface: way.adapter?.name ?? null,
    metric,
    result: resultOf(machine, route, way),
    command: routeExe(route, way),
    origin,
    reason,
  });
}

/** Where the packets would go: the next hop that is named, and the adapter that is taken for it. */
interface Way {
  readonly gateway: number;
  readonly adapter: Adapter | undefined;
  /** The adapter that the command names, because OpenVPN holds the host for a neighbour. */
  readonly on: string | undefined;
}

function wayOf({ scenario, adapters }: WindowsMachine, route: PlannedRoute4): Way {
  if (route.gateway !== null)
    return { gateway: route.gateway, adapter: adapterFor(adapters, route.gateway), on: undefined };
  const uplink = uplinkOf(scenario.network);
  const own = adapters.find(({ role, name }) =>
    route.outside ? role === "lan" && name === uplink?.interface : role === "tunnel",
  );
  const neighbour = adapters.find((one) => one.role === "lan" && reach4(one, route.address) !== undefined);
  const adapter = own ?? neighbour;
  const gateway = (route.outside ? uplink?.gateway : undefined) ?? adapter?.ipv4[0]?.address ?? 0;
  return { gateway, adapter, on: adapter?.name };
}

function resultOf(machine: WindowsMachine, route: PlannedRoute4, { gateway, adapter }: Way): Operation["result"] {
  const { table, operations } = machine;
  if (route.op === "delete") return table.remove(destinationOf(route), formatIPv4(gateway)) ? "ok" : "invalid";
  if (adapter === undefined) return "unreachable";
  if (route.bits < 0 || networkOf(route.address, route.bits) !== route.address) return "invalid";
  const { address, bits, outside, metric, origin, reason } = route;
  const hop = isNeighbour(route, { gateway, adapter }) ? 0 : gateway;
  const row: Omit<Row, "family" | "destination"> = {
    gateway: hop === 0 ? null : formatIPv4(hop),
    interface: adapter.name,
    interfaceAddress: interfaceAddress4(adapter, gateway),
    metric: tableMetric(machine.scenario, adapter, metric),
    kind: outside ? "bypass" : "vpn",
    operation: operations.length,
    origin,
    reason,
  };
  return table.add({ family: 4, address, bits, hop, rank: adapter.rank, row }) ? "ok" : "exists";
}

/** A host behind itself, or behind this computer's own address, is shown on-link. */
const isNeighbour = (
  { address, bits }: PlannedRoute4,
  { gateway, adapter }: { readonly gateway: number; readonly adapter: Adapter },
): boolean => (bits === 32 && address === gateway) || adapter.ipv4.some((own) => own.address === gateway);

/** A mask without a length stands behind the slash as it was written. */
const destinationOf = ({ address, bits, mask }: PlannedRoute4): string =>
  bits < 0 ? `${formatIPv4(address)}/${formatIPv4(mask)}` : formatPrefix4(address, bits);

/**
 * What `route PRINT` shows: the sum of the interface's metric and the route's. The number given to the API is
 * that sum already and is counted up until it is not below the interface's; the others leave the adding to Windows.
 */
function tableMetric({ windowsMethod, client3 }: Scenario, adapter: Adapter, metric: number | null): number {
  const method = client3 ? "ipapi" : windowsMethod;
  if (method === "service") return adapter.metric + (metric ?? AUTOMATIC_METRIC);
  if (method === "exe") return adapter.metric + (metric ?? 0);
  return Math.max(metric ?? 1, adapter.metric);
}
