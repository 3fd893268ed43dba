import type { LengthTables } from "../prefix-map.ts";
import type { Origin, RowKind } from "../types.ts";

/** One route as the kernel keeps it. */
export interface Entry<A> {
  readonly address: A;
  readonly bits: number;
  /** undefined = on-link. */
  readonly gateway: A | undefined;
  readonly device: string;
  readonly metric: number;
  /** "link": gateways may be looked for there (IPv4 only). */
  readonly scope: "link" | "global";
  /** Rows the kernel makes for an interface's own address are told apart by it. */
  readonly source: A | undefined;
  readonly kind: RowKind;
  readonly operation: number | undefined;
  readonly origin: Origin | null;
  readonly reason: string;
}

/**
 * Where a route goes that has equals in prefix and metric: before them, behind them, in the place of the first one
 * of its own sort, or nowhere.
 */
export type Manner = "front" | "back" | "replace" | "alone";

/** The main table of one family. */
export interface LinuxTable<A> {
  /** false where exactly this route is there already, or where it wants to be alone and is not. */
  add(entry: Entry<A>, manner: Manner): boolean;
  /** Takes the first route of that prefix with that gateway away, whatever its metric; without a gateway the first of all. */
  remove(route: Pick<Entry<A>, "address" | "bits" | "gateway">): boolean;
  /** The routes of that prefix. */
  equals(prefix: Pick<Entry<A>, "address" | "bits">): readonly Entry<A>[];
  /** The routes of each prefix that holds the address, the longest prefix first. */
  holding(address: A): ReadonlyArray<readonly Entry<A>[]>;
  /** Every route, those of one prefix together and by metric; the prefixes in no order. */
  entries(): Entry<A>[];
}

/** `chains` is where the routes of each prefix are kept, empty yet. */
export function linuxTable<A extends number | bigint>(chains: LengthTables<A, Entry<A>[]>): LinuxTable<A> {
  const crowds = new Map<readonly Entry<A>[], Set<string>>();
  return {
    equals: (prefix) => chains.get(prefix) ?? [],
    holding: (address) => chains.holding(address),
    add(entry, manner) {
      const chain = chains.claim(entry, [entry]);
      if (chain === undefined) return true;
      if (manner === "replace" || manner === "alone") {
        const rival = firstRival(chain, entry);
        if (rival !== undefined) return manner === "replace" && replace(chain, rival, entry);
      } else if (isThere(chain, entry, crowds.get(chain))) return false;
      chain.splice(placeIn(chain, entry.metric, manner === "front" ? "front" : "back"), 0, entry);
      if (chain.length > CROWD)
        crowds.set(chain, (crowds.get(chain) ?? new Set(chain.map(identityOf))).add(identityOf(entry)));
      return true;
    },
    remove(route) {
      const chain = chains.get(route) ?? [];
      const at = chain.findIndex(({ gateway }) => route.gateway === undefined || gateway === route.gateway);
      const [gone] = at < 0 ? [] : chain.splice(at, 1);
      if (gone !== undefined) crowds.get(chain)?.delete(identityOf(gone));
      return gone !== undefined;
    },
    entries() {
      const found: Entry<A>[] = [];
      for (const chain of chains.values()) for (const entry of chain) found.push(entry);
      return found;
    },
  };
}

/** Of the equals in metric the first; IPv6 prefers the first of the new route's own sort, with or without a gateway. */
function firstRival<A extends number | bigint>(chain: readonly Entry<A>[], entry: Entry<A>): number | undefined {
  const [from, to] = [placeIn(chain, entry.metric, "front"), placeIn(chain, entry.metric, "back")];
  if (from === to) return undefined;
  if (typeof entry.address === "number") return from;
  const isRouted = ({ gateway }: Entry<A>): boolean => gateway !== undefined;
  for (let at = from; at < to; at++) {
    const other = chain[at];
    if (other !== undefined && isRouted(other) === isRouted(entry)) return at;
  }
  return from;
}

/** Nothing changes where the same route stands there already; one that stands further back is in the way. */
function replace<A>(chain: Entry<A>[], at: number, entry: Entry<A>): boolean {
  const same = chain.findIndex((other) => isSame(other, entry));
  if (same < 0) chain[at] = entry;
  return same < 0 || same === at;
}

/** From this many routes of one prefix on, their identities are kept in a set. */
const CROWD = 16;

const isThere = <A extends number | bigint>(
  chain: readonly Entry<A>[],
  entry: Entry<A>,
  crowd: ReadonlySet<string> | undefined,
): boolean => (crowd === undefined ? chain.some((other) => isSame(other, entry)) : crowd.has(identityOf(entry)));

const isSame = <A>(one: Entry<A>, other: Entry<A>): boolean =>
  one.metric === other.metric &&
  one.gateway === other.gateway &&
  one.device === other.device &&
  one.scope === other.scope &&
  one.source === other.source;

const identityOf = ({ metric, gateway, device, scope, source }: Entry<number | bigint>): string =>
  `${metric} ${gateway} ${device} ${scope} ${source}`;

/** Chains are sorted by metric. */
function placeIn<A>(chain: readonly Entry<A>[], metric: number, place: "front" | "back"): number {
  let [low, high] = [0, chain.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = chain[middle]?.metric ?? 0;
    if (other < metric || (place === "back" && other === metric)) low = middle + 1;
    else high = middle;
  }
  return low;
}
