import * as l10n from "@vscode/l10n";
import { anywhere } from "../note.ts";
import type { Note } from "../types.ts";
import type { NoteContext } from "./note-context.ts";

/** `route-noexec`: OpenVPN leaves the routes to whoever wants them. */
export function* routesByScripts({ client, view }: NoteContext): Iterable<Note> {
  const line = client.last("route-noexec");
  if (line === undefined || view.tunnel === null) return;
  yield {
    code: "routes-by-scripts",
    severity: "information",
    message: l10n.t(
      "route-noexec: OpenVPN sets no route itself. A script of route-up may set some, which this view cannot know.",
    ),
    origin: line.origin,
    remedies: [anywhere(l10n.t("To have OpenVPN set them, take the line away."))],
  };
}
