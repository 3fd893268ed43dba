import type { RouteView, Row } from "../../server/src/protocol.ts";
import { holds, type Prefix, prefixOf, widthOf } from "./prefix.ts";

/** How a table divides the address space, computed by longest prefix. */
export interface Share {
  /** Part of the family's unicast space whose winning row leaves by the tunnel, from 0 to 1. */
  readonly throughTunnel: number;
  /** Rows no address falls to: longer prefixes cover them wholly, or a better row has the same prefix. */
  readonly overridden: ReadonlySet<Row>;
}

/** Whether what this row wins leaves by the tunnel. */
export const usesTunnel = ({ tunnel }: Pick<RouteView, "tunnel">, row: Row): boolean =>
  tunnel !== null && row.interface === tunnel.interface;

/** A client's file alone: what its tunnel takes is not known yet, so nothing is said to stay outside of it. */
export const isForServerToSay = ({ tunnel, pushReply, completed }: RouteView): boolean =>
  completed && pushReply === null && tunnel !== null && tunnel.local === null && tunnel.local6 === null;

/** Shares of one family; rows of the other one are passed over. */
export function shareOf(view: Pick<RouteView, "tunnel" | "after">, family: 4 | 6): Share {
  const nodes = sortedNodes(view.after, family);
  const overridden = new Set<Row>(view.after.filter((row) => row.family === family));
  const total = unicastSize({ family, address: 0n, bits: 0 });
  let through = 0n;
  for (const { prefix, row, covered, coveredUnicast } of nodes) {
    if (covered < sizeOf(prefix)) overridden.delete(row);
    if (usesTunnel(view, row)) through += unicastSize(prefix) - coveredUnicast;
  }
  return { throughTunnel: Number(through) / Number(total), overridden };
}

/** The best row of one prefix, and how much of it longer prefixes take away. */
interface Node {
  readonly prefix: Prefix;
  readonly row: Row;
  covered: bigint;
  coveredUnicast: bigint;
}

function sortedNodes(rows: readonly Row[], family: 4 | 6): readonly Node[] {
  const nodes = Array.from(bestRows(rows, family).values()).sort((a, b) => comparePrefixes(a.prefix, b.prefix));
  const open: Node[] = [];
  for (const node of nodes) {
    while (open.length > 0 && !holds((open.at(-1) ?? node).prefix, node.prefix)) open.pop();
    const parent = open.at(-1);
    if (parent !== undefined) {
      parent.covered += sizeOf(node.prefix);
      parent.coveredUnicast += unicastSize(node.prefix);
    }
    open.push(node);
  }
  return nodes;
}

function bestRows(rows: readonly Row[], family: 4 | 6): ReadonlyMap<string, Node> {
  const best = new Map<string, Node>();
  for (const row of rows) {
    const prefix = row.family === family ? prefixOf(row) : undefined;
    if (prefix === undefined) continue;
    const known = best.get(row.destination);
    if (known !== undefined && known.row.metric <= row.metric) continue;
    best.set(row.destination, { prefix, row, covered: 0n, coveredUnicast: 0n });
  }
  return best;
}

const comparePrefixes = (a: Prefix, b: Prefix): number =>
  a.address < b.address ? -1 : a.address > b.address ? 1 : a.bits - b.bits;

const sizeOf = ({ family, bits }: Prefix): bigint => 1n << BigInt(widthOf(family) - bits);

/**
 * Where traffic between networks can go: IPv4 without loopback, link-local, multicast and what is reserved above it;
 * of IPv6 the global unicast space 2000::/3 (RFC 4291), the only part that is handed out.
 */
const unicast: readonly { readonly prefix: Prefix; readonly sign: 1n | -1n }[] = [
  { prefix: { family: 4, address: 0n, bits: 0 }, sign: 1n },
  { prefix: { family: 4, address: 127n << 24n, bits: 8 }, sign: -1n },
  { prefix: { family: 4, address: (169n << 24n) | (254n << 16n), bits: 16 }, sign: -1n },
  { prefix: { family: 4, address: 224n << 24n, bits: 3 }, sign: -1n },
  { prefix: { family: 6, address: 1n << 125n, bits: 3 }, sign: 1n },
];

/** Networks of IPv4 that hold or are held by what is left out begin with one of these, or with a larger one. */
const SPECIAL = [127, 169];
const FIRST_RESERVED = 224;

function unicastSize(prefix: Prefix): bigint {
  if (isPlain(prefix)) return sizeOf(prefix);
  let size = 0n;
  for (const part of unicast) {
    if (holds(part.prefix, prefix)) size += part.sign * sizeOf(prefix);
    else if (holds(prefix, part.prefix)) size += part.sign * sizeOf(part.prefix);
  }
  return size;
}

/** Nearly all are, which spares them the comparisons. */
function isPlain({ family, address, bits }: Prefix): boolean {
  if (family !== 4 || bits < 8) return false;
  const octet = Number(address >> 24n);
  return octet < FIRST_RESERVED && !SPECIAL.includes(octet);
}

/** "100 %", "0 %", or as many digits as it takes to tell it from both. */
export function percent(part: number): string {
  if (part === 0) return "0 %";
  if (part > 0.999995) return "100 %";
  if (part < 0.0001) return "< 0.01 %";
  const digits = part > 0.99 ? 3 : part < 0.1 ? 2 : 1;
  return `${Number((part * 100).toFixed(digits))} %`;
}
