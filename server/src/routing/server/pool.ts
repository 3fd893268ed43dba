import { maskOfBits6, parseAddressWord, parseIPv6 } from "../addresses.ts";

/** The addresses a server hands out; a slot is one client's share of both families. */
export interface Pool {
  readonly ipv4: Pool4 | undefined;
  readonly ipv6: Pool6 | undefined;
}

export interface Pool4 {
  readonly base: number;
  readonly size: number;
  /** net30 gives each client a /30 of its own. */
  readonly step: 1 | 4;
  /** What `ifconfig-pool` or a helper says; undefined: the server's own mask. */
  readonly netmask: number | undefined;
}

export interface Pool6 {
  readonly base: bigint;
  readonly size: number;
}

const POOL_MAX = 65536;

/** With net30 the pool is rounded outwards to whole /30s. */
export function pool4(range: {
  readonly start: number;
  readonly end: number;
  readonly netmask: number | undefined;
  readonly net30: boolean;
}): Pool4 {
  const { start, end, netmask, net30 } = range;
  if (!net30) return { base: start, size: end - start + 1, step: 1, netmask };
  const base = start - (start % 4);
  return { base, size: Math.floor((end - (end % 4) + 4 - base) / 4), step: 4, netmask };
}

/** A base whose host part is zero starts at one. */
export function pool6(base: bigint, bits: number): Pool6 {
  const host = base & ~maskOfBits6(Math.max(bits, 96)) & 0xffffffffn;
  const first = host === 0n ? 1n : host;
  const size = bits >= 112 ? (1n << BigInt(128 - bits)) - first : BigInt(POOL_MAX);
  return { base: base - host + first, size: Number(size) };
}

/** How many clients fit: the smaller family decides. */
export const poolSize = ({ ipv4, ipv6 }: Pool): number =>
  Math.min(ipv4?.size ?? POOL_MAX, ipv6?.size ?? POOL_MAX, POOL_MAX);

/** Who asks for an address, and what the server's persist file remembers. */
export interface Applicant {
  /** From 1: the N-th client of a fresh server. */
  readonly number: number;
  readonly commonName: string;
  readonly duplicateCn: boolean;
  readonly persist: readonly string[];
  /** `ifconfig-pool-persist FILE 0`: remembered slots are kept for their owners. */
  readonly fixed: boolean;
}

/** The client's slot from 0; undefined where the pool is full. Clients without a remembered slot take unremembered ones first. */
export function slotOf(pool: Pool, applicant: Applicant): number | undefined {
  const size = poolSize(pool);
  const remembered = rememberedSlots(pool, applicant.persist);
  const wanted = Math.max(0, applicant.number - 1);
  if (applicant.duplicateCn) return wanted < size ? wanted : undefined;
  for (const [slot, name] of remembered) if (name === applicant.commonName) return slot;
  const taken = Array.from(remembered.keys()).sort((a, b) => a - b);
  const free = nthFree(taken, wanted);
  if (free < size) return free;
  return applicant.fixed ? undefined : taken[wanted - (size - taken.length)];
}

function nthFree(taken: readonly number[], wanted: number): number {
  let slot = wanted;
  for (const other of taken) if (other <= slot) slot++;
  return slot;
}

function rememberedSlots(pool: Pool, lines: readonly string[]): ReadonlyMap<number, string> {
  const slots = new Map<number, string>();
  for (const line of lines) {
    if (/^\s*($|[#;])/.test(line)) continue;
    const [name = "", four = "", six = ""] = line.trim().split(",");
    // Both families share the slot; where they disagree, IPv4 counts.
    const slot = [slotOf4(pool.ipv4, four), slotOf6(pool.ipv6, six)].find((one) => one !== undefined);
    if (slot !== undefined && slot < poolSize(pool)) slots.set(slot, name);
  }
  return slots;
}

function slotOf4(pool: Pool4 | undefined, text: string): number | undefined {
  const address = parseAddressWord(text.trim());
  if (pool === undefined || address === undefined) return undefined;
  const slot = Math.floor((address - pool.base) / pool.step);
  return slot >= 0 && slot < pool.size ? slot : undefined;
}

function slotOf6(pool: Pool6 | undefined, text: string): number | undefined {
  const address = parseIPv6(text.trim());
  if (pool === undefined || address === undefined) return undefined;
  const slot = Number(address - pool.base);
  return slot >= 0 && slot < pool.size ? slot : undefined;
}
