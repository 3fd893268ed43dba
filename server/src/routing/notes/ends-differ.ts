import * as l10n from "@vscode/l10n";
import { formatIPv4, parseAddressWord } from "../addresses.ts";
import { anywhere } from "../note.ts";
import type { Note } from "../types.ts";
import type { NoteContext } from "./note-context.ts";

/** Two ends without a pool have to name the same two addresses, each its own first. */
export function* endsDiffer({ plan, view, server, client }: NoteContext): Iterable<Note> {
  const own = plan.tunnel?.ipv4;
  const line = client.last("ifconfig");
  const others = server.last("ifconfig");
  const hands = server.has("server") || server.has("mode");
  if (view.tunnel === null || own === undefined || own.peer === null || line === undefined || hands) return;
  const [theirs, ours] = (others?.args ?? []).map(parseAddressWord);
  if (theirs === undefined || ours === undefined || ours >>> 24 === 255) return;
  if (theirs === own.peer && ours === own.local) return;
  yield {
    code: "ends-differ",
    severity: "warning",
    message: l10n.t(
      "The other end calls itself {0} and this one {1}; this file says the other way about {2} and {3}, so what one sends the other does not answer.",
      ...[theirs, ours, own.peer, own.local].map(formatIPv4),
    ),
    origin: line.origin,
    remedies: [anywhere(l10n.t("In the client's file: {0}", `ifconfig ${formatIPv4(ours)} ${formatIPv4(theirs)}`))],
  };
}
