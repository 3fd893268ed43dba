import * as l10n from "@vscode/l10n";
import { bitsOfMask, formatIPv4, maskOfBits, parseIPv4 } from "../../routing/addresses.ts";
import type { Word } from "../../syntax/tree.ts";
import { changeTo } from "../change-to.ts";
import type { DirectiveRule, Fix } from "../rule.ts";
import { readRoute } from "./read-route.ts";

/** The parser takes any word; the route fails when the tunnel comes up. */
export const routeNetmask: DirectiveRule = {
  code: "route-netmask",
  summary: "The mask of a route is none.",
  names: ["route"],
  visit(use, { target }) {
    const { mask, bits } = readRoute(use) ?? {};
    if (mask === undefined || bits !== undefined) return undefined;
    const number = parseIPv4(mask.value);
    if (number === undefined) {
      if (use.pushedBy !== undefined) return undefined;
      return {
        at: mask,
        severity: "warning",
        message: mask.value.includes(":")
          ? l10n.t(
              '"{0}" is IPv6: "route" takes IPv4 only, so the route fails; write "route-ipv6 NETWORK/BITS".',
              mask.value,
            )
          : l10n.t('"{0}" is no netmask, so the route fails: one looks like 255.255.255.0.', mask.value),
        fixes: lengthFix(mask),
      };
    }
    return {
      at: mask,
      severity: "warning",
      message:
        target.openvpn === "2.7"
          ? l10n.t(
              "{0} is no netmask, its ones do not stand together at the front: OpenVPN 2.7 dies of it when it sets the route.",
              mask.value,
            )
          : l10n.t("{0} is no netmask, its ones do not stand together at the front: the route fails.", mask.value),
      fixes: turnedFix(mask, number),
    };
  },
};

/** A bare prefix length: `24` or `/24`. */
function lengthFix(mask: Word): readonly Fix[] {
  const bits = /^\/?(\d{1,2})$/.exec(mask.value)?.[1];
  return bits === undefined || Number(bits) > 32 ? [] : [changeTo(mask, formatIPv4(maskOfBits(Number(bits))))];
}

/** A wildcard such as 0.0.0.255 is the mask turned over. */
function turnedFix(mask: Word, number: number): readonly Fix[] {
  const turned = ~number >>> 0;
  return bitsOfMask(turned) === undefined ? [] : [changeTo(mask, formatIPv4(turned))];
}
