import { containsIPv4, containsIPv6, type Prefix } from "./addresses.ts";

/** Whether `outer` holds all of `inner`. */
export function containsPrefix(outer: Prefix, inner: Prefix): boolean {
  if (outer.bits > inner.bits) return false;
  if (outer.family === 4) return inner.family === 4 && containsIPv4(outer.address, outer.bits, inner.address);
  return inner.family === 6 && containsIPv6(outer.address, outer.bits, inner.address);
}

/** The length in "10.8.0.0/24", without reading the address. */
export const lengthIn = (destination: string): number => Number(destination.slice(destination.lastIndexOf("/") + 1));
