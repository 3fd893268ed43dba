import * as l10n from "@vscode/l10n";
import { formatIPv4, maskOfBits } from "../../routing/addresses.ts";
import type { DirectiveRule } from "../rule.ts";
import { likelyBits, readRoute } from "./read-route.ts";

export const routeMaskMissing: DirectiveRule = {
  code: "route-mask-missing",
  summary: "A route to a network without its mask, which is a route to one address.",
  names: ["route", "iroute"],
  visit(use) {
    const route = readRoute(use);
    if (route === undefined || route.mask !== undefined || route.address === undefined) return undefined;
    const bits = likelyBits(route.address);
    if (bits === undefined) return undefined;
    const mask = formatIPv4(maskOfBits(bits));
    const { end } = route.network;
    const given = use.args[1];
    const edit =
      given === undefined
        ? { start: end, end, newText: ` ${mask}` }
        : { start: given.start, end: given.end, newText: mask };
    return {
      at: route.network,
      severity: "warning",
      message: l10n.t(
        "Without a mask this is a route to the one address {0}/32, not to a network.",
        route.network.value,
      ),
      fixes: [{ title: l10n.t("Add the mask {0}", mask), edits: [edit] }],
    };
  },
};
