import type { PlannedTunnel } from "../plan.ts";
import type { Operation, Scenario } from "../types.ts";
import type { MacosTable } from "./macos-table.ts";

/** A Mac while OpenVPN works on its routes: `table` and `operations` grow. */
export interface MacosMachine {
  readonly scenario: Scenario;
  readonly tunnel: PlannedTunnel;
  readonly table: MacosTable;
  readonly operations: Operation[];
}
