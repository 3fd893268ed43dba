import * as l10n from "@vscode/l10n";
import { formatIPv4, formatPrefix4, networkOf } from "../../routing/addresses.ts";
import type { Word } from "../../syntax/tree.ts";
import { changeTo } from "../change-to.ts";
import type { DirectiveRule, Finding } from "../rule.ts";
import { readRoute } from "./read-route.ts";

/** OpenVPN hands the numbers on as they stand. */
export const routeHostBits: DirectiveRule = {
  code: "route-host-bits",
  summary: "The address of a route lies inside its network instead of being it.",
  names: ["route", "iroute"],
  visit(use) {
    const { network, address, bits = 32 } = readRoute(use) ?? {};
    if (network === undefined || address === undefined) return undefined;
    const exact = networkOf(address, bits);
    return exact === address ? undefined : findingOf(network, exact, bits);
  },
};

/** A long list often has the mistake in every line, and few of them are shown. */
const findingOf = (network: Word, exact: number, bits: number): Finding => ({
  at: network,
  severity: "warning",
  message: routeHostBits.summary,
  closer: () => ({
    message: l10n.t(
      "{0} is an address inside {1}, not the network itself: Linux refuses such a route.",
      network.value,
      formatPrefix4(exact, bits),
    ),
    // Everything is hardly what a mask of zeros behind an address stands for.
    fixes: bits === 0 ? [] : [changeTo(network, formatIPv4(exact))],
  }),
});
