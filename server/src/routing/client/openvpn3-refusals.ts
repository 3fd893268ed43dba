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
  const stop = (origin: OptionLine["origin"], message: string, ...remedies: readonly string[]): Note =>
    note({ code: "connect-refuses", severity: "error", message, origin, remedies });
  const onServer = l10n.t("In the server's file: {0}", "topology subnet");
  for (const { name, origin } of client) {
    if (ONLY_PUSHED.has(name))
      yield stop(
        origin,
        l10n.t("OpenVPN 3 refuses {0} in a profile: only a server may push it.", name),
        l10n.t("Take the line away: a server pushes what a client needs of it."),
      );
  }
  if (options.topology === "p2p")
    yield stop(null, l10n.t("OpenVPN 3 knows topology subnet and net30, not p2p."), onServer);
  const { ipv4, topology, kind, view } = tunnel.tunnel;
  if (kind === "tap")
    yield stop(
      null,
      l10n.t("OpenVPN 3 has no tap devices: dev tun is needed."),
      l10n.t("On both ends: {0}", "dev tun"),
      l10n.t("Or connect with OpenVPN 2, where there must be Ethernet."),
    );
  const peer = parseIPv4(view.peer ?? "");
  if (ipv4 === undefined || peer === undefined || topology !== "net30") return;
  if (ipv4.local >>> 2 !== peer >>> 2)
    yield stop(ipv4.origin, l10n.t("With net30 OpenVPN 3 wants both addresses of ifconfig in one /30."), onServer);
}
