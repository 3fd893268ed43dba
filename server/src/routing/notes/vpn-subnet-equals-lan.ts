import * as l10n from "@vscode/l10n";
import { containsIPv4, formatPrefix4, networkOf, type Prefix, parsePrefix } from "../addresses.ts";
import { lanRows } from "../traffic.ts";
import type { Note } from "../types.ts";
import { anywhere, type NoteContext } from "./note-context.ts";

/** The tunnel's own network overlaps the LAN: gateways in it are then looked for on the wrong side. */
export function* vpnSubnetEqualsLan({ plan, view }: NoteContext): Iterable<Note> {
  const own = tunnelNetwork(plan.tunnel?.ipv4);
  if (own === undefined || plan.tunnel === null) return;
  for (const { destination, interface: name } of lanRows(view)) {
    const lan = parsePrefix(destination);
    if (lan?.family !== 4 || !overlap(own, lan)) continue;
    const bypassing = view.operations.filter(
      (one) => one.result === "ok" && one.interface === name && /\/[01]$/.test(one.destination),
    );
    const network = formatPrefix4(own.address, own.bits);
    const routes = bypassing.map((one) => one.destination).join(", ");
    yield {
      code: "vpn-subnet-equals-lan",
      severity: "warning",
      message:
        bypassing.length > 0
          ? l10n.t(
              "The tunnel's network {0} overlaps your LAN {1}: {2} land on {3}, and everything goes past the VPN unnoticed.",
              network,
              destination,
              routes,
              name,
            )
          : l10n.t(
              "The tunnel's network {0} overlaps your LAN {1}: computers of one of the two cannot be reached.",
              network,
              destination,
            ),
      origin: plan.tunnel.ipv4?.origin ?? null,
      remedies: [
        anywhere(
          l10n.t(
            "Give the VPN a network that no LAN uses, in the server's file: {0}",
            "server 10.83.47.0 255.255.255.0",
          ),
        ),
        anywhere(l10n.t("Or change the LAN's network in your router.")),
      ],
    };
  }
}

const overlap = (a: Prefix & { readonly family: 4 }, b: Prefix & { readonly family: 4 }): boolean =>
  containsIPv4(a.address, Math.min(a.bits, b.bits), b.address);

function tunnelNetwork(
  ipv4: { readonly local: number; readonly peer: number | null; readonly bits: number } | undefined,
): (Prefix & { readonly family: 4 }) | undefined {
  if (ipv4 === undefined) return undefined;
  const bits = ipv4.peer === null ? ipv4.bits : 30;
  return { family: 4, address: networkOf(ipv4.local, bits), bits };
}
