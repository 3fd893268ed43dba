import * as l10n from "@vscode/l10n";
import { containsIPv4, formatPrefix4, networkOf, type Prefix, parsePrefix } from "../addresses.ts";
import { grouped } from "../grouped.ts";
import { anywhere } from "../note.ts";
import type { Plan } from "../plan.ts";
import { type BareView, lanRows } from "../traffic.ts";
import type { Note } from "../types.ts";
import type { NoteContext } from "./note-context.ts";

/** The tunnel's own network overlaps the LAN: gateways in it are then looked for on the wrong side. */
export function* vpnSubnetEqualsLan({ plan, view }: NoteContext): Iterable<Note> {
  const own = tunnelNetwork(plan.tunnel?.ipv4);
  if (own === undefined || plan.tunnel === null) return;
  for (const row of lanRows(view)) {
    const lan = parsePrefix(row.destination);
    if (lan?.family !== 4 || !overlap(own, lan)) continue;
    const loops = view.after.some(({ kind, interface: name }) => kind === "bypass" && name === view.tunnel?.interface);
    yield {
      code: "vpn-subnet-equals-lan",
      severity: loops ? "error" : "warning",
      message: [
        l10n.t(
          "The tunnel's network {0} overlaps your LAN {1}.",
          formatPrefix4(own.address, own.bits),
          row.destination,
        ),
        consequence(plan, view, { lan: row.interface, loops: loops ? "server" : "nothing" }),
      ].join(" "),
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

interface Overlap {
  /** The LAN's interface. */
  readonly lan: string;
  /** Whose packets the tunnel swallows that should keep it alive. */
  readonly loops: "server" | "nothing";
}

function consequence(plan: Plan, view: BareView, { lan, loops }: Overlap): string {
  if (loops === "server")
    return l10n.t("The router is looked for in the tunnel, and with it the way to the server: the connection dies.");
  const astray = view.operations
    .filter(({ op, result, interface: name }, at) => {
      return op === "add" && result === "ok" && name === lan && plan.routes[at]?.outside === false;
    })
    .map(({ destination }) => destination);
  if (astray.length === 0) return l10n.t("Computers of one of the two cannot be reached.");
  const named = astray.slice(0, NAMED).join(", ");
  const rest = astray.length - NAMED;
  const all = rest > 0 ? l10n.t("{0} and {1} more", named, grouped(rest)) : named;
  return astray.some((destination) => /\/[01]$/.test(destination))
    ? l10n.t("{0} land on {1}, and everything goes past the VPN unnoticed.", all, lan)
    : l10n.t("What is for {0} lands on {1} and goes past the VPN unnoticed.", all, lan);
}

const NAMED = 3;

const overlap = (a: Prefix & { readonly family: 4 }, b: Prefix & { readonly family: 4 }): boolean =>
  containsIPv4(a.address, Math.min(a.bits, b.bits), b.address);

function tunnelNetwork(
  ipv4: { readonly local: number; readonly peer: number | null; readonly bits: number } | undefined,
): (Prefix & { readonly family: 4 }) | undefined {
  if (ipv4 === undefined) return undefined;
  const bits = ipv4.peer === null ? ipv4.bits : 30;
  return { family: 4, address: networkOf(ipv4.local, bits), bits };
}
