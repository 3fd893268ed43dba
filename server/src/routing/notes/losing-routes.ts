import * as l10n from "@vscode/l10n";
import { anywhere } from "../note.ts";
import type { Note, Row } from "../types.ts";
import type { NoteContext } from "./note-context.ts";

/** A route into the tunnel that stands in the table for nothing, as an equal one comes before it. */
export function* losingRoutes({ view, plan, losers }: NoteContext): Iterable<Note> {
  if (view.os === "macos" || view.tunnel === null) return;
  for (const [row, winner] of losers) {
    if (!isRouteInto(view.tunnel.interface, row)) continue;
    if (winner.interface === row.interface || plan.routes[row.operation ?? -1]?.step !== "route") continue;
    yield {
      code: "route-loses",
      severity: "warning",
      message: l10n.t(
        "The route {0} has metric {1} and the one by {2} has {3}: the lower one wins, and this one is never used.",
        row.destination,
        row.metric,
        winner.gateway ?? winner.interface,
        winner.metric,
      ),
      origin: row.origin,
      remedies: row.destination === "0.0.0.0/0" ? [anywhere(halves())] : [],
    };
  }
}

const halves = (): string =>
  l10n.t(
    "Lead everything into the tunnel by two halves, which win over every default route: {0}",
    'push "redirect-gateway def1"',
  );

const isRouteInto = (tunnel: string, { kind, interface: name }: Row): boolean => kind === "vpn" && name === tunnel;
