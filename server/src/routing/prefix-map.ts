import { networkOf, networkOf6, type Prefix } from "./addresses.ts";

/** Values by prefix, of both families; host bits do not count. */
export interface PrefixMap<T> {
  get(prefix: Prefix): T | undefined;
  set(prefix: Prefix, value: T): void;
  delete(prefix: Prefix): boolean;
  /** The values of all prefixes that hold the address (a prefix of full length), the longest first. */
  holding(address: Prefix): Iterable<T>;
  values(): Iterable<T>;
}

export function prefixMap<T>(): PrefixMap<T> {
  const four = lengthTables<number, T>(32, networkOf);
  const six = lengthTables<bigint, T>(128, networkOf6);
  return {
    get: (prefix) => (prefix.family === 4 ? four.get(prefix) : six.get(prefix)),
    set: (prefix, value) => (prefix.family === 4 ? four.set(prefix, value) : six.set(prefix, value)),
    delete: (prefix) => (prefix.family === 4 ? four.delete(prefix) : six.delete(prefix)),
    holding: (address) => (address.family === 4 ? four.holding(address.address) : six.holding(address.address)),
    *values() {
      yield* four.values();
      yield* six.values();
    },
  };
}

interface Key<A> {
  readonly address: A;
  readonly bits: number;
}

/** One table a prefix length, so that a lookup asks each length once. */
function lengthTables<A, T>(longest: number, network: (address: A, bits: number) => A) {
  const tables = new Array<Map<A, T> | undefined>(longest + 1).fill(undefined);
  return {
    get: ({ address, bits }: Key<A>): T | undefined => tables[bits]?.get(network(address, bits)),
    set({ address, bits }: Key<A>, value: T): void {
      const table = tables[bits] ?? new Map<A, T>();
      tables[bits] = table;
      table.set(network(address, bits), value);
    },
    delete: ({ address, bits }: Key<A>): boolean => tables[bits]?.delete(network(address, bits)) === true,
    *holding(address: A): Iterable<T> {
      for (let bits = longest; bits >= 0; bits -= 1) {
        const table = tables[bits];
        if (table === undefined) continue;
        const value = table.get(network(address, bits));
        if (value !== undefined) yield value;
      }
    },
    *values(): Iterable<T> {
      for (const table of tables) if (table !== undefined) yield* table.values();
    },
  };
}
