import { networkOf } from "../addresses.ts";
import type { PlannedRoute4 } from "../plan.ts";
import type { Operation, Scenario } from "../types.ts";
import { destinationOf } from "./linux-command.ts";
import { type Adapter, adapterFor, type Way, wayBy } from "./windows-adapters.ts";
import { netshIPv4, routeExe } from "./windows-commands.ts";
import type { WindowsMachine } from "./windows-machine.ts";
import { AUTOMATIC_METRIC } from "./windows-own-rows.ts";

/** Adds the route to the table or takes it away, and notes the operation with Windows' answer. */
export function runRoute4(machine: WindowsMachine, route: PlannedRoute4): void {
  const destination = destinationOf(route);
  const way = wayOf(machine, route);
  const { op, metric, device, step, origin, reason } = route;
  machine.operations.push({
    op,
    destination,
    gateway: way.shown,
    interface: way.adapter?.name ?? null,
    metric,
    result: resultOf(machine, route, { way, destination }),
    command:
      machine.scenario.client3 && step !== "route" && way.adapter !== undefined
        ? netshIPv4(destination, way.adapter.name, way.shown)
        : routeExe(route, { gateway: way.shown, on: device }),
    origin,
    reason,
  });
}

function wayOf({ adapters, tunnel, ways }: WindowsMachine, { gateway, device, outside }: PlannedRoute4): Way {
  if (device !== undefined || gateway === null) {
    const named = adapters.find(({ role, name }) => role !== "tunnel" && name === device);
    // What needs no gateway is given 0.0.0.0 for one.
    return wayBy(named ?? (outside ? undefined : tunnel), gateway ?? 0);
  }
  const known = ways.get(gateway);
  if (known !== undefined) return known;
  const way = wayBy(adapterFor(adapters, gateway), gateway);
  ways.set(gateway, way);
  return way;
}

interface Target {
  readonly way: Way;
  readonly destination: string;
}

function resultOf(machine: WindowsMachine, route: PlannedRoute4, { way, destination }: Target): Operation["result"] {
  const { table, operations } = machine;
  const { adapter, shown, source } = way;
  if (route.op === "delete") return table.remove(route, shown) ? "ok" : "invalid";
  if (adapter === undefined) return "unreachable";
  if (route.bits < 0 || networkOf(route.address, route.bits) !== route.address) return "invalid";
  const { address, bits, outside, metric, origin, reason } = route;
  const hop = isNeighbour(route, adapter, way.gateway) ? 0 : way.gateway;
  const added = table.add({
    family: 4,
    address,
    bits,
    hop,
    rank: adapter.rank,
    row: {
      family: 4,
      destination,
      gateway: hop === 0 ? null : shown,
      interface: adapter.name,
      interfaceAddress: source,
      metric: tableMetric(machine.scenario, adapter, metric),
      kind: outside ? "bypass" : "vpn",
      operation: operations.length,
      origin,
      reason,
    },
  });
  return added ? "ok" : "exists";
}

/** A host behind itself, or behind this computer's own address, is shown on-link. */
const isNeighbour = ({ address, bits }: PlannedRoute4, { ipv4 }: Adapter, gateway: number): boolean =>
  (bits === 32 && address === gateway) || ipv4.some((own) => own.address === gateway);

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
