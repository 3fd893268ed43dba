import * as l10n from "@vscode/l10n";
import { deviceOf } from "../device.ts";
import { anywhere } from "../note.ts";
import type { Note } from "../types.ts";
import type { NoteContext } from "./note-context.ts";

/** tun carries IP packets and tap Ethernet frames: neither understands the other. */
export function* devicesDiffer({ scenario, plan, view, server, client }: NoteContext): Iterable<Note> {
  if (scenario.server === undefined || scenario.client === undefined || view.tunnel === null) return;
  const { kind } = deviceOf(server);
  if (plan.tunnel === null || kind === plan.tunnel.kind) return;
  yield {
    code: "devices-differ",
    severity: "error",
    message: l10n.t(
      "The server's device is a {0} and the client's a {1}: the tunnel comes up, but nothing gets through.",
      kind,
      plan.tunnel.kind,
    ),
    origin: client.last("dev")?.origin ?? null,
    remedies: [anywhere(l10n.t("In the client's file: {0}", `dev ${kind}`))],
  };
}
