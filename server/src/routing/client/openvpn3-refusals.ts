import * as l10n from "@vscode/l10n";
import { parseIPv4 } from "../addresses.ts";
import { note } from "../note.ts";
import type { Note, OptionLine } from "../types.ts";
import type { ClientOptions } from "./client-options.ts";
import type { TunnelPlan } from "./tunnel.ts";

const ONLY_PUSHED = new Set([
  "topology",
  "ifconfig",
  "ifconfig-ipv6",
  "route-gateway",
  "ping",
  "ping-restart",
  "peer-id",
  "auth-token",
  "echo",
]);

/** What OpenVPN 3 stops at where OpenVPN 2 goes on. */
export function* refusals3(client: readonly OptionLine[], options: ClientOptions, tunnel: TunnelPlan): Iterable<Note> {
  const stop = (message: string, origin: OptionLine["origin"]): Note =>
    note({ code: "connect-refuses", severity: "error", message, origin });
  for (const { name, origin } of client) {
    if (ONLY_PUSHED.has(name))
      yield stop(l10n.t("OpenVPN 3 refuses {0} in a profile: only a server may push it.", name), origin);
  }
  if (options.topology === "p2p") yield stop(l10n.t("OpenVPN 3 knows topology subnet and net30, not p2p."), null);
  const { ipv4, topology, kind, view } = tunnel.tunnel;
  if (kind === "tap") yield stop(l10n.t("OpenVPN 3 has no tap devices: dev tun is needed."), null);
  const peer = parseIPv4(view.peer ?? "");
  if (ipv4 === undefined || peer === undefined || topology !== "net30") return;
  if (ipv4.local >>> 2 !== peer >>> 2) {
    yield stop(l10n.t("With net30 OpenVPN 3 wants both addresses of ifconfig in one /30."), ipv4.origin);
  }
}
