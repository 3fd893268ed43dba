import type { Prefix } from "../addresses.ts";
import { prefixMap } from "../prefix-map.ts";
import type { Row } from "../types.ts";

/** A route print table in the making: an interface never holds a destination twice over the same gateway. */
export interface WindowsTable {
  entries(): Iterable<Entry>;
  /** false where Windows has that row already. */
  add(entry: Entry): boolean;
  /** false where there is no such row. */
  remove(prefix: Prefix, gateway: string | null): boolean;
  /** The rows in the order `route PRINT` lists them. */
  rows(): readonly Row[];
}

/** A row with its addresses as numbers, for the order. */
export type Entry = Entry4 | Entry6;

interface EntryCommon {
  readonly bits: number;
  readonly rank: number;
  readonly row: Row;
}

export interface Entry4 extends EntryCommon {
  readonly family: 4;
  readonly address: number;
  /** 0 = on-link. */
  readonly hop: number;
}

export interface Entry6 extends EntryCommon {
  readonly family: 6;
  readonly address: bigint;
}

export function windowsTable(initial: Iterable<Entry>): WindowsTable {
  const byPrefix = prefixMap<Entry[]>();
  const add = (entry: Entry): boolean => {
    const { gateway, interface: name } = entry.row;
    const equal = byPrefix.claim(entry, [entry]);
    if (equal?.some(({ row }) => row.gateway === gateway && row.interface === name) === true) return false;
    equal?.push(entry);
    return true;
  };
  for (const entry of initial) add(entry);
  return {
    *entries() {
      for (const equal of byPrefix.values()) yield* equal;
    },
    add,
    remove(prefix, gateway) {
      const equal = byPrefix.get(prefix) ?? [];
      const at = equal.findIndex(({ row }) => row.gateway === gateway);
      return at >= 0 && equal.splice(at, 1).length > 0;
    },
    rows: () =>
      Array.from(byPrefix.values())
        .flat()
        .sort(byPrintOrder)
        .map(({ row }) => row),
  };
}

/** IPv4 first; by destination, mask, next hop (on-link first), interface. */
function byPrintOrder(a: Entry, b: Entry): number {
  if (a.family !== b.family) return a.family - b.family;
  const first = a.address < b.address ? -1 : a.address > b.address ? 1 : a.bits - b.bits;
  if (first !== 0) return first;
  const hops = a.family === 4 && b.family === 4 ? a.hop - b.hop : 0;
  return hops !== 0 ? hops : a.rank - b.rank;
}
