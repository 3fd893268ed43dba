import * as l10n from "@vscode/l10n";
import type { Note, RouteView } from "../../server/src/protocol.ts";

/** Where the tunnel breaks, and why in a few words. */
export interface Breakage {
  /** lan: before its packets leave this computer's network; tunnel: on the way to the server or its end; none: it never stands. */
  readonly at: "lan" | "tunnel" | "none";
  readonly why: string;
}

/** What keeps everything from getting through, from what the notes say; undefined where nothing does. */
export function breakageOf({ tunnel, notes }: Pick<RouteView, "tunnel" | "notes">): Breakage | undefined {
  if (tunnel === null) return { at: "none", why: l10n.t("no tunnel comes up") };
  return notes.map(breakageIn).find((one) => one !== undefined);
}

function breakageIn({ code, severity }: Note): Breakage | undefined {
  if (code === "no-default-route" && severity !== "information")
    return { at: "lan", why: l10n.t("no way to the server") };
  if (severity !== "error") return undefined;
  switch (code) {
    case "server-loop":
      return { at: "tunnel", why: l10n.t("nothing gets through: its own packets are led into it") };
    case "vpn-subnet-equals-lan":
      return { at: "tunnel", why: l10n.t("nothing gets through: the router is looked for in it") };
    case "devices-differ":
      return { at: "tunnel", why: l10n.t("nothing gets through: one end is a tun, the other a tap") };
    default:
      return undefined;
  }
}
