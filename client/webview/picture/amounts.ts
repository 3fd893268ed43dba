import * as l10n from "@vscode/l10n";
import type { Amount } from "../../../server/src/protocol.ts";

export type Amounts = Readonly<Record<4 | 6, Amount>>;

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
