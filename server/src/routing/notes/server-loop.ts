import * as l10n from "@vscode/l10n";
import { formatIPv4 } from "../addresses.ts";
import type { Note } from "../types.ts";
import { anywhere, type NoteContext } from "./note-context.ts";

/** A route leads the tunnel's own packets back into the tunnel. */
export function* serverLoop({ plan, view, client, pushed, find }: NoteContext): Iterable<Note> {
  if (view.tunnel === null || plan.servers.length === 0) return;
  for (const server of plan.servers) {
    const address = formatIPv4(server);
    const { row } = find(address);
    const winner = row === null ? undefined : view.after[row];
    // Its own host route leads there only where the LAN and the tunnel overlap, which has a note of its own.
    if (winner?.interface !== view.tunnel.interface || winner.kind === "bypass") continue;
    const hasRedirect = [client, pushed].some(
      (lines) => lines.has("redirect-gateway") || lines.has("redirect-private"),
    );
    yield {
      code: "server-loop",
      severity: "error",
      message: l10n.t(
        "{0} covers the server's own address {1}, so the tunnel's own packets go into the tunnel: the connection dies.",
        winner.destination,
        address,
      ),
      origin: winner.origin,
      remedies: [
        anywhere(l10n.t("In the server's file: {0}", `push "route ${address} 255.255.255.255 net_gateway"`)),
        ...(hasRedirect
          ? []
          : [anywhere(l10n.t("Or, which adds that route by itself: {0}", 'push "redirect-private def1"'))]),
      ],
    };
  }
}
