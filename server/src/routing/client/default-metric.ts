import type { PlanContext } from "./plan-context.ts";

/** With the data channel in the kernel, routes stand behind the networks of a server's clients. */
const OFFLOAD_METRIC = 200;

/** The metric of routes that name none. */
export const defaultMetric = ({ options, scenario }: PlanContext): number | null =>
  options.routeMetric || (scenario.offload === true ? OFFLOAD_METRIC : null);
