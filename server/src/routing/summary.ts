import type { Plan } from "./plan.ts";
import type { RouteView } from "./types.ts";

/** One sentence: where the traffic goes. */
export function summarise(_plan: Plan, _view: Omit<RouteView, "notes" | "lookups" | "summary">): string {
  return "";
}
