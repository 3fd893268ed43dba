import {
  broadcastOf,
  formatPrefix4,
  maskOfBits6,
  networkOf,
  networkOf6,
  type Prefix,
  parsePrefix,
} from "./addresses.ts";
import type { RouteView, Row } from "./types.ts";

/** How the table after connecting divides the addresses of a family, computed by longest prefix. */
export interface SpaceShare {
  /** Part of the family's unicast space whose winning row leaves by the tunnel, from 0 to 1. */
  readonly throughTunnel: number;
  /** Indices into the view's `after`: rows that no address falls to, as longer prefixes cover them or an equal wins. */
  readonly overridden: readonly number[];
}

/** Rows of the other family are passed over. */
export function shareOf({ tunnel, after }: Pick<RouteView, "tunnel" | "after">, family: 4 | 6): SpaceShare {
  const { best, overridden } = bestRows(after, family);
  let through = 0;
  for (const node of nested(best)) {
    if (isCovered(node)) overridden.push(node.at);
    else if (tunnel !== null && after[node.at]?.interface === tunnel.interface)
      through += unicastSize(node.range) - node.coveredUnicast;
  }
  return { throughTunnel: through / UNICAST_SIZE[family], overridden };
}

/** All addresses of a prefix: numbers for IPv4, which a long table counts fastest, and bigints for IPv6. */
interface Range {
  readonly family: 4 | 6;
  readonly bits: number;
  readonly first: number | bigint;
  readonly last: number | bigint;
}

/** The best row of one prefix, and how much of it longer prefixes take away. */
interface Node {
  readonly range: Range;
  /** Its index. */
  readonly at: number;
  readonly metric: number;
  /** The first address that no longer prefix has taken so far. */
  uncovered: number | bigint;
  coveredUnicast: number;
}

/** The row of each prefix that has the lowest metric, of equals the first; the others of it are overridden. */
function bestRows(rows: readonly Row[], family: 4 | 6) {
  const best = new Map<string, Node>();
  const overridden: number[] = [];
  for (const [at, { family: own, destination, metric }] of rows.entries()) {
    const prefix = own === family ? parsePrefix(destination) : undefined;
    if (prefix === undefined) continue;
    const known = best.get(destination);
    if (known !== undefined) overridden.push(metric < known.metric ? known.at : at);
    if (known !== undefined && known.metric <= metric) continue;
    const range = rangeOf(prefix);
    best.set(destination, { range, at, metric, uncovered: range.first, coveredUnicast: 0 });
  }
  return { best, overridden };
}

function rangeOf({ family, address, bits }: Prefix): Range {
  if (family === 4) return { family, bits, first: networkOf(address, bits), last: broadcastOf(address, bits) };
  const first = networkOf6(address, bits);
  return { family, bits, first, last: first | (maskOfBits6(bits) ^ maskOfBits6(128)) };
}

/** In the order of their addresses; each has been told which others lie in it. */
function nested(best: ReadonlyMap<string, Node>): readonly Node[] {
  const nodes = Array.from(best.values()).sort((a, b) => byAddress(a.range, b.range));
  const open: Node[] = [];
  for (const node of nodes) {
    while (open.length > 0 && !holds((open.at(-1) ?? node).range, node.range)) open.pop();
    const parent = open.at(-1);
    if (parent !== undefined) {
      // They come in order: behind a gap nothing covers the whole any more.
      if (parent.uncovered === node.range.first) parent.uncovered = behind(node.range);
      parent.coveredUnicast += unicastSize(node.range);
    }
    open.push(node);
  }
  return nodes;
}

function byAddress(a: Range, b: Range): number {
  if (a.first === b.first) return a.bits - b.bits;
  return a.first < b.first ? -1 : 1;
}

const holds = (outer: Range, inner: Range): boolean => outer.first <= inner.first && inner.last <= outer.last;

