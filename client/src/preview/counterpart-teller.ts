import { COUNTERPART_NOTIFICATION, type CounterpartParams } from "../../../server/src/protocol.ts";
import type { LanguageServer } from "../language-server.ts";

/** Tells the server which file is chosen for the other end, once for each change, so that it compares the two. */
export function counterpartTeller(server: LanguageServer, uri: string): (counterpart: string | undefined) => void {
  let told: string | undefined;
  return (counterpart) => {
    if (counterpart === told) return;
    told = counterpart;
    const params: CounterpartParams = { uri, counterpart: counterpart ?? null };
    // A server that is not there asks for no counterpart either.
    server.sendNotification(COUNTERPART_NOTIFICATION, params).catch(() => undefined);
  };
}
