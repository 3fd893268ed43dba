import type { Plan } from "../plan.ts";
import type { Scenario } from "../types.ts";
import type { SystemResult } from "./system-result.ts";

/** The plan as that system carries it out. */
export function applyLinux(_plan: Plan, _scenario: Scenario): SystemResult {
  return { operations: [], before: [], after: [] };
}
