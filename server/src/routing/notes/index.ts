import type { Plan } from "../plan.ts";
import type { Note, RouteView, Scenario } from "../types.ts";

/** What a person should know of the view, each with a way out. */
export function notesOf(
  _scenario: Scenario,
  _plan: Plan,
  _view: Omit<RouteView, "notes" | "lookups" | "summary">,
): readonly Note[] {
  return [];
}
