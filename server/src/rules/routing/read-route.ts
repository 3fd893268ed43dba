import type { DirectiveUse } from "../../config/types.ts";
import { bitsOfMask, parseIPv4 } from "../../routing/addresses.ts";
import type { Word } from "../../syntax/tree.ts";

/** The words of a `route`, `iroute` or `server` line and the numbers in them. */
export interface RouteText {
  readonly network: Word;
  /** undefined where the line leaves it out, which means one address. */
  readonly mask: Word | undefined;
  readonly address: number | undefined;
  /** undefined where the mask is none. */
  readonly bits: number | undefined;
}

/** Reads NETWORK and NETMASK from the first two arguments; names and special words have no number. */
export function readRoute({ args }: DirectiveUse): RouteText | undefined {
  const [network, mask] = args;
  if (network === undefined) return undefined;
  const given = mask === undefined || mask.value === "default" ? undefined : mask;
  const number = given === undefined ? 0xffffffff : parseIPv4(given.value);
  return {
    network,
    mask: given,
    address: parseIPv4(network.value),
    bits: number === undefined ? undefined : bitsOfMask(number),
  };
}

/** What a line writes where no mask fits: the network's own zeros. */
export function likelyBits(address: number): number | undefined {
  if (address === 0) return 0;
  if ((address & 0xff) !== 0) return undefined;
  if ((address & 0xffff) !== 0) return 24;
  return (address & 0xffffff) === 0 ? 8 : 16;
}
