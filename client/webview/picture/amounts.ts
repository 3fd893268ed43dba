import * as l10n from "@vscode/l10n";
import type { Row } from "../../../server/src/protocol.ts";
import type { Shown } from "../page.ts";
import { bitsOf, holds, type Prefix, parsePrefix, prefixOf } from "../prefix.ts";

/** How much of a family's internet the tunnel takes; most: all but what is too little to matter. */
export type Amount = "all" | "most" | "part" | "none";

export type Amounts = Readonly<Record<4 | 6, Amount>>;

/** Above it nearly everything goes through: the private networks are half a percent of IPv4. */
const MOST = 0.95;
/** Above it the rest is no way to anywhere: what IPv4 keeps for itself, a neighbour's network. */
const ALL = 0.9999;
/** Below it a lone /8 is a network that someone owns; above it, one of many pieces. */
const PIECES = 0.1;

export interface Ways {
  /** The rows whose destinations are led into the tunnel, and those that stay outside. */
  readonly inside: readonly Row[];
  readonly outside: readonly Row[];
  readonly shares: Shown["shares"];
}

/** Which rows of the tunnel's are pieces of the internet rather than networks behind the server. */
export function pieceOfAll({ inside, shares }: Pick<Ways, "inside" | "shares">): (row: Row) => boolean {
  const share = shares[4].throughTunnel;
  const longest = longestPiece(inside, share);
  return (row) => {
    // Of IPv6 all that redirect-gateway sends through.
    if (row.family === 6) return bitsOf(row) <= 4 || row.destination === "fc00::/7";
    return bitsOf(row) <= longest && !isPrivate(prefixOf(row));
  };
}

/** The two /1 leave nothing for pieces; without them, a list that comes to nearly everything is nothing else. */
function longestPiece(inside: readonly Row[], share: number): number {
  if (share <= MOST) return share > PIECES ? 8 : 7;
  return inside.some((row) => row.family === 4 && bitsOf(row) <= 1) ? 1 : 32;
}

/** Private addresses and those of carriers' NAT (RFC 1918, RFC 6598): networks, however short their prefix. */
const PRIVATE = ["10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16"].map(parsePrefix);

const isPrivate = (prefix: Prefix | undefined): boolean =>
  PRIVATE.some((own) => own !== undefined && prefix !== undefined && holds(own, prefix));

/** Of both families, `inside` being the pieces alone. */
export const amountsOf = (ways: Ways): Amounts => ({ 4: amountOf(4, ways), 6: amountOf(6, ways) });

function amountOf(family: 4 | 6, { inside, outside, shares }: Ways): Amount {
  const share = shares[family].throughTunnel;
  const hasRest = outside.some((row) => row.family === family && bitsOf(row) === 0);
  if (share > MOST) return share > ALL || !hasRest ? "all" : "most";
  return share > 0 && inside.some((row) => row.family === family) ? "part" : "none";
}

export const isWhole = (amounts: Amounts): boolean =>
  Object.values(amounts).some((amount) => amount === "all" || amount === "most");

/** "all other IPv4", "everything else"; nothing where only networks are led into the tunnel. */
export function amountWords(amounts: Amounts): string {
  if (amounts[4] === "all" && amounts[6] === "all") return l10n.t("everything else");
  const [one = "", other] = ([4, 6] as const).map((family) => familyWords(family, amounts[family])).filter(Boolean);
  return other === undefined ? one : l10n.t("{0} and {1}", one, other);
}

function familyWords(family: 4 | 6, amount: Amount): string {
  if (amount === "all") return l10n.t("all other IPv{0}", String(family));
  if (amount === "most") return l10n.t("nearly all IPv{0}", String(family));
  return amount === "part" ? l10n.t("a part of IPv{0}", String(family)) : "";
}
