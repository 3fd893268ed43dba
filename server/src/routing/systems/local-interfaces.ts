import { containsIPv4, containsIPv6, parsePrefix } from "../addresses.ts";
import type { NetworkInterface } from "../types.ts";

/** An interface of the machine with its addresses as numbers; those that are none are left out. */
export interface LocalInterface {
  readonly name: string;
  readonly metric: number | undefined;
  readonly ipv4: readonly Address4[];
  readonly ipv6: readonly Address6[];
}

export interface Address4 {
  readonly address: number;
  readonly bits: number;
}

export interface Address6 {
  readonly address: bigint;
  readonly bits: number;
}

/** Reads an interface as the network describes it. */
export function localInterface({ name, addresses, metric }: NetworkInterface): LocalInterface {
  const ipv4: Address4[] = [];
  const ipv6: Address6[] = [];
  for (const text of addresses) {
    const prefix = parsePrefix(text);
    if (prefix?.family === 4) ipv4.push({ address: prefix.address, bits: prefix.bits });
    if (prefix?.family === 6) ipv6.push({ address: prefix.address, bits: prefix.bits });
  }
  return { name, metric, ipv4, ipv6 };
}

/** The length of the interface's longest prefix that holds the address; undefined where none does. */
export const reach4 = ({ ipv4 }: LocalInterface, address: number): number | undefined =>
  longest(ipv4.filter((own) => containsIPv4(own.address, own.bits, address)));

export const reach6 = ({ ipv6 }: LocalInterface, address: bigint): number | undefined =>
  longest(ipv6.filter((own) => containsIPv6(own.address, own.bits, address)));

const longest = (prefixes: ReadonlyArray<{ readonly bits: number }>): number | undefined =>
  prefixes.length === 0 ? undefined : Math.max(...prefixes.map(({ bits }) => bits));

/** The interface's own address in the prefix that holds `address`, or its first one. */
export const sourceFor = ({ ipv4 }: LocalInterface, address: number): number | undefined =>
  (ipv4.find((own) => containsIPv4(own.address, own.bits, address)) ?? ipv4[0])?.address;
