export interface AnyPrefix {
  readonly network: bigint;
  readonly bits: number;
}

/** The fewest prefixes that hold exactly the same addresses, in order; `width` is the number of bits of an address. */
export function prefixCover(prefixes: readonly AnyPrefix[], width: 32 | 128): readonly AnyPrefix[] {
  const cover: AnyPrefix[] = [];
  const inOrder = prefixes.toSorted((a, b) => compare(a.network, b.network) || a.bits - b.bits);
  for (const prefix of inOrder) {
    const before = cover.at(-1);
    if (before !== undefined && endOf(before, width) >= endOf(prefix, width)) continue;
    cover.push(prefix);
    joinTail(cover, width);
  }
  return cover;
}

/** Two halves of one prefix become that prefix, which may then be a half itself. */
function joinTail(cover: AnyPrefix[], width: number): void {
  for (;;) {
    const [left, right] = cover.slice(-2);
    if (left === undefined || right === undefined || left.bits !== right.bits) return;
    const size = 1n << BigInt(width - left.bits);
    if (left.network + size !== right.network || (left.network & size) !== 0n) return;
    cover.splice(-2, 2, { network: left.network, bits: left.bits - 1 });
  }
}

/** The last address. */
const endOf = ({ network, bits }: AnyPrefix, width: number): bigint => network + (1n << BigInt(width - bits)) - 1n;

export const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
