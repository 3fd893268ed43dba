import type { Plan } from "./plan.ts";
import { type Survey, surveyOf } from "./traffic.ts";

/** Where the routes are in before the first packet, and lead it into the tunnel, there is a tunnel that never comes to anything. */
export function cutOff({ unmet }: Plan, survey: Survey): Survey {
  const { view, find } = survey;
  if (unmet === undefined || view.tunnel === null || find(unmet).interface !== view.tunnel.interface) return survey;
  return surveyOf({ ...view, completed: false });
}
