import { willItRun } from "../features/will-it-run/will-it-run.ts";
import { WILL_IT_RUN_REQUEST, type WillItRun, type WillItRunParams } from "../protocol.ts";
import { answer } from "./answer.ts";
import type { Session } from "./session.ts";

/** Answers `openvpn/willItRun`. */
export function answerWillItRun(session: Session): void {
  session.connection.onRequest(WILL_IT_RUN_REQUEST, (params: WillItRunParams) =>
    answer<WillItRun | null>(session, "will it run", { uri: String(params?.uri), empty: null, run: willItRun }),
  );
}
