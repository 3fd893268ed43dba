import { withoutSecrets } from "../features/without-secrets.ts";
import { WITHOUT_SECRETS_REQUEST, type WithoutSecretsParams } from "../protocol.ts";
import { guarded } from "./guard.ts";
import { contextOf, type Session } from "./session.ts";

/** Answers `openvpn/withoutSecrets`; null for a closed document. */
export function answerWithoutSecrets(session: Session): void {
  const { connection } = session;
  connection.onRequest(WITHOUT_SECRETS_REQUEST, (params: WithoutSecretsParams) =>
    guarded(connection, "copy without secrets", {
      async run() {
        const context = await contextOf(session, params.uri);
        return context === undefined ? null : withoutSecrets(context.document);
      },
      empty: null,
    }),
  );
}
