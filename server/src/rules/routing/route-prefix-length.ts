import * as l10n from "@vscode/l10n";
import type { DirectiveUse } from "../../config/types.ts";
import { formatIPv4, maskOfBits, networkOf, parsePrefix } from "../../routing/addresses.ts";
import type { DirectiveRule, Fix } from "../rule.ts";

/** A client refuses such a route when it is pushed; `invalid-address` speaks of that. */
export const routePrefixLength: DirectiveRule = {
  code: "route-prefix-length",
  summary: "A prefix length in route, which takes a mask.",
  client: "openvpn",
  names: ["route"],
  visit(use, { config }) {
    const network = use.args[0];
    if (network === undefined || !network.value.includes("/")) return undefined;
    const fix = prefixFix(use);
    if (fix === undefined || use.pushedBy !== undefined || config.kind !== "main") return undefined;
    return {
      at: network,
      severity: "warning",
      message: l10n.t(
        'OpenVPN takes "{0}" for a host name: "route" wants the mask as a word of its own.',
        network.value,
      ),
      fixes: [fix],
    };
  },
};

/** `10.0.0.0/8` as address and mask. */
export function prefixFix({ args }: DirectiveUse): Fix | undefined {
  const [network] = args;
  const prefix = network?.value.includes("/") === true ? parsePrefix(network.value) : undefined;
  if (network === undefined || prefix?.family !== 4) return undefined;
  const newText = `${formatIPv4(networkOf(prefix.address, prefix.bits))} ${formatIPv4(maskOfBits(prefix.bits))}`;
  return { title: l10n.t('Change to "{0}"', newText), edits: [{ start: network.start, end: network.end, newText }] };
}
