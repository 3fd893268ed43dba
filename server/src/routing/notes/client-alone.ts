import * as l10n from "@vscode/l10n";
import { anywhere } from "../note.ts";
import type { Note } from "../types.ts";
import type { NoteContext } from "./note-context.ts";

/** A client's file without its server's says only half. */
export function* clientAlone({ scenario, client }: NoteContext): Iterable<Note> {
  const pulls = client.has("client") || client.has("pull");
  if (!pulls || scenario.server !== undefined || scenario.pushReply !== undefined) return;
  yield {
    code: "client-alone",
    severity: "information",
    message: l10n.t("The server will push more than this file says: the client's address, and most routes."),
    origin: client.last("client")?.origin ?? client.last("pull")?.origin ?? null,
    remedies: [anywhere(l10n.t("Choose the server's file, or paste the PUSH_REPLY of a log."))],
  };
}
