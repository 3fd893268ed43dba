import * as l10n from "@vscode/l10n";
import { type Breakage, breakageOf } from "../breakage.ts";
import { anywhere } from "../note.ts";
import { uplinkOf } from "../systems/uplink.ts";
import type { Note } from "../types.ts";
import { effective, type NoteContext } from "./note-context.ts";

/** The default route is taken away, or was never there. */
export function* defaultRoute(context: NoteContext): Iterable<Note> {
  const { plan, scenario, view } = context;
  const removed = plan.routes.find(({ op, bits, family }) => family === 4 && op === "delete" && bits === 0);
  const had = view.operations.some(({ op, result }) => op === "delete" && result === "ok");
  if (removed !== undefined && had) yield replaced(context, removed.origin);
  if (view.tunnel !== null && uplinkOf(scenario.network) === undefined) {
    yield {
      code: "no-default-route",
      ...withoutUplink(breakageOf(scenario, plan, context)),
      origin: null,
      remedies: [anywhere(l10n.t("Tell the preview your gateway if there is one."))],
    };
  }
}

/** Without a way out only a server nearby can be reached. */
function withoutUplink(breakage: Breakage | undefined): Pick<Note, "severity" | "message"> {
  if (breakage?.kind !== "unreachable")
    return {
      severity: "information",
      message: l10n.t(
        "This computer has no default route before it connects: net_gateway is unknown, and no host route keeps the server outside.",
      ),
    };
  const { address } = breakage;
  return address === undefined
    ? {
        severity: "warning",
        message: l10n.t(
          "This computer has no default route before it connects: it reaches a server in its own network alone.",
        ),
      }
    : {
        severity: "error",
        message: l10n.t(
          "This computer has no default route before it connects, and no other one to the server {0}: no connection comes up.",
          address,
        ),
      };
}

function replaced(context: NoteContext, origin: Note["origin"]): Note {
  const flags = effective(context, "redirect-gateway").at(-1)?.args ?? [];
  const better = ["redirect-gateway", "def1", ...flags.filter((flag) => flag !== "def1")].join(" ");
  const line = context.pushed.has("redirect-gateway") ? `push "${better}"` : better;
  return {
    code: "default-route-replaced",
    severity: "warning",
    message: l10n.t(
      "redirect-gateway without def1 deletes your default route. Where OpenVPN ends without cleaning up, the computer stays without one.",
    ),
    origin,
    remedies: [anywhere(l10n.t("Leave the default route alone, with two halves over it: {0}", line))],
  };
}
