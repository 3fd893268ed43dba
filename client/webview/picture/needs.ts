import * as l10n from "@vscode/l10n";
import { grouped } from "../grouped.ts";
import { type List, slice } from "../list.ts";
import type { Needs } from "./layout.ts";
import type { PictureModel } from "./model.ts";

/** How much room the words of a picture ask for. */
export function needsOf(model: PictureModel): Needs {
  const networks = behindLines(model.behind);
  return {
    computer: longest([...numbered("tunnel", model), ...numbered("lan", model)]),
    router: model.router?.length ?? NO_ROUTER,
    server: longest([...model.serverTunnelAddresses, publicWords(model)]),
    tunnelLines: numbered("tunnel", model),
    lanLines: numbered("lan", model),
    serverTunnel: model.serverTunnelAddresses[0]?.length ?? 0,
    serverTunnelLines: model.serverTunnelAddresses.length,
    networks: longest(networks),
    transport: model.transport.length,
    networkLines: Math.max(1, networks.length),
  };
}

const NO_ROUTER = 16;

const longest = (lines: readonly string[]): number => Math.max(0, ...lines.map(({ length }) => length));

/** The computer's addresses on one side, the first with the side's name. */
export function numbered(end: "tunnel" | "lan", model: PictureModel): readonly string[] {
  const [name, addresses] =
    end === "tunnel" ? [l10n.t("tunnel"), model.tunnelAddresses] : [l10n.t("LAN"), model.lanAddresses];
  return addresses.map((address, i) => (i === 0 ? `${name} ${address}` : address));
}

/** Where the tunnel's packets are sent. */
export const publicWords = ({ serverPublicAddress }: PictureModel): string =>
  serverPublicAddress ?? l10n.t("address not known");

/** The networks behind the server, as many as fit. */
export const behindLines = (behind: List<string>): readonly string[] =>
  behind.length > 3 ? [...slice(behind, 0, 2), l10n.t("and {0} more", grouped(behind.length - 2))] : [...behind];
