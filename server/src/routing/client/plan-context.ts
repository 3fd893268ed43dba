import type { Gateway4 } from "../gateways.ts";
import type { PlannedTunnel } from "../plan.ts";
import type { Scenario } from "../types.ts";
import type { ClientOptions } from "./client-options.ts";
import type { Remote } from "./remote.ts";

/** What is known when the tunnel has come up and routes are about to be resolved. */
export interface PlanContext {
  readonly scenario: Scenario;
  readonly options: ClientOptions;
  readonly tunnel: PlannedTunnel;
  /** `vpn_gateway`. */
  readonly gateway: number | undefined;
  readonly gateway6: bigint | undefined;
  readonly remote: Remote;
  /** Towards the server from 2.7 on, before that the default route's. */
  readonly way: Gateway4 | undefined;
  /** The default route's: `net_gateway`. */
  readonly defaultWay: Gateway4 | undefined;
}
