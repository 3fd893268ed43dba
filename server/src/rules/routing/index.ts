import { constraintRule } from "../constraints/constraint.ts";
import type { Rule } from "../rule.ts";
import { defaultRoute } from "./default-route.ts";
import { irouteWithoutRoute } from "./iroute-without-route.ts";
import { networkRules } from "./network-rules.ts";
import { routeCoversServer } from "./route-covers-server.ts";
import { routeHostBits } from "./route-host-bits.ts";
import { routeMaskMissing } from "./route-mask-missing.ts";
import { routeNetmask } from "./route-netmask.ts";
import { routePrefixLength } from "./route-prefix-length.ts";
import { routeWithoutIroute } from "./route-without-iroute.ts";

/** Mistakes about networks and routes that the text shows. */
export const routingRules: readonly Rule[] = [
  ...networkRules.map(constraintRule),
  defaultRoute,
  irouteWithoutRoute,
  routeCoversServer,
  routeHostBits,
  routeMaskMissing,
  routeNetmask,
  routePrefixLength,
  routeWithoutIroute,
];
