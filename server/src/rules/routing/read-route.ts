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

/** Several rules ask for the same line one after the other, and most lines of a file have the same mask. */
let line: DirectiveUse | undefined;
let routeOfLine: RouteText | undefined;
let lastMask: { readonly text: string; readonly bits: number | undefined } = { text: "255.255.255.255", bits: 32 };

/** Reads NETWORK and NETMASK from the first two arguments; names and special words have no number. */
export function readRoute(use: DirectiveUse): RouteText | undefined {
  if (line !== use) routeOfLine = read(use);
  line = use;
  return routeOfLine;
}

function read({ args }: DirectiveUse): RouteText | undefined {
  const network = args[0];
  if (network === undefined) return undefined;
  const mask = args[1]?.value === "default" ? undefined : args[1];
  return { network, mask, address: parseIPv4(network.value), bits: mask === undefined ? 32 : bitsOf(mask.value) };
}

function bitsOf(text: string): number | undefined {
  if (lastMask.text !== text) {
    const mask = parseIPv4(text);
    lastMask = { text, bits: mask === undefined ? undefined : bitsOfMask(mask) };
  }
  return lastMask.bits;
}

/** What a line writes where no mask fits: the network's own zeros. */
export function likelyBits(address: number): number | undefined {
  if (address === 0) return 0;
  if ((address & 0xff) !== 0) return undefined;
  if ((address & 0xffff) !== 0) return 24;
  return (address & 0xffffff) === 0 ? 8 : 16;
}
