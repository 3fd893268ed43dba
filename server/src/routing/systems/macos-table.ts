import type { Prefix } from "../addresses.ts";
import { prefixMap } from "../prefix-map.ts";
import type { Row } from "../types.ts";

/** A row with its prefix as numbers. */
export interface MacosEntry {
  readonly prefix: Prefix;
  readonly row: Row;
}

/** The kernel's table: one row a prefix. */
export interface MacosTable {
  /** false where the prefix has a row already: "File exists". */
  add(entry: MacosEntry): boolean;
  remove(prefix: Prefix): boolean;
  /** The row by which an address (a prefix of full length) goes now. */
  find(address: Prefix): MacosEntry | undefined;
  entries(): Iterable<MacosEntry>;
  /** In the order of `netstat -rn`. */
  rows(): readonly Row[];
}

export function macosTable(initial: Iterable<MacosEntry>): MacosTable {
  const table = prefixMap<MacosEntry>();
  const add = (entry: MacosEntry): boolean => table.claim(entry.prefix, entry) === undefined;
  for (const entry of initial) add(entry);
  return {
    add,
    remove: (prefix) => table.delete(prefix),
    find: (address) => table.holding(address)[0],
    entries: () => table.values(),
    rows: () =>
      Array.from(table.values())
        .sort(byTreeOrder)
        .map(({ row }) => row),
  };
}

/** IPv4 first; by address, and where two begin alike the longer one first: 0/1 before default. */
function byTreeOrder({ prefix: a }: MacosEntry, { prefix: b }: MacosEntry): number {
  if (a.family !== b.family) return a.family - b.family;
  return a.address < b.address ? -1 : a.address > b.address ? 1 : b.bits - a.bits;
}
