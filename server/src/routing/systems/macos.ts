import * as l10n from "@vscode/l10n";
import { maskOfBits, networkOf, parseIPv4 } from "../addresses.ts";
import type { Plan, PlannedTunnel } from "../plan.ts";
import type { Scenario } from "../types.ts";
import { runConnect } from "./macos-connect.ts";
import { runRoute4 } from "./macos-ipv4.ts";
import { runRoute6 } from "./macos-ipv6.ts";
import type { MacosMachine } from "./macos-machine.ts";
import { machineRows, tunnelRows } from "./macos-own-rows.ts";
import { macosTable } from "./macos-table.ts";
import type { SystemResult } from "./system-result.ts";

/** The plan as macOS carries it out; the rows stand in the order of `netstat -rn`. Metrics are ignored there. */
export function applyMacos(plan: Plan, scenario: Scenario): SystemResult {
  const initial = macosTable(machineRows(scenario.network));
  const before = initial.rows();
  const { tunnel } = plan;
  if (tunnel === null) return { operations: [], before, after: before };
  const table = macosTable(initial.entries());
  for (const entry of tunnelRows(scenario.client3 ? withGatewayAtTheEnd(tunnel) : tunnel)) table.add(entry);
  const machine: MacosMachine = { scenario, tunnel, table, operations: [] };
  addTunnelNetworks(machine, tunnel);
  for (const route of plan.routes) {
    if (route.family === 4) runRoute4(machine, route, route.outside ? "bypass" : "vpn");
    else runRoute6(machine, route, route.outside ? "bypass" : "vpn");
  }
  if (scenario.client3) runConnect(machine, plan);
  return { operations: machine.operations, before, after: plan.completed ? table.rows() : before };
}

/** Connect names the VPN's gateway as the interface's other end, with topology subnet as well. */
function withGatewayAtTheEnd(tunnel: PlannedTunnel): PlannedTunnel {
  const end = parseIPv4(tunnel.view.gateway ?? "");
  return tunnel.ipv4 === undefined || end === undefined ? tunnel : { ...tunnel, ipv4: { ...tunnel.ipv4, peer: end } };
}

/** A utun is point-to-point even with topology subnet, so OpenVPN adds the network's route after `ifconfig`. */
function addTunnelNetworks(machine: MacosMachine, { kind, ipv4, ipv6 }: PlannedTunnel): void {
  const reason = l10n.t("the tunnel's own network");
  const common = { op: "add", metric: null, step: "route", outside: false, table: null, reason } as const;
  if (kind === "tun" && ipv4 !== undefined && ipv4.peer === null && ipv4.bits >= 0) {
    const { local, bits, origin } = ipv4;
    const network = { address: networkOf(local, bits), bits, mask: maskOfBits(bits), gateway: local };
    runRoute4(machine, { ...common, family: 4, ...network, origin }, "tunnel");
  }
  if (ipv6 !== undefined && ipv6.bits < 128) {
    const { local, bits, origin } = ipv6;
    runRoute6(machine, { ...common, family: 6, address: local, bits, gateway: null, origin }, "tunnel");
  }
}
