import type { RoutesParams } from "../../../server/src/protocol.ts";
import type { Choices } from "./messages.ts";
import type { Skim } from "./skim.ts";

interface About {
  readonly uri: string;
  readonly role: Skim["role"];
  readonly choices: Choices;
}

/** What to ask the server, from what was chosen. */
export function routesParams({ uri, role, choices }: About): RoutesParams {
  const { otherSide, pushReply, lan, gateway, network, address, ...same } = choices;
  return {
    uri,
    ...same,
    ...(otherSide && pushReply === undefined ? { [role === "server" ? "client" : "server"]: otherSide } : {}),
    ...(pushReply === undefined ? {} : { pushReply }),
    ...(network === undefined
      ? { ...(lan === undefined ? {} : { lan }), ...(gateway === undefined ? {} : { gateway }) }
      : { network }),
    ...(address === undefined ? {} : { address }),
  };
}
