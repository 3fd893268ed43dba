import { formatPrefix4, formatPrefix6 } from "../addresses.ts";
import type { Row } from "../types.ts";

/** A route print table in the making: an interface never holds a destination twice over the same gateway. */
export interface WindowsTable {
  readonly entries: ReadonlyMap<string, Entry>;
  /** false where Windows has that row already. */
  add(entry: Entry): boolean;
  /** false where there is no such row. */
  remove(destination: string, gateway: string | null): boolean;
  /** The rows in the order `route PRINT` lists them. */
  rows(): readonly Row[];
}

/** A row with its addresses as numbers, for the order. */
export type Entry = Entry4 | Entry6;

interface EntryCommon {
  readonly bits: number;
  readonly rank: number;
  readonly row: Omit<Row, "family" | "destination">;
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
  const entries = new Map<string, Entry>();
  const table: WindowsTable = {
    entries,
    add(entry) {
      const key = keyOf(destinationOf(entry), entry.row.gateway, entry.row.interface);
      if (entries.has(key)) return false;
      entries.set(key, entry);
      return true;
    },
    remove(destination, gateway) {
      const found = Array.from(entries).find(
        ([, entry]) => destinationOf(entry) === destination && entry.row.gateway === gateway,
      );
      return found !== undefined && entries.delete(found[0]);
    },
    rows: () => Array.from(entries.values()).sort(byPrintOrder).map(rowOf),
  };
  for (const entry of initial) table.add(entry);
  return table;
}

const keyOf = (destination: string, gateway: string | null, name: string): string =>
  `${destination} ${gateway ?? ""} ${name}`;

const destinationOf = (entry: Entry): string =>
  entry.family === 4 ? formatPrefix4(entry.address, entry.bits) : formatPrefix6(entry.address, entry.bits);

const rowOf = (entry: Entry): Row => ({ family: entry.family, destination: destinationOf(entry), ...entry.row });

/** IPv4 first; by destination, mask, next hop (on-link first), interface. */
function byPrintOrder(a: Entry, b: Entry): number {
  if (a.family !== b.family) return a.family - b.family;
  const first = a.address < b.address ? -1 : a.address > b.address ? 1 : a.bits - b.bits;
  if (first !== 0) return first;
  const hops = a.family === 4 && b.family === 4 ? a.hop - b.hop : 0;
  return hops !== 0 ? hops : a.rank - b.rank;
}
