import { templateOf } from "../features/file-snippets.ts";
import { TEMPLATE_REQUEST, type TemplateParams } from "../protocol.ts";
import { guarded } from "./guard.ts";
import type { Session } from "./session.ts";

/** Answers `openvpn/template`. */
export function answerTemplates({ connection }: Session): void {
  connection.onRequest(TEMPLATE_REQUEST, (params: TemplateParams) =>
    guarded(connection, "templates", {
      run: () => templateOf(params?.kind === "server" ? "server" : "client"),
      empty: "",
    }),
  );
}