const behind = ({ last }: Range): number | bigint => (typeof last === "number" ? last + 1 : last + 1n);

const isCovered = ({ range, uncovered }: Node): boolean => uncovered > range.last;

const sizeOf = ({ family, bits }: Range): number => 2 ** ((family === 4 ? 32 : 128) - bits);

/**
 * Where traffic between networks can go: IPv4 without loopback, link-local, multicast and what is reserved above it;
 * of IPv6 the global unicast space 2000::/3 (RFC 4291), the only part that is handed out.
 */
const UNICAST: Readonly<Record<4 | 6, readonly { readonly range: Range; readonly sign: 1 | -1 }[]>> = {
  4: [
    { range: rangeOf({ family: 4, address: 0, bits: 0 }), sign: 1 },
    { range: rangeOf({ family: 4, address: 0x7f000000, bits: 8 }), sign: -1 },
    { range: rangeOf({ family: 4, address: 0xa9fe0000, bits: 16 }), sign: -1 },
    { range: rangeOf({ family: 4, address: 0xe0000000, bits: 3 }), sign: -1 },
  ],
  6: [{ range: rangeOf({ family: 6, address: 1n << 125n, bits: 3 }), sign: 1 }],
};

function unicastSize(range: Range): number {
  if (isPlain(range)) return sizeOf(range);
  let size = 0;
  for (const part of UNICAST[range.family]) {
    if (holds(part.range, range)) size += part.sign * sizeOf(range);
    else if (holds(range, part.range)) size += part.sign * sizeOf(part.range);
  }
  return size;
}

/** Networks of IPv4 that hold or are held by what is left out begin with one of these, or with a larger one. */
const SPECIAL = [127, 169];
const FIRST_RESERVED = 224;

/** Nearly all are, which spares them the comparisons. */
function isPlain({ first, bits }: Range): boolean {
  if (typeof first !== "number" || bits < 8) return false;
  const octet = first >>> 24;
  return octet < FIRST_RESERVED && !SPECIAL.includes(octet);
}

const UNICAST_SIZE = {
  4: unicastSize(rangeOf({ family: 4, address: 0, bits: 0 })),
  6: unicastSize(rangeOf({ family: 6, address: 0n, bits: 0 })),
};

/** Of no use for what goes to the internet: what is left out above, and this network's own 0.0.0.0/8 (RFC 1122). */
const NO_INTERNET = ["0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/3"];

/**
 * The IPv4 networks that the default route keeps because no route into the tunnel takes them, in as few prefixes as there
 * can be: "40.0.0.0/8". None where that route is not there, or leads into the tunnel itself.
 */
export function leftToDefault({ tunnel, after }: Pick<RouteView, "tunnel" | "after">): readonly string[] {
  const { best } = bestRows(after, 4);
  const root = best.get("0.0.0.0/0");
  if (root === undefined || after[root.at]?.interface === tunnel?.interface) return [];
  const isTaken = ({ at }: Node) => after[at]?.kind === "vpn" && after[at].interface === tunnel?.interface;
  const taken = [...best.values()].filter(isTaken).map(({ range }) => range);
  const special = NO_INTERNET.flatMap((text) => parsePrefix(text) ?? []).map(rangeOf);
  const left: string[] = [];
  let next = 0;
  for (const { first, last } of [...taken, ...special].sort(byAddress)) {
    if (first > next) left.push(...prefixesBetween(next, Number(first) - 1));
    next = Math.max(next, Number(last) + 1);
  }
  return left;
}

/** The fewest prefixes for all addresses from one to the other. */
function* prefixesBetween(first: number, last: number): Iterable<string> {
  for (let from = first; from <= last; ) {
    let bits = 32;
    while (bits > 0 && from % 2 ** (33 - bits) === 0 && from + 2 ** (33 - bits) - 1 <= last) bits--;
    yield formatPrefix4(from, bits);
    from += 2 ** (32 - bits);
  }
}
