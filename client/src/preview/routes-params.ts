import type { RoutesParams } from "../../../server/src/protocol.ts";
import { applyChange } from "./choices.ts";
import type { Choices, Remote } from "./messages.ts";
import type { Skim } from "./skim.ts";

interface About {
  readonly uri: string;
  readonly role: Skim["role"];
  readonly choices: Choices;
  readonly remote: Remote | null;
}

/** What to ask the server, from what was chosen. */
export function routesParams({ uri, role, choices, remote }: About): RoutesParams {
  const { otherSide, remote: _, pushReply, lan, gateway, lan6, gateway6, network, address, ...same } = choices;
  return {
    uri,
    ...same,
    ...(remote === null ? {} : { remote: remote.host }),
    ...(otherSide && role === "server" ? { client: otherSide } : {}),
    // What was really pushed takes the place of what the server's file would push.
    ...(otherSide && role !== "server" && pushReply === undefined ? { server: otherSide } : {}),
    ...(pushReply === undefined ? {} : { pushReply }),
    ...(network === undefined ? applyChange({}, { lan, gateway, lan6, gateway6 }) : { network }),
    ...(address === undefined ? {} : { address }),
  };
}
