import * as l10n from "@vscode/l10n";
import { containsIPv4, formatIPv4, parseIPv4 } from "../addresses.ts";
import { anywhere } from "../note.ts";
import type { Note, Remedy } from "../types.ts";
import type { NoteContext } from "./note-context.ts";
import { serverTunnelAddress } from "./server-tunnel-address.ts";

/** What the client takes for the VPN's gateway is a machine of its own network: traffic goes there, past the tunnel. */
export function* gatewayOutside(context: NoteContext): Iterable<Note> {
  const { view, plan } = context;
  const gateway = view.tunnel?.gateway ?? null;
  if (view.tunnel === null || gateway === null || isInTunnel(context, gateway)) return;
  const astray = view.operations.filter(
    (one, at) =>
      one.op === "add" &&
      one.result === "ok" &&
      one.gateway === gateway &&
      one.interface !== view.tunnel?.interface &&
      plan.routes[at]?.outside === false,
  );
  const [first] = astray;
  if (first === undefined) return;
  yield {
    code: "gateway-outside",
    severity: "warning",
    message: l10n.t(
      "The VPN's gateway is said to be {0}, which is reached by {1}: {2} go past the VPN unnoticed.",
      gateway,
      first.interface ?? "",
      astray.map(({ destination }) => destination).join(", "),
    ),
    origin: first.origin,
    remedies: Array.from(remediesOf(context)),
  };
}

/** Where the tunnel's network is the LAN's as well, another note tells it. */
function isInTunnel({ plan }: NoteContext, gateway: string): boolean {
  const own = plan.tunnel?.ipv4;
  const address = parseIPv4(gateway);
  if (own === undefined || address === undefined) return false;
  return own.peer === null ? containsIPv4(own.local, Math.max(own.bits, 0), address) : own.peer === address;
}

function* remediesOf({ plan, server }: NoteContext): Iterable<Remedy> {
  const peer = plan.tunnel?.ipv4?.peer ?? null;
  const own = serverTunnelAddress(server);
  if (peer !== null)
    yield anywhere(l10n.t("Take route-gateway away: the gateway is the other end, {0}.", formatIPv4(peer)));
  else if (own !== undefined)
    yield anywhere(l10n.t("Name the server's tunnel address: {0}", `route-gateway ${formatIPv4(own)}`));
}
