import { IPv4, IPv4CidrRange, IPv4Prefix, IPv6, IPv6CidrRange, IPv6Prefix } from "ip-num";

/** What a prefix holds: its first and its last address, and how many they are. */
export interface PrefixRange<Address> {
  readonly first: Address;
  readonly last: Address;
  readonly size: bigint;
}

/** The range of the IPv4 prefix that an address (an unsigned 32-bit number) lies in; `bits` from 0 to 32. */
export function rangeOf4(address: number, bits: number): PrefixRange<number> {
  const range = new IPv4CidrRange(IPv4.fromNumber(BigInt(address)), IPv4Prefix.fromNumber(BigInt(bits)));
  return { first: Number(range.getFirst().value), last: Number(range.getLast().value), size: range.getSize() };
}

/** The range of the IPv6 prefix that an address lies in; `bits` from 0 to 128. */
export function rangeOf6(address: bigint, bits: number): PrefixRange<bigint> {
  const range = new IPv6CidrRange(IPv6.fromBigInt(address), IPv6Prefix.fromNumber(BigInt(bits)));
  return { first: range.getFirst().value, last: range.getLast().value, size: range.getSize() };
}
