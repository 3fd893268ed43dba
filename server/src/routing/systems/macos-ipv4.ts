import { formatIPv4, formatPrefix4, networkOf, type Prefix } from "../addresses.ts";
import type { PlannedRoute4 } from "../plan.ts";
import type { Operation, Row, RowKind } from "../types.ts";
import { destinationOf } from "./linux-command.ts";
import { localInterface } from "./local-interfaces.ts";
import { maskOf, route4 } from "./macos-commands.ts";
import type { MacosMachine } from "./macos-machine.ts";
import { uplinkOf } from "./uplink.ts";

/** Adds the route to the table or takes it away, and notes the operation with the kernel's answer. */
export function runRoute4(machine: MacosMachine, route: PlannedRoute4, kind: RowKind): void {
  const { op, address, metric, origin, reason } = route;
  const way = wayOf(machine, route);
  const mask = maskOf(route);
  machine.operations.push({
    op,
    destination: destinationOf(route),
    gateway: way.gateway === undefined ? null : formatIPv4(way.gateway),
    interface: way.interface ?? null,
    metric,
    result: resultOf(machine, route, { way, kind }),
    command: route4({
      op,
      address,
      mask,
      gateway: way.gateway,
      interface: way.interface ?? "",
      program: machine.scenario.client3 ? "connect" : "openvpn",
    }),
    origin,
    reason,
  });
}

interface Way {
  /** undefined: the interface itself. */
  readonly gateway: number | undefined;
  /** undefined where the gateway cannot be reached. */
  readonly interface: string | undefined;
  readonly address: string | null;
}

function wayOf({ scenario, tunnel, table }: MacosMachine, { gateway, device, outside }: PlannedRoute4): Way {
  if (device !== undefined || gateway === null) {
    const name = device ?? (outside ? uplinkOf(scenario.network)?.interface : tunnel.view.interface);
    const [own] = scenario.network.interfaces
      .filter((one) => one.name === name)
      .flatMap((one) => localInterface(one).ipv4);
    return { gateway: undefined, interface: name, address: own === undefined ? null : formatIPv4(own.address) };
  }
  if (gateway === tunnel.ipv4?.local)
    return { gateway, interface: tunnel.view.interface, address: formatIPv4(gateway) };
  const next = table.find({ family: 4, address: gateway, bits: 32 })?.row;
  return { gateway, interface: next?.interface, address: next?.interfaceAddress ?? null };
}

function resultOf(
  { table, operations }: MacosMachine,
  { op, address, bits, origin, reason }: PlannedRoute4,
  { way, kind }: { readonly way: Way; readonly kind: RowKind },
): Operation["result"] {
  if (bits < 0) return "invalid";
  // The kernel clears host bits itself.
  const prefix: Prefix = { family: 4, address: networkOf(address, bits), bits };
  if (op === "delete") return table.remove(prefix) ? "ok" : "invalid";
  if (way.interface === undefined) return "unreachable";
  const row: Row = {
    family: 4,
    destination: formatPrefix4(prefix.address, bits),
    metric: 0,
    gateway: way.gateway === undefined ? null : formatIPv4(way.gateway),
    interface: way.interface,
    interfaceAddress: way.address,
    kind,
    operation: operations.length,
    origin,
    reason,
  };
  return table.add({ prefix, row }) ? "ok" : "exists";
}
