import * as l10n from "@vscode/l10n";
import { formatIPv6, formatPrefix6, networkOf6 } from "../addresses.ts";
import type { PlannedRoute6 } from "../plan.ts";
import type { Operation, Row } from "../types.ts";
import { reach6 } from "./local-interfaces.ts";
import { uplink6Of } from "./uplink.ts";
import type { Adapter } from "./windows-adapters.ts";
import { netsh } from "./windows-commands.ts";
import type { WindowsMachine } from "./windows-machine.ts";
import { AUTOMATIC_METRIC, interfaceAddress6, TUN_NEXT_HOP6 } from "./windows-own-rows.ts";

/** Adds the route to the table or takes it away, and notes the operation with Windows' answer. */
export function runRoute6(machine: WindowsMachine, route: PlannedRoute6): void {
  const adapter = route.outside ? outwards(machine, route.gateway) : machine.tunnel;
  const tun = !route.outside && machine.plan.tunnel?.kind !== "tap";
  const hop = tun ? TUN_NEXT_HOP6 : route.gateway;
  const metric = takesMetric(machine) ? route.metric : null;
  change6(machine, { ...route, adapter, hop, metric, kind: route.outside ? "bypass" : "vpn" });
}

/** Up to 2.5 OpenVPN itself runs netsh, and tells it no metric. */
const takesMetric = ({ scenario: { openvpn, windowsMethod, client3 } }: WindowsMachine): boolean =>
  client3 || windowsMethod === "service" || (openvpn !== "2.4" && openvpn !== "2.5");

/** A tun's own IPv6 network is reached by a route, which OpenVPN adds when it sets the address. */
export function runConnected6(machine: WindowsMachine): void {
  const { tunnel, plan } = machine;
  const own = plan.tunnel?.ipv6;
  if (own === undefined || own.bits === 128) return;
  change6(machine, {
    op: "add",
    address: own.local,
    bits: own.bits,
    adapter: tunnel,
    hop: plan.tunnel?.kind === "tap" ? null : TUN_NEXT_HOP6,
    metric: null,
    kind: "tunnel",
    origin: own.origin,
    reason: l10n.t("the tunnel's own network"),
  });
}

/** One change to the IPv6 rows. */
export interface Change6 {
  readonly op: "add" | "delete";
  readonly address: bigint;
  readonly bits: number;
  readonly adapter: Adapter | undefined;
  /** null = on-link. */
  readonly hop: bigint | null;
  readonly metric: number | null;
  readonly kind: Row["kind"];
  readonly origin: Row["origin"];
  readonly reason: string;
}

/** Runs it and notes the operation. */
export function change6(machine: WindowsMachine, change: Change6): void {
  const { op, bits, adapter, metric, origin, reason } = change;
  const address = networkOf6(change.address, bits);
  const gateway = change.hop === null ? null : formatIPv6(change.hop);
  const destination = formatPrefix6(address, bits);
  const name = adapter?.role === "loopback" ? "1" : (adapter?.name ?? machine.tunnel.name);
  machine.operations.push({
    op,
    destination,
    gateway,
    interface: adapter?.name ?? null,
    metric,
    result: resultOf(machine, change, { address, destination, gateway }),
    command: netsh({ op, destination, interface: name, hop: gateway ?? undefined, metric }),
    origin,
    reason,
  });
}

interface Target6 {
  readonly address: bigint;
  readonly destination: string;
  readonly gateway: string | null;
}

function resultOf(
  machine: WindowsMachine,
  change: Change6,
  { address, destination, gateway }: Target6,
): Operation["result"] {
  const { bits, adapter, kind, origin, reason } = change;
  const { table, operations } = machine;
  if (change.op === "delete") return table.remove({ family: 6, address, bits }, gateway) ? "ok" : "invalid";
  if (adapter === undefined) return "unreachable";
  const row: Row = {
    family: 6,
    destination,
    gateway,
    interface: adapter.name,
    interfaceAddress: interfaceAddress6(adapter),
    metric: adapter.metric + (change.metric ?? AUTOMATIC_METRIC),
    kind,
    operation: operations.length,
    origin,
    reason,
  };
  return table.add({ family: 6, address, bits, rank: adapter.rank, row }) ? "ok" : "exists";
}

function outwards({ adapters, scenario }: WindowsMachine, gateway: bigint | null): Adapter | undefined {
  const local = adapters.filter(({ role }) => role === "lan");
  const near = gateway === null ? undefined : local.find((adapter) => reach6(adapter, gateway) !== undefined);
  return near ?? local.find(({ name }) => name === uplink6Of(scenario.network)?.interface);
}
