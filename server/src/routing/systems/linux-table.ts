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

type Key<A> = Pick<Entry<A>, "address" | "bits">;

/** The main table of one family. */
export interface LinuxTable<A> {
  /** Puts a route before or behind its equals in prefix and metric; false where exactly this route is there already. */
  add(entry: Entry<A>, place: "front" | "back"): boolean;
  /** Takes the first route of that prefix with that gateway away, whatever its metric; without a gateway the first of all. */
  remove(route: Pick<Entry<A>, "address" | "bits" | "gateway">): boolean;
  /** The routes of exactly that prefix, the first one first. */
  at(prefix: Key<A>): readonly Entry<A>[];
  /** The prefix lengths there are. */
  readonly lengths: ReadonlySet<number>;
  /** Every route, those of one prefix together and by metric; the prefixes in no order. */
  chains(): readonly (readonly Entry<A>[])[];
}

/** `keyOf` makes one value of a prefix, fit for a map. */
export function linuxTable<A extends number | bigint>(keyOf: (prefix: Key<A>) => A): LinuxTable<A> {
  const chains = new Map<A, Entry<A>[]>();
  const lengths = new Set<number>();
  const crowds = new Map<A, Set<string>>();
  return {
    lengths,
    at: (prefix) => chains.get(keyOf(prefix)) ?? [],
    add(entry, place) {
      const key = keyOf(entry);
      const chain = chains.get(key);
      lengths.add(entry.bits);
      if (chain === undefined) {
        chains.set(key, [entry]);
        return true;
      }
      if (isThere(chain, entry, crowds.get(key))) return false;
      chain.splice(placeIn(chain, entry.metric, place), 0, entry);
      if (chain.length > CROWD)
        crowds.set(key, (crowds.get(key) ?? new Set(chain.map(identityOf))).add(identityOf(entry)));
      return true;
    },
    remove(route) {
      const key = keyOf(route);
      const chain = chains.get(key) ?? [];
      const at = chain.findIndex(({ gateway }) => route.gateway === undefined || gateway === route.gateway);
      const [gone] = at < 0 ? [] : chain.splice(at, 1);
      if (gone !== undefined) crowds.get(key)?.delete(identityOf(gone));
      return gone !== undefined;
    },
    chains: () => Array.from(chains.values()).filter(({ length }) => length > 0),
  };
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
