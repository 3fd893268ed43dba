import { applyReply, type Reply } from "./client/apply-reply.ts";
import type { Plan } from "./plan.ts";
import { replyFor } from "./server/reply-for.ts";
import type { Scenario } from "./types.ts";

/** All that OpenVPN would do on the client: what the server sends, then what the client makes of it. */
export function plan(scenario: Scenario): Plan {
  const reply: Reply = replyFor(scenario);
  return applyReply(reply, scenario);
}
