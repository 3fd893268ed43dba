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

/** The same where OpenVPN lets "/BITS" follow and reads past it, `10.8.0.0/24` is 10.8.0.0, and takes the IPv6 form of it. */
export function parseAddressWord(text: string): number | undefined {
  const address = withoutBits4(text) ?? "";
  return address.includes(":") ? mapped4(address) : parseNumericIPv4(address);
}

/** The IPv4 address in ::ffff:192.0.2.1. */
function mapped4(text: string): number | undefined {
  const six = parseIPv6(text);
  return six !== undefined && six >> 32n === 0xffffn ? Number(six & 0xffffffffn) : undefined;
}

/** The word in front of "/BITS"; undefined where the bits are none. */
export function withoutBits4(text: string): string | undefined {
  const slash = text.indexOf("/");
  if (slash < 0) return text;
  const bits = /^(?:\s*[+]?(\d+))?$/.exec(text.slice(slash + 1));
  return bits === null || Number(bits[1] ?? "0") > 32 ? undefined : text.slice(0, slash);
}

function parseCNumber(text: string): number | undefined {
  if (/^0[xX][\da-fA-F]+$/.test(text)) return Number.parseInt(text, 16);
  if (/^0[0-7]*$/.test(text)) return Number.parseInt(text, 8);
  return /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
}

const DOTTED = Array.from({ length: 256 }, (_, byte) => `.${byte}`);

/** Long lists go through one network after the other. */
let front = { half: 0, text: "0.0" };

export function formatIPv4(address: number): string {
  const half = address >>> 16;
  if (half !== front.half) front = { half, text: `${half >>> 8}.${half & 255}` };
  return front.text + DOTTED[(address >>> 8) & 255] + DOTTED[address & 255];
}

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

/** Eight groups on their way between text and number, the first one in front. */
const groups = new DataView(new ArrayBuffer(16));
const GROUPS = 8;

/** An IPv6 address as a number; a zone (`%eth0`) is not one. */
export function parseIPv6(text: string): bigint | undefined {
  // What inet_pton takes: groups of up to four digits, one "::" that stands for at least one group, a dotted tail.
  let count = 0;
  let gap = text.startsWith("::") ? 0 : -1;
  let at = gap + gap + 2;
  while (at < text.length) {
    const end = endOfGroup(text, at);
    if (text.charCodeAt(end) === FULL_STOP) {
      count = readDottedTail(text.slice(at), count);
      break;
    }
    if (end === at || count === GROUPS) return undefined;
    groups.setUint16(2 * count++, groupAt(text, at, end));
    if (end === text.length) break;
    if (text.charCodeAt(end) !== COLON || end + 1 === text.length) return undefined;
    at = end + 1;
    if (text.charCodeAt(at) !== COLON) continue;
    if (gap >= 0) return undefined;
    gap = count;
    at++;
  }
  if (gap < 0 ? count !== GROUPS : count < 0 || count >= GROUPS) return undefined;
  if (gap >= 0) widen(gap, count);
  return (groups.getBigUint64(0) << 64n) | groups.getBigUint64(8);
}

const COLON = ":".charCodeAt(0);
const FULL_STOP = ".".charCodeAt(0);

/** Behind at most four hexadecimal digits. */
function endOfGroup(text: string, start: number): number {
  let at = start;
  while (at < start + 4 && hexDigit(text.charCodeAt(at)) >= 0) at++;
  return at;
}

function groupAt(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 16 + hexDigit(text.charCodeAt(at));
  return value;
}

/** -1 for what is none. */
function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = code | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

/** The last two groups may be written as an IPv4 address. The number of groups then, -1 where they are none. */
function readDottedTail(text: string, count: number): number {
  const four = parseIPv4(text);
  if (four === undefined || count > GROUPS - 2) return -1;
  groups.setUint32(2 * count, four);
  return count + 2;
}

/** Moves the groups behind the gap to the end, zeros between. */
function widen(gap: number, count: number): void {
  const missing = GROUPS - count;
  for (let at = GROUPS - 1; at >= gap; at--)
    groups.setUint16(2 * at, at - missing >= gap ? groups.getUint16(2 * (at - missing)) : 0);
}

/** The shortest form, as inet_ntop writes it. */
export function formatIPv6(address: bigint): string {
  groups.setBigUint64(0, address >> 64n);
  groups.setBigUint64(8, address);
  const gap = longestZeroRun();
  if (gap.start === 0 && gap.length >= 5 && isDotted(gap.length)) {
    return `${gap.length === 5 ? "::ffff:" : "::"}${formatIPv4(groups.getUint32(12))}`;
  }
  if (gap.length < 2) return joined(0, GROUPS);
  return `${joined(0, gap.start)}::${joined(gap.start + gap.length, GROUPS)}`;
}

/** An IPv4 address behind five groups of zeros and one of ones, or behind six of zeros. */
const isDotted = (zeros: number): boolean => (zeros === 5 ? groups.getUint16(10) === 0xffff : zeros === 6);

function joined(from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at++) text += (at > from ? ":" : "") + groups.getUint16(2 * at).toString(16);
  return text;
}

function longestZeroRun(): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  let start = 0;
  for (let at = 0; at < GROUPS; at++) {
    if (groups.getUint16(2 * at) !== 0) start = at + 1;
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
