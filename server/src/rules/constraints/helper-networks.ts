import * as l10n from "@vscode/l10n";
import { type Effective, last, value, wordOr } from "../../config/effective.ts";
import type { DirectiveUse } from "../../config/types.ts";
import { bitsOfMask, formatIPv4, maskOfBits, networkOf, parseAddressWord } from "../../routing/addresses.ts";
import type { Constraint } from "./constraint.ts";

/** The networks and pools of the server directives. */
export const helperNetworkConstraints: readonly Constraint[] = [
  {
    code: "server-network",
    summary: "The network of server is none, too large or too small.",
    *check(options) {
      const use = last(options, "server");
      if (use === undefined || last(options, "server-bridge") !== undefined) return;
      const [network, mask] = use.args.map((word) => parseAddressWord(word.value));
      if (network !== undefined && mask !== undefined) yield* checkNetwork(options, use, network, mask);
    },
  },
  {
    code: "server-bridge-subnet",
    summary: "The gateway and the pool of server-bridge lie in different networks.",
    *check(options) {
      const use = last(options, "server-bridge");
      const [gateway, mask, start, end] = use?.args.map((word) => parseAddressWord(word.value)) ?? [];
      if (use === undefined || gateway === undefined || mask === undefined || start === undefined || end === undefined)
        return;
      for (const [index, address] of [start, end].entries()) {
        if (((address ^ gateway) & mask) === 0) continue;
        yield {
          use,
          word: use.args[index + 2],
          message: l10n.t(
            "{0} does not lie in the network of {1} with mask {2}.",
            value(use, index + 2) ?? "",
            value(use) ?? "",
            value(use, 1) ?? "",
          ),
        };
      }
    },
  },
  {
    code: "pool-range",
    summary: "The pool of server-bridge ends before it starts, or is too large.",
    *check(options) {
      const use = last(options, "server-bridge");
      const [, , start, end] = use?.args.map((word) => parseAddressWord(word.value)) ?? [];
      if (use === undefined || start === undefined || end === undefined) return;
      if (start > end)
        yield {
          use,
          word: use.args[3],
          message: l10n.t("The pool ends at {0}, before its start {1}.", formatIPv4(end), formatIPv4(start)),
        };
      else if (end - start >= 65536)
        yield {
          use,
          word: use.args[3],
          message: l10n.t("The pool holds {0} addresses; OpenVPN takes at most 65536.", end - start + 1),
        };
    },
  },
];

function* checkNetwork(options: Effective, use: DirectiveUse, network: number, mask: number) {
  const bits = bitsOfMask(mask);
  const maskText = value(use, 1) ?? "";
  if (bits === undefined)
    yield {
      use,
      word: use.args[1],
      message: l10n.t("{0} is no netmask: its ones do not stand together at the front.", maskText),
    };
  else if (networkOf(network, bits) !== network) yield hostBits(use, network, bits);
  else if (bits < 16)
    yield {
      use,
      word: use.args[1],
      message: l10n.t("{0} (/{1}) is too large a network: a server takes /16 at most.", maskText, bits),
    };
  else if (options.device === "tun" && bits > 29)
    yield {
      use,
      word: use.args[1],
      message: l10n.t("{0} (/{1}) is too small a network: a tun server needs /29 or larger.", maskText, bits),
    };
  else if (options.device === "tap" && bits > 30)
    yield {
      use,
      word: use.args[1],
      message: l10n.t("{0} (/{1}) is too small a network: a tap server needs /30 or larger.", maskText, bits),
    };
}

function hostBits(use: DirectiveUse, address: number, bits: number) {
  const network = formatIPv4(networkOf(address, bits));
  const { start, end } = wordOr(use);
  return {
    use,
    word: use.args[0],
    message: l10n.t(
      "{0} is an address inside the network: with mask {1} the network is {2}/{3}.",
      formatIPv4(address),
      formatIPv4(maskOfBits(bits)),
      network,
      bits,
    ),
    fixes: [{ title: l10n.t("Change to {0}", network), edits: [{ start, end, newText: network }] }],
  };
}
