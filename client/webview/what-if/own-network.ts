import * as l10n from "@vscode/l10n";
import type { Row } from "../../../server/src/protocol.ts";
import type { ChoiceChange } from "../../src/preview/messages.ts";
import { dotted, holds, type Prefix, parseAddress, parsePrefix, widthOf } from "../prefix.ts";
import type { View } from "../unpack-view.ts";

/** The router that was told where it is in the new network, else the first address of that, which most routers have. */
export function gatewayIn(lan: string | undefined, before: string): string | undefined {
  if (lan === undefined) return undefined;
  if (before !== "" && isNeighbour(before, lan)) return before;
  const network = parsePrefix(lan);
  const first = typeof network?.first === "number" && network.bits < 31 ? dotted(network.first + 1) : "";
  return first !== "" && isNeighbour(first, lan) ? first : undefined;
}

/** Whether an address is another computer's in the network of the own one. */
function isNeighbour(text: string, lan: string): boolean {
  const [own, network, address] = [parseAddress(lan.split("/")[0] ?? ""), parsePrefix(lan), parseAddress(text)];
  if (own === undefined || network === undefined || address === undefined) return true;
  return holds(network, address) && address.first !== own.first;
}

/** Why it is no address with a prefix length that a computer may have: not the network's own, nor that for all in it. */
export function lanProblem(text: string, family: 4 | 6): string | undefined {
  const network = text.includes("/") ? parsePrefix(text) : undefined;
  const address = parseAddress(text.split("/")[0] ?? "");
  if (network?.family !== family || address === undefined || network.bits === 0)
    return l10n.t("it is no IPv{0} address with its prefix length.", String(family));
  if (family === 6 || network.bits > 30) return undefined;
  if (Number(address.first) >>> 24 === 127) return l10n.t("each computer has it for itself.");
  return address.first === network.first || address.first === network.last
    ? l10n.t("it is the whole network's address, not one computer's.")
    : undefined;
}

/** Why it is no router's address in that network; of IPv6 the router's link-local one is always in reach. */
export function gatewayProblem(text: string, lan: string, family: 4 | 6): string | undefined {
  if (parseAddress(text)?.family !== family) return l10n.t("it is no IPv{0} address.", String(family));
  if (family === 6 || isNeighbour(text, lan)) return undefined;
  return l10n.t("it is no other computer's in the network of {0}.", lan);
}

export interface Assumed {
  readonly lan: string;
  readonly gateway: string;
}

/** What the view reckons with: the address and gateway of the default route, or the address where there is none. */
export function assumed(view: View | undefined, family: 4 | 6): Assumed {
  const rows = view?.before.filter((row) => row.family === family && row.kind === "network") ?? [];
  const route = rows.find(({ destination, gateway }) => destination.endsWith("/0") && gateway !== null);
  if (route === undefined && family === 4) return { lan: "", gateway: "" };
  const isOwn = (row: Row): boolean => row.gateway === null && row.interface === (route ?? row).interface;
  const networks = rows.filter((row) => isOwn(row) && isNetwork(prefixOf(row)));
  const address = addressIn(route === undefined || family === 6 ? networks : [route]);
  const own = parseAddress(address);
  const bits = networks.map(prefixOf).find((prefix) => prefix && own && holds(prefix, own))?.bits;
  return {
    lan: address === "" ? "" : `${address}/${bits ?? (family === 4 ? 24 : 64)}`,
    gateway: route?.gateway ?? "",
  };
}

const prefixOf = ({ destination }: Row): Prefix | undefined => parsePrefix(destination);

/** Longer than a default route, and no single address; link-local and multicast are every interface's. */
const isNetwork = (prefix: Prefix | undefined): boolean =>
  prefix !== undefined &&
  prefix.bits > 0 &&
  prefix.bits < widthOf(prefix.family) &&
  (NOT_ROUTED === undefined || !holds(NOT_ROUTED, prefix));

const NOT_ROUTED = parsePrefix("fe00::/7");

const addressIn = (rows: readonly Row[]): string =>
  rows.map(({ interfaceAddress }) => interfaceAddress ?? "").find((address) => parseAddress(address) !== undefined) ??
  "";

export const typedOf = (four: Assumed, six: Assumed): ChoiceChange => ({
  lan: four.lan || undefined,
  gateway: four.gateway || undefined,
  lan6: six.lan || undefined,
  gateway6: six.gateway || undefined,
});
