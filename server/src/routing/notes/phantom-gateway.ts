import * as l10n from "@vscode/l10n";
import { formatIPv4 } from "../addresses.ts";
import { anywhere } from "../note.ts";
import type { Note } from "../types.ts";
import type { NoteContext } from "./note-context.ts";
import { serverTunnelAddress } from "./server-tunnel-address.ts";

/** Where net30's gateway comes from, which people look for on a machine. */
export function* phantomGateway({ plan, client, server }: NoteContext): Iterable<Note> {
  const { tunnel, pushReply } = plan;
  if (pushReply === null || tunnel?.kind !== "tun" || tunnel.topology !== "net30") return;
  const { ipv4 } = tunnel;
  if (ipv4 === undefined || ipv4.peer === null || client.has("ifconfig")) return;
  if (ipv4.peer >>> 24 === 255 || ipv4.peer === serverTunnelAddress(server)) return;
  const peer = formatIPv4(ipv4.peer);
  yield {
    code: "phantom-gateway",
    severity: "information",
    message: l10n.t(
      "No machine owns {0}: with topology net30 it is the other end of this client's own /30, and stands for the server.",
      peer,
    ),
    origin: ipv4.origin,
    remedies: [
      anywhere(
        l10n.t(
          "With topology subnet the gateway is the server's real address, in the server's file: {0}",
          "topology subnet",
        ),
      ),
    ],
  };
}
