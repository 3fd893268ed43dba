import type { PlannedRoute } from "../plan.ts";

/** OpenVPN 3 leads networks into the tunnel first, then some around it, and takes the default route last. */
export const inOrder3 = (routes: readonly PlannedRoute[]): readonly PlannedRoute[] =>
  routes.toSorted((a, b) => stageOf(a) - stageOf(b));

function stageOf({ step, outside, family }: PlannedRoute): number {
  if (step === "route" || step === "route6") return outside ? 1 : 0;
  return family === 4 ? 2 : 3;
}
