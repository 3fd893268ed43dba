import { networkOf, networkOf6, type Prefix } from "./addresses.ts";

/** Values by prefix, of both families; host bits do not count. */
export interface PrefixMap<T> {
  get(prefix: Prefix): T | undefined;
  /** What is there; where nothing is, `value` from now on, and undefined is answered. */
  claim(prefix: Prefix, value: T): T | undefined;
  delete(prefix: Prefix): boolean;
  /** The values of all prefixes that hold the address (a prefix of full length), the longest first. */
  holding(address: Prefix): readonly T[];
  values(): Iterable<T>;
}

export function prefixMap<T>(): PrefixMap<T> {
  const four = lengthTables4<T>();
  const six = lengthTables6<T>();
  return {
    get: (prefix) => (prefix.family === 4 ? four.get(prefix) : six.get(prefix)),
    claim: (prefix, value) => (prefix.family === 4 ? four.claim(prefix, value) : six.claim(prefix, value)),
    delete: (prefix) => (prefix.family === 4 ? four.delete(prefix) : six.delete(prefix)),
    holding: (address) => (address.family === 4 ? four.holding(address.address) : six.holding(address.address)),
    *values() {
      yield* four.values();
      yield* six.values();
    },
  };
}

/** The same for one family. */
export interface LengthTables<A, T> {
  get(prefix: Key<A>): T | undefined;
  set(prefix: Key<A>, value: T): void;
  claim(prefix: Key<A>, value: T): T | undefined;
  delete(prefix: Key<A>): boolean;
  holding(address: A): readonly T[];
  values(): Iterable<T>;
}

interface Key<A> {
  readonly address: A;
  readonly bits: number;
}

export const lengthTables4 = <T>(): LengthTables<number, T> => lengthTables(32, networkOf);

export const lengthTables6 = <T>(): LengthTables<bigint, T> => lengthTables(128, spreadNetwork6);

/** A map's hash looks at the lower half of a bigint alone, where networks are all zeros: the upper half is mixed into it. */
function spreadNetwork6(address: bigint, bits: number): bigint {
  const network = networkOf6(address, bits);
  return network ^ (network >> 64n);
}

/** One table a prefix length, so that a lookup asks each length once. */
function lengthTables<A, T>(longest: number, keyOf: (address: A, bits: number) => A): LengthTables<A, T> {
  const tables = new Array<Map<A, T> | undefined>(longest + 1).fill(undefined);
  const tableOf = (bits: number): Map<A, T> => {
    const table = tables[bits] ?? new Map<A, T>();
    tables[bits] = table;
    return table;
  };
  return {
    get: ({ address, bits }) => tables[bits]?.get(keyOf(address, bits)),
    set: ({ address, bits }, value) => void tableOf(bits).set(keyOf(address, bits), value),
    claim({ address, bits }, value) {
      const [table, key] = [tableOf(bits), keyOf(address, bits)];
      const before = table.get(key);
      if (before === undefined) table.set(key, value);
      return before;
    },
    delete: ({ address, bits }) => tables[bits]?.delete(keyOf(address, bits)) === true,
    holding(address) {
      const found: T[] = [];
      for (let bits = longest; bits >= 0; bits -= 1) {
        const value = tables[bits]?.get(keyOf(address, bits));
        if (value !== undefined) found.push(value);
      }
      return found;
    },
    *values() {
      for (const table of tables) if (table !== undefined) yield* table.values();
    },
  };
}
