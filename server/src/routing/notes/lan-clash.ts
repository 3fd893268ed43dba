import * as l10n from "@vscode/l10n";
import { containsIPv4, formatIPv4, formatPrefix4, parsePrefix } from "../addresses.ts";
import { anywhere } from "../note.ts";
import type { PlannedRoute, PlannedRoute4 } from "../plan.ts";
import { lanRows } from "../traffic.ts";
import type { Note, Row } from "../types.ts";
import type { NoteContext } from "./note-context.ts";

/** A route into the tunnel names addresses of the LAN. */
export function* lanClash({ plan, view, find }: NoteContext): Iterable<Note> {
  const lans = lanRows(view).flatMap((row) => {
    const prefix = parsePrefix(row.destination);
    return prefix?.family === 4 ? [{ ...prefix, row }] : [];
  });
  if (lans.length === 0) return;
  const overlap = (route: PlannedRoute4, lan: Lan): boolean =>
    containsIPv4(route.address, Math.min(route.bits, lan.bits), lan.address);
  // Of thousands of routes few touch a LAN.
  for (const route of plan.routes.filter(isOrdinary).filter((one) => lans.some((lan) => overlap(one, lan)))) {
    for (const lan of lans) {
      if (!overlap(route, lan)) continue;
      const winner = find(probe(route, lan)).interface;
      yield clash(route, lan.row, winner !== null && winner === view.tunnel?.interface ? "vpn" : "lan");
    }
  }
}

/** block-local means to take the LAN; a /0 or /1 leaves it alone because the LAN's row is longer. */
const isOrdinary = (route: PlannedRoute): route is PlannedRoute4 =>
  route.family === 4 && route.op === "add" && route.step === "route" && !route.outside && route.bits > 1;

interface Lan {
  readonly address: number;
  readonly bits: number;
}

/** An address that both name and that is nobody's own: the first after the longer one's network address. */
function probe(route: PlannedRoute4, lan: Lan): string {
  const longer = route.bits > lan.bits ? route : lan;
  return formatIPv4(longer.bits >= 31 ? longer.address : longer.address + 2);
}

function clash(route: PlannedRoute4, lan: Row, winner: "vpn" | "lan"): Note {
  const network = formatPrefix4(route.address, route.bits);
  const lanBits = parsePrefix(lan.destination)?.bits ?? 32;
  return {
    code: "lan-clash",
    severity: route.bits < lanBits ? "information" : "warning",
    message: messageOf({ network, lan: lan.destination, winner, relation: Math.sign(route.bits - lanBits) }),
    origin: route.origin,
    remedies: [
      anywhere(
        l10n.t(
          "Give one of the two networks other addresses; 192.168.0.0/24 and 192.168.1.0/24 are what most home routers use.",
        ),
      ),
      anywhere(
        l10n.t(
          "Or keep this route away from clients in that LAN, in the client's file: {0}",
          `pull-filter ignore "route ${formatIPv4(route.address)}"`,
        ),
      ),
    ],
  };
}

interface Clash {
  readonly network: string;
  readonly lan: string;
  readonly winner: "vpn" | "lan";
  /** Negative: the route is the wider one. */
  readonly relation: number;
}

function messageOf({ network, lan, winner, relation }: Clash): string {
  if (relation < 0)
    return l10n.t("The route {0} contains your LAN {1}, which stays outside: its own row is longer.", network, lan);
  if (relation > 0)
    return winner === "vpn"
      ? l10n.t(
          "The route {0} lies inside your LAN {1}: this part of it goes into the tunnel and is cut off.",
          network,
          lan,
        )
      : l10n.t("The route {0} lies inside your LAN {1} and does not win: it has no effect.", network, lan);
  return winner === "vpn"
    ? l10n.t(
        "The route {0} is your LAN as well, and the VPN wins on this system: your printer, your router's page and all else there is cut off.",
        network,
      )
    : l10n.t(
        "The route {0} is your LAN as well, and the LAN wins on this system: the network behind the VPN stays out of reach.",
        network,
      );
}
