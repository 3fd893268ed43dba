import type { Prefix } from "../addresses.ts";
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

/** The main table of one family. */
export interface LinuxTable<A> {
  /** false where exactly this route is there already. */
  add(entry: Entry<A>, place: "front" | "back"): boolean;
  /** Takes the first route of that prefix with that gateway away, whatever its metric; without a gateway the first of all. */
  remove(route: Pick<Entry<A>, "address" | "bits" | "gateway">): boolean;
  /** The routes of exactly that prefix, the first one first. */
  at(prefix: Pick<Entry<A>, "address" | "bits">): readonly Entry<A>[];
  /** The prefix lengths there are. */
  readonly lengths: ReadonlySet<number>;
  /** Every route, those of one prefix together and by metric; the prefixes in no order. */
  entries(): Iterable<readonly Entry<A>[]>;
}

/** Routes of one prefix and metric: what was put in front, latest last, and what was put behind. */
interface Bucket<A> {
  readonly metric: number;
  readonly front: Entry<A>[];
  readonly back: Entry<A>[];
}

export function linuxTable<A extends Prefix["address"]>(): LinuxTable<A> {
  const prefixes = new Map<string, Map<number, Bucket<A>>>();
  const known = new Set<string>();
  const lengths = new Set<number>();
  return {
    lengths,
    at: (prefix) => byMetric(prefixes.get(prefixKey(prefix))).flatMap(inOrder),
    add(entry, place) {
      const identity = identityOf(entry);
      if (known.has(identity)) return false;
      known.add(identity);
      lengths.add(entry.bits);
      bucketFor(prefixes, entry)[place].push(entry);
      return true;
    },
    remove(route) {
      const buckets = prefixes.get(prefixKey(route));
      for (const bucket of byMetric(buckets)) {
        const found = inOrder(bucket).find(({ gateway }) => route.gateway === undefined || gateway === route.gateway);
        if (found === undefined) continue;
        known.delete(identityOf(found));
        for (const list of [bucket.front, bucket.back]) {
          const at = list.indexOf(found);
          if (at >= 0) list.splice(at, 1);
        }
        return true;
      }
      return false;
    },
    *entries() {
      for (const buckets of prefixes.values()) yield byMetric(buckets).flatMap(inOrder);
    },
  };
}

function bucketFor<A extends Prefix["address"]>(
  prefixes: Map<string, Map<number, Bucket<A>>>,
  entry: Entry<A>,
): Bucket<A> {
  const key = prefixKey(entry);
  const buckets = prefixes.get(key) ?? new Map<number, Bucket<A>>();
  prefixes.set(key, buckets);
  const bucket = buckets.get(entry.metric) ?? { metric: entry.metric, front: [], back: [] };
  buckets.set(entry.metric, bucket);
  return bucket;
}

const byMetric = <A>(buckets: ReadonlyMap<number, Bucket<A>> | undefined): readonly Bucket<A>[] =>
  Array.from(buckets?.values() ?? []).sort((a, b) => a.metric - b.metric);

const inOrder = <A>({ front, back }: Bucket<A>): readonly Entry<A>[] => [...front.toReversed(), ...back];

const prefixKey = ({ address, bits }: { readonly address: number | bigint; readonly bits: number }): string =>
  `${address}/${bits}`;

const identityOf = (entry: Entry<number | bigint>): string =>
  `${prefixKey(entry)} ${entry.metric} ${entry.gateway} ${entry.device} ${entry.scope} ${entry.source}`;
