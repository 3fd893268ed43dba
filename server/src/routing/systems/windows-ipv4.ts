import { formatIPv4, networkOf } from "../addresses.ts";
import type { PlannedRoute4 } from "../plan.ts";
import type { Operation, Row, Scenario } from "../types.ts";
import { destinationOf } from "./linux-command.ts";
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

function wayOf({ adapters, tunnel }: WindowsMachine, { gateway, device, outside }: PlannedRoute4): Way {
  const named = device === undefined ? undefined : adapters.find(({ role, name }) => role === "lan" && name === device);
  const adapter = named ?? (gateway === null ? (outside ? undefined : tunnel) : adapterFor(adapters, gateway));
  return { gateway: gateway ?? adapter?.ipv4[0]?.address ?? 0, adapter, on: named?.name };
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
