/** An IPv4 address as an unsigned 32-bit number: four decimal numbers of up to three digits, as OpenVPN's check wants them. */
export const parseIPv4 = (text: string): number | undefined => dottedQuad(text, text.length, "zeros may lead");

function dottedQuad(text: string, end: number, zeros: "zeros may lead" | "no leading zeros"): number | undefined {
  let address = 0;
  let part = 0;
  let digits = 0;
  let dots = 0;
  for (let at = 0; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) {
      if (digits > 0 && part === 0 && zeros === "no leading zeros") return undefined;
      part = part * 10 + digit;
      if (++digits > 3 || part > 255) return undefined;
    } else if (digit === DOT && digits > 0 && dots < 3) {
      address = address * 256 + part;
      dots++;
      part = 0;
      digits = 0;
    } else return undefined;
  }
  return dots === 3 && digits > 0 ? address * 256 + part : undefined;
}

const DOT = ".".charCodeAt(0) - 48;

/** An IPv4 address as the C library takes numeric ones: fewer parts, hexadecimal and octal numbers as well. */
export function parseNumericIPv4(text: string): number | undefined {
  const plain = dottedQuad(text, text.length, "no leading zeros");
  if (plain !== undefined) return plain;
  const parts = text.split(".");
  const last = parts.length - 1;
  if (last > 3) return undefined;
  let address = 0;
  for (const [at, part] of parts.entries()) {
    const value = parseCNumber(part);
    const size = at === last ? 2 ** (8 * (4 - last)) : 256;
    if (value === undefined || value >= size) return undefined;
    address += at === last ? value : value * 2 ** (8 * (3 - at));
  }
  return address;
}

function parseCNumber(text: string): number | undefined {
  if (/^0[xX][\da-fA-F]+$/.test(text)) return Number.parseInt(text, 16);
  if (/^0[0-7]*$/.test(text)) return Number.parseInt(text, 8);
  return /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
}

export const formatIPv4 = (address: number): string =>
  `${address >>> 24}.${(address >>> 16) & 255}.${(address >>> 8) & 255}.${address & 255}`;

/** The mask of that length; `bits` is taken from 0 to 32. */
export const maskOfBits = (bits: number): number => (bits <= 0 ? 0 : (0xffffffff << (32 - Math.min(bits, 32))) >>> 0);

/** The mask's length; undefined where its ones do not stand together at the front. */
export function bitsOfMask(mask: number): number | undefined {
  const bits = Math.clz32(~mask >>> 0);
  return maskOfBits(bits) === mask >>> 0 ? bits : undefined;
}

export const networkOf = (address: number, bits: number): number => (address & maskOfBits(bits)) >>> 0;

export const broadcastOf = (address: number, bits: number): number => (address | ~maskOfBits(bits)) >>> 0;

/** Whether the prefix `network`/`bits` holds the address. */
export const containsIPv4 = (network: number, bits: number, address: number): boolean =>
  networkOf(network, bits) === networkOf(address, bits);

/** An IPv6 address as a number; a zone (`%eth0`) is not one. */
export function parseIPv6(text: string): bigint | undefined {
  // What inet_pton takes: groups of up to four digits, one "::" that stands for at least one group, a dotted tail.
  const [head = "", tail, ...more] = text.split("::");
  if (more.length > 0) return undefined;
  const front = hexOfGroups(head, tail === undefined ? "dotted end" : "groups only");
  const back = tail === undefined ? "" : hexOfGroups(tail, "dotted end");
  if (front === undefined || back === undefined) return undefined;
  const length = front.length + back.length;
  if (tail === undefined ? length !== 32 : length > 28) return undefined;
  return BigInt(`0x${front}${"0".repeat(32 - length)}${back}`);
}

/** Four digits a group; undefined where one is no group. */
function hexOfGroups(text: string, manner: "dotted end" | "groups only"): string | undefined {
  if (text === "") return "";
  let hex = "";
  const groups = text.split(":");
  for (const [at, group] of groups.entries()) {
    if (/^[\da-fA-F]{1,4}$/.test(group)) {
      hex += group.padStart(4, "0");
      continue;
    }
    const four = manner === "dotted end" && at === groups.length - 1 ? parseIPv4(group) : undefined;
    if (four === undefined) return undefined;
    hex += four.toString(16).padStart(8, "0");
  }
  return hex;
}

/** The shortest form, as inet_ntop writes it. */
export function formatIPv6(address: bigint): string {
  const digits = address.toString(16).padStart(32, "0");
  const groups = Array.from({ length: 8 }, (_, at) => Number.parseInt(digits.slice(4 * at, 4 * at + 4), 16));
  if (address >> 32n === 0xffffn) return `::ffff:${formatIPv4(Number(address & 0xffffffffn))}`;
  if (address >> 32n === 0n && address > 0xffffn) return `::${formatIPv4(Number(address))}`;
  const gap = longestZeroRun(groups);
  const hex = groups.map((group) => group.toString(16));
  if (gap.length < 2) return hex.join(":");
  return `${hex.slice(0, gap.start).join(":")}::${hex.slice(gap.start + gap.length).join(":")}`;
}

function longestZeroRun(groups: readonly number[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  let start = 0;
  for (const [at, group] of groups.entries()) {
    if (group !== 0) start = at + 1;
    else if (at + 1 - start > best.length) best = { start, length: at + 1 - start };
  }
  return best;
}

const ALL_ONES = (1n << 128n) - 1n;

const MASKS6 = Array.from({ length: 129 }, (_, bits) => ALL_ONES ^ (ALL_ONES >> BigInt(bits)));

/** The mask of that length, 0 to 128. */
export const maskOfBits6 = (bits: number): bigint => MASKS6[bits] ?? ALL_ONES;

export const networkOf6 = (address: bigint, bits: number): bigint => address & maskOfBits6(bits);

export const containsIPv6 = (network: bigint, bits: number, address: bigint): boolean =>
  networkOf6(network, bits) === networkOf6(address, bits);

/** A prefix, host bits kept. */
export type Prefix =
  | { readonly family: 4; readonly address: number; readonly bits: number }
  | { readonly family: 6; readonly address: bigint; readonly bits: number };

/** `ADDRESS/BITS`, or a lone address as the whole length. */
export function parsePrefix(text: string): Prefix | undefined {
  const slash = text.indexOf("/");
  const end = slash < 0 ? text.length : slash;
  const four = dottedQuad(text, end, "zeros may lead");
  if (four !== undefined) {
    const bits = slash < 0 ? 32 : lengthBehind(text, slash);
    return bits === undefined || bits > 32 ? undefined : { family: 4, address: four, bits };
  }
  const six = parseIPv6(text.slice(0, end));
  const bits = slash < 0 ? 128 : lengthBehind(text, slash);
  return six === undefined || bits === undefined || bits > 128 ? undefined : { family: 6, address: six, bits };
}

/** One to three digits up to the end. */
function lengthBehind(text: string, slash: number): number | undefined {
  const count = text.length - slash - 1;
  if (count < 1 || count > 3) return undefined;
  let length = 0;
  for (let at = slash + 1; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    length = length * 10 + digit;
  }
  return length;
}

export const formatPrefix4 = (address: number, bits: number): string => `${formatIPv4(address)}/${bits}`;

export const formatPrefix6 = (address: bigint, bits: number): string => `${formatIPv6(address)}/${bits}`;
