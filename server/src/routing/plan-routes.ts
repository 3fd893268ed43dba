import type { Plan } from "./plan.ts";
import type { Scenario } from "./types.ts";

/** All that OpenVPN would do on the client, before the system has its say. */
export function plan(_scenario: Scenario): Plan {
  return { completed: false, pushReply: null, tunnel: null, routes: [], notes: [], servers: [] };
}
