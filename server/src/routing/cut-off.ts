import { lookUp } from "./lookup.ts";
import type { Plan } from "./plan.ts";
import { type Survey, surveyOf } from "./traffic.ts";

/** Where the routes are in before the first packet, and lead it into the tunnel or nowhere, there is a tunnel that never comes to anything. */
export function cutOff(plan: Plan, survey: Survey): Survey {
  const { unmet } = plan;
  const { view, find } = survey;
  if (unmet === undefined || view.tunnel === null) return survey;
  const isCut = find(unmet).interface === view.tunnel.interface || losesWay(plan, survey);
  return isCut ? surveyOf({ ...view, completed: false }) : survey;
}

/** There was a way to the other end, and the routes that are in before the first packet leave none. */
export const losesWay = ({ unmet }: Plan, { view, find }: Survey): boolean =>
  unmet !== undefined && find(unmet).row === null && lookUp(view.before, unmet, view.os).row !== null;
