/** The number C's `atoi` makes of a word: its first digits, cut to 32 bits; 0 where there are none. */
export function atoi(word: string): number {
  const digits = /^\s*([+-]?\d+)/.exec(word)?.[1];
  if (digits === undefined) return 0;
  const wide = BigInt(digits);
  return Number(BigInt.asIntN(32, wide > LONG_MAX ? LONG_MAX : wide < -LONG_MAX - 1n ? -LONG_MAX - 1n : wide));
}

const LONG_MAX = (1n << 63n) - 1n;
