import type { List } from "./list.ts";

/** Addresses that begin alike. Numbers for IPv4, which a long table counts fastest, and bigints for IPv6. */
export interface Prefix {
  readonly family: 4 | 6;
  readonly first: number | bigint;
  readonly last: number | bigint;
  /** Its length, counted from the left. */
  readonly bits: number;
}

/** Reads "10.8.0.0/24", "2001:db8::/32" or a bare address; undefined where it is neither. */
export function parsePrefix(text: string): Prefix | undefined {
  const trimmed = text.trim();
  const slash = trimmed.indexOf("/");
  const found = parseAddress(slash < 0 ? trimmed : trimmed.slice(0, slash));
  if (found === undefined || slash < 0) return found;
  const length = trimmed.slice(slash + 1);
  const bits = /^\d{1,3}$/.test(length) ? Number(length) : Number.NaN;
  return bits <= found.bits ? around(found, bits) : undefined;
}

/** The prefix of this length that an address is in. */
function around({ family, first: address }: Prefix, bits: number): Prefix {
  if (typeof address === "number") {
    const size = 2 ** (32 - bits);
    const first = address - (address % size);
    return { family, first, last: first + size - 1, bits };
  }
  const rest = (1n << BigInt(128 - bits)) - 1n;
  const last = address | rest;
  return { family, first: last - rest, last, bits };
}

/** Reads a bare address, as a prefix of full length. */
export function parseAddress(text: string): Prefix | undefined {
  const isDotted = !text.includes(":");
  const address = isDotted ? parseDotted(text) : parseColons(text);
  return address === undefined
    ? undefined
    : { family: isDotted ? 4 : 6, first: address, last: address, bits: isDotted ? 32 : 128 };
}

/** Reads an address that is asked for as the server does: with its zone, in brackets, in the form IPv6 has for one of IPv4. */
export function parseAsked(text: string): Prefix | undefined {
  const trimmed = text.trim();
  const bare = /^\[(.*)\]$/.exec(trimmed)?.[1] ?? trimmed;
  const found = /%$|%.*%|^[^:]*%/.test(bare) ? undefined : parseAddress(bare);
  if (found === undefined || MAPPED === undefined || !holds(MAPPED, found)) return found;
  const address = Number(BigInt(found.first) & 0xffffffffn);
  return { family: 4, first: address, last: address, bits: 32 };
}

/** How many bits an address of the family has. */
export const widthOf = (family: 4 | 6): number => (family === 4 ? 32 : 128);

/** Whether `outer` holds all of `inner`. */
export const holds = (outer: Prefix, inner: Prefix): boolean =>
  outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last;

const MAPPED = parsePrefix("::ffff:0:0/96");

/** More are a list of their own, which nobody reads for what lies in what. */
const READABLE = 64;

/** A list without the prefixes that another one of it holds. */
export function outermost(list: List<string>): List<string> {
  if (list.length > READABLE) return list;
  const distinct = [...new Set(list)];
  const prefixes = distinct.map(parsePrefix);
  const isInside = (inner: Prefix | undefined): boolean =>
    prefixes.some((outer) => outer !== inner && outer !== undefined && inner !== undefined && holds(outer, inner));
  return distinct.filter((_, i) => !isInside(prefixes[i]));
}

/** "10.8.0.1" for 0x0a080001. */
export const dotted = (address: number): string =>
  `${address >>> 24}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`;

const ZERO = "0".charCodeAt(0);

function parseDotted(text: string): number | undefined {
  if (!/^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(text)) return undefined;
  let address = 0;
  let octet = 0;
  for (let at = 0; at <= text.length; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit >= 0) {
      octet = octet * 10 + digit;
      continue;
    }
    // A dot, or the end.
    if (octet > 255) return undefined;
    address = address * 256 + octet;
    octet = 0;
  }
  return address;
}

function parseColons(text: string): bigint | undefined {
  const bare = text.split("%")[0] ?? "";
  const halves = bare.split("::");
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half) => groups6(half));
  if (head === undefined || (halves.length === 2 && tail === undefined)) return undefined;
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const all = [...head, ...Array<bigint>(missing).fill(0n), ...(tail ?? [])];
  return all.reduce((sum, group) => (sum << 16n) | group, 0n);
}

/** The 16-bit groups of one side of "::", a dotted end included. */
function groups6(half: string): bigint[] | undefined {
  if (half === "") return [];
  const groups: bigint[] = [];
  const parts = half.split(":");
  for (const [i, part] of parts.entries()) {
    const dotted = i === parts.length - 1 && part.includes(".") ? parseDotted(part) : undefined;
    if (dotted !== undefined) groups.push(BigInt(dotted >>> 16), BigInt(dotted & 0xffff));
    else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(BigInt(`0x${part}`));
    else return undefined;
  }
  return groups;
}
