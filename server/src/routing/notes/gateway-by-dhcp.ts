import * as l10n from "@vscode/l10n";
import { anywhere } from "../note.ts";
import type { Note } from "../types.ts";
import { effective, type NoteContext } from "./note-context.ts";

/** `route-gateway dhcp` has a value only once a DHCP answer has come through the tunnel. */
export function* gatewayByDhcp(context: NoteContext): Iterable<Note> {
  const line = effective(context, "route-gateway").at(-1);
  if (line?.args[0] !== "dhcp" || context.view.tunnel === null || context.view.tunnel.gateway !== null) return;
  yield {
    code: "gateway-by-dhcp",
    severity: "information",
    message: l10n.t(
      "route-gateway dhcp takes the gateway from the DHCP server behind the tunnel, which this view cannot ask: routes without a gateway of their own are left out here.",
    ),
    origin: line.origin,
    remedies: [
      anywhere(l10n.t("To see them, name the gateway of the bridged network: {0}", 'push "route-gateway 192.168.8.1"')),
    ],
  };
}
