import { containsIPv4, parseIPv4, parsePrefix } from "../addresses.ts";
import type { Row } from "../types.ts";

/** The rows that come with an interface's addresses: the network they lie in, and the tunnel's. */
export function isKernelsRow({ kind, family, gateway, operation, destination, interfaceAddress }: Row): boolean {
  if (gateway !== null || operation !== undefined || kind === "vpn" || kind === "bypass") return false;
  if (kind === "tunnel" || family === 6) return true;
  const [prefix, own] = [parsePrefix(destination), parseIPv4(interfaceAddress ?? "")];
  if (prefix?.family !== 4 || prefix.bits === 0 || own === undefined) return false;
  return containsIPv4(prefix.address, prefix.bits, own);
}
