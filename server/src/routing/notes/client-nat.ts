import * as l10n from "@vscode/l10n";
import { anywhere } from "../note.ts";
import type { Note } from "../types.ts";
import { effective, type NoteContext } from "./note-context.ts";

/** Addresses are rewritten inside OpenVPN, where no table shows it. */
export function* clientNat(context: NoteContext): Iterable<Note> {
  if (context.view.tunnel === null || context.scenario.client3) return;
  for (const { args, origin } of effective(context, "client-nat")) {
    const [kind = "", network = "", mask = "", alias = ""] = args;
    yield {
      code: "client-nat",
      severity: "information",
      message:
        kind === "snat"
          ? l10n.t("To the server, {0} looks like {1}: OpenVPN rewrites it, and no table shows it.", network, alias)
          : l10n.t("What goes to {0} arrives as {1}: OpenVPN rewrites it, and no table shows it.", network, alias),
      origin,
      remedies: [
        anywhere(
          kind === "snat"
            ? l10n.t("The server needs the way back to what it sees: {0}", `route ${alias} ${mask}`)
            : l10n.t("The client's route has to name what its programs ask for: {0}", `route ${network} ${mask}`),
        ),
      ],
    };
  }
}
