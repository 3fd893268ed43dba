import type { Plan } from "../plan.ts";
import type { Scenario } from "../types.ts";
import type { SystemResult } from "./system-result.ts";
import { type Adapter, adaptersOf } from "./windows-adapters.ts";
import { runConnect } from "./windows-connect.ts";
import { runRoute4 } from "./windows-ipv4.ts";
import { runConnected6, runRoute6 } from "./windows-ipv6.ts";
import type { WindowsMachine } from "./windows-machine.ts";
import { networkEntry } from "./windows-network-entry.ts";
import { ownRows } from "./windows-own-rows.ts";
import { type Entry, windowsTable } from "./windows-table.ts";

/** The plan as Windows carries it out; the rows stand in the order of `route PRINT`. */
export function applyWindows(plan: Plan, scenario: Scenario): SystemResult {
  const adapters = adaptersOf(scenario, plan);
  const initial = windowsTable(machineEntries(adapters, scenario, plan));
  const before = initial.rows();
  const tunnel = adapters.find(({ role }) => role === "tunnel");
  if (tunnel === undefined) return { operations: [], before, after: before };
  const table = windowsTable(initial.entries());
  for (const entry of ownRows(tunnel, plan)) table.add(entry);
  const machine: WindowsMachine = { plan, scenario, adapters, tunnel, table, ways: new Map(), operations: [] };
  runConnected6(machine);
  if (scenario.client3) runConnect(machine);
  for (const route of plan.routes) {
    if (route.family === 4) runRoute4(machine, route);
    else runRoute6(machine, route);
  }
  return { operations: machine.operations, before, after: plan.completed ? table.rows() : before };
}

function* machineEntries(adapters: readonly Adapter[], { network }: Scenario, plan: Plan): Iterable<Entry> {
  for (const adapter of adapters) if (adapter.role !== "tunnel") yield* ownRows(adapter, plan);
  for (const route of network.routes) {
    const entry = networkEntry(route, adapters);
    if (entry !== undefined) yield entry;
  }
}
