import * as l10n from "@vscode/l10n";
import { breakageOf } from "../breakage.ts";
import { anywhere } from "../note.ts";
import type { Note } from "../types.ts";
import { effective, type NoteContext } from "./note-context.ts";

/** How to keep single addresses out of a tunnel that takes everything; told until somebody does. */
export function* pastTheTunnel(context: NoteContext): Iterable<Note> {
  const { traffic, plan, scenario } = context;
  // Where the server itself is led into the tunnel, the way out of that is this one.
  if (traffic.ipv4 !== "all" || breakageOf(scenario, plan, context)?.kind === "loop") return;
  if (effective(context, "route").some(({ args }) => args[2] === "net_gateway")) return;
  yield {
    code: "past-the-tunnel",
    severity: "information",
    message: l10n.t(
      "One address can be kept outside the tunnel for every client: the server pushes a route by net_gateway.",
    ),
    origin: null,
    remedies: [anywhere('push "route 192.0.2.1 255.255.255.255 net_gateway"')],
  };
}
