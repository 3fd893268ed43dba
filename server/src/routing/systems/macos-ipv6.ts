import { formatIPv6, formatPrefix6, networkOf6, type Prefix } from "../addresses.ts";
import type { PlannedRoute6 } from "../plan.ts";
import type { Operation, Row, RowKind } from "../types.ts";
import { route6 } from "./macos-commands.ts";
import type { MacosMachine } from "./macos-machine.ts";
import { uplink6Of } from "./uplink.ts";

/** Adds the route to the table or takes it away, and notes the operation with the kernel's answer. */
export function runRoute6(machine: MacosMachine, route: PlannedRoute6, kind: RowKind): void {
  const { op, bits, metric, origin, reason } = route;
  const address = networkOf6(route.address, bits);
  const way = wayOf(machine, route);
  const gateway = way.gateway === undefined ? null : formatIPv6(way.gateway);
  const prefix = { family: 6, address, bits } as const;
  const destination = formatPrefix6(address, bits);
  const operation = machine.operations.length;
  const row = { destination, gateway, interfaceAddress: way.address, kind, operation, origin, reason };
  machine.operations.push({
    op,
    destination,
    gateway,
    interface: way.interface ?? null,
    metric,
    result:
      op === "delete" ? remove(machine, prefix) : add(machine, prefix, { ...row, interface: way.interface ?? null }),
    command: route6({
      op,
      address,
      bits,
      gateway: way.gateway,
      interface: way.interface ?? "",
      program: machine.scenario.client3 ? "connect" : "openvpn",
    }),
    origin,
    reason,
  });
}

const remove = ({ table }: MacosMachine, prefix: Prefix): Operation["result"] =>
  table.remove(prefix) ? "ok" : "invalid";

interface Wanted extends Omit<Row, "family" | "metric" | "interface"> {
  /** null where the gateway cannot be reached. */
  readonly interface: string | null;
}

function add(
  { table }: MacosMachine,
  prefix: Prefix & { readonly family: 6 },
  { interface: name, ...row }: Wanted,
): Operation["result"] {
  if (name === null) return "unreachable";
  return table.add({
    prefix,
    row: { family: 6, metric: 0, ...row, interface: name },
  })
    ? "ok"
    : "exists";
}

interface Way {
  readonly gateway: bigint | undefined;
  readonly interface: string | undefined;
  readonly address: string | null;
}

/** Into a tun all goes to the device itself; a tap and the machine's own network need the gateway. */
function wayOf({ scenario, tunnel, table }: MacosMachine, { gateway, outside, device }: PlannedRoute6): Way {
  const address = tunnel.view.local6?.split("/")[0] ?? null;
  const own = { gateway: undefined, interface: tunnel.view.interface, address };
  if (!outside && (tunnel.kind === "tun" || gateway === null)) return own;
  if (gateway === null) return { gateway: undefined, interface: uplink6Of(scenario.network)?.interface, address: null };
  const next = table.find({ family: 6, address: gateway, bits: 128 })?.row;
  return { gateway, interface: device ?? next?.interface, address: next?.interfaceAddress ?? null };
}
