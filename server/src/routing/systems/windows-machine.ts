import type { Plan } from "../plan.ts";
import type { Operation, Scenario } from "../types.ts";
import type { Adapter, Way } from "./windows-adapters.ts";
import type { WindowsTable } from "./windows-table.ts";

/** A Windows computer while OpenVPN works on its routes: `table` and `operations` grow. */
export interface WindowsMachine {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly adapters: readonly Adapter[];
  readonly tunnel: Adapter;
  readonly table: WindowsTable;
  /** What was found for a gateway: most routes have the same one. */
  readonly ways: Map<number, Way>;
  readonly operations: Operation[];
}
