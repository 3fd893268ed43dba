import * as l10n from "@vscode/l10n";
import { formatIPv4, networkOf } from "../addresses.ts";
import { note } from "../note.ts";
import type { Note, Origin } from "../types.ts";

/** The two ends of a tun as `ifconfig` gives them. */
export interface Endpoints {
  readonly local: number;
  readonly peer: number | null;
  readonly origin: Origin | null;
}

/** Windows' adapters know no peers: OpenVPN needs the two middle addresses of one /30 there and ends itself otherwise. */
export function windowsEndpoints({ local, peer, origin }: Endpoints): Note | undefined {
  if (peer === null) return undefined;
  const isMiddle = (address: number): boolean => (address & 3) === 1 || (address & 3) === 2;
  if (isMiddle(local) && isMiddle(peer) && local !== peer && networkOf(local, 30) === networkOf(peer, 30)) {
    return undefined;
  }
  return note({
    code: "windows-endpoints",
    severity: "error",
    message: l10n.t(
      "On Windows the two ends of a tun, {0} and {1}, must be the two middle addresses of one /30: OpenVPN ends itself. Take topology subnet or net30.",
      formatIPv4(local),
      formatIPv4(peer),
    ),
    origin,
  });
}
