import { COUNTERPART_NOTIFICATION, type CounterpartParams } from "../protocol.ts";
import { chooseCounterpart } from "./counterparts.ts";
import { refresh } from "./diagnostics.ts";
import type { Session } from "./session.ts";

/** Takes note of what the user chooses for the other end of a file. */
export function listenForCounterparts(session: Session): void {
  session.connection.onNotification(COUNTERPART_NOTIFICATION, (params: CounterpartParams) => {
    if (typeof params?.uri !== "string") return;
    const { uri, counterpart } = params;
    chooseCounterpart(session, uri, typeof counterpart === "string" ? counterpart : undefined);
    refresh(session);
  });
}
