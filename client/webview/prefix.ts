/** An address prefix as numbers; `bits` counts from the left. */
export interface Prefix {
  readonly family: 4 | 6;
  readonly address: bigint;
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
  return bits <= found.bits ? { family: found.family, address: found.address, bits } : undefined;
}

/** The destination of a row; read once, as a table asks for it again and again. */
export function prefixOf(row: { readonly destination: string }): Prefix | undefined {
  const known = prefixes.get(row);
  if (known !== undefined) return known;
  const prefix = parsePrefix(row.destination);
  if (prefix !== undefined) prefixes.set(row, prefix);
  return prefix;
}

const prefixes = new WeakMap<object, Prefix>();

/** Reads a bare address, as a prefix of full length. */
export function parseAddress(text: string): Prefix | undefined {
  if (text.includes(":")) return parseAddress6(text);
  const address = parseDotted(text);
  return address === undefined ? undefined : { family: 4, address, bits: 32 };
}

/** How many bits an address of the family has. */
export const widthOf = (family: 4 | 6): number => (family === 4 ? 32 : 128);

/** Whether `outer` holds all of `inner`. */
export function holds(outer: Prefix, inner: Prefix): boolean {
  if (outer.family !== inner.family || outer.bits > inner.bits) return false;
  const rest = BigInt(widthOf(outer.family) - outer.bits);
  return outer.address >> rest === inner.address >> rest;
}

/** More are a list of their own, which nobody reads for what lies in what. */
const READABLE = 64;

/** A list without the prefixes that another one of it holds. */
export function outermost(list: readonly string[]): readonly string[] {
  const distinct = [...new Set(list)];
  if (distinct.length > READABLE) return distinct;
  const prefixes = distinct.map(parsePrefix);
  const isInside = (inner: Prefix | undefined): boolean =>
    prefixes.some((outer) => outer !== inner && outer !== undefined && inner !== undefined && holds(outer, inner));
  return distinct.filter((_, i) => !isInside(prefixes[i]));
}

/** "255.255.255.0" for 24. */
export function netmask(bits: number): string {
  const mask = bits === 0 ? 0 : (0xffffffff << (32 - bits)) >>> 0;
  return [24, 16, 8, 0].map((shift) => (mask >>> shift) & 255).join(".");
}

function parseDotted(text: string): bigint | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  if (match === null) return undefined;
  let address = 0;
  for (let part = 1; part <= 4; part++) {
    const octet = Number(match[part]);
    if (octet > 255) return undefined;
    address = address * 256 + octet;
  }
  return BigInt(address);
}

function parseAddress6(text: string): Prefix | undefined {
  const bare = text.split("%")[0] ?? "";
  const halves = bare.split("::");
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half) => groups6(half));
  if (head === undefined || (halves.length === 2 && tail === undefined)) return undefined;
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const all = [...head, ...Array<bigint>(missing).fill(0n), ...(tail ?? [])];
  return { family: 6, address: all.reduce((sum, group) => (sum << 16n) | group, 0n), bits: 128 };
}

/** The 16-bit groups of one side of "::", a dotted end included. */
function groups6(half: string): bigint[] | undefined {
  if (half === "") return [];
  const groups: bigint[] = [];
  const parts = half.split(":");
  for (const [i, part] of parts.entries()) {
    const dotted = i === parts.length - 1 && part.includes(".") ? parseDotted(part) : undefined;
    if (dotted !== undefined) groups.push(dotted >> 16n, dotted & 0xffffn);
    else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(BigInt(`0x${part}`));
    else return undefined;
  }
  return groups;
}
