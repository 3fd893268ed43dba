import * as l10n from "@vscode/l10n";
import { find } from "../list.ts";
import type { Shown } from "../page.ts";

/** How much of a family's internet the tunnel takes; most: all but what is too little to matter. */
export type Amount = "all" | "most" | "part" | "none";

export type Amounts = Readonly<Record<4 | 6, Amount>>;

/** Above it nearly everything goes through: the private networks are half a percent of IPv4. */
const MOST = 0.95;
/** Above it the rest is no way to anywhere: what IPv4 keeps for itself, a neighbour's network. */
const ALL = 0.9999;

/** Of both families. */
export const amountsOf = (shown: Shown): Amounts => ({ 4: amountOf(4, shown), 6: amountOf(6, shown) });

function amountOf(family: 4 | 6, { throughTunnel, ways }: Shown): Amount {
  const share = throughTunnel[family];
  const has = (kind: "rest" | "piece") => find(ways(kind), (row) => row.family === family) !== undefined;
  if (share > MOST) return share > ALL || !has("rest") ? "all" : "most";
  return share > 0 && has("piece") ? "part" : "none";
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
