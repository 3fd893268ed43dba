import { simulate } from "../../server/src/routing/simulate.ts";
import { observe } from "./observe.ts";
import { type Observation, type RouteCase, scenarioOf } from "./route-case.ts";

export const ASPECTS = ["completed", "pushReply", "tunnel", "operations", "after4", "after6"] as const;
export type Aspect = (typeof ASPECTS)[number];

/** One aspect of one case in one version where the engine says something else. */
export interface Disagreement {
  readonly id: string;
  readonly version: string;
  readonly aspect: Aspect;
  readonly observed: string;
  readonly simulated: string;
}

/** Runs a case in every version it was observed with. */
export function* disagreementsOf(route: RouteCase): Iterable<Disagreement> {
  for (const observed of route.observed) {
    for (const version of observed.versions) {
      const simulated = observe(simulate(scenarioOf(route, version)));
      for (const difference of differences(observed, simulated)) yield { id: route.id, version, ...difference };
    }
  }
}

/** The aspects in which two observations differ, as text against text. */
export function* differences(
  observed: Observation,
  simulated: Observation,
): Iterable<Pick<Disagreement, "aspect" | "observed" | "simulated">> {
  for (const aspect of ASPECTS) {
    const [was, is] = [textOf(observed[aspect]), textOf(simulated[aspect])];
    if (was !== is) yield { aspect, observed: was, simulated: is };
  }
}

const textOf = (value: boolean | readonly string[]): string =>
  typeof value === "boolean" ? String(value) : value.join("\n");
