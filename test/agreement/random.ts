/** A number from 0 to 1, 1 excluded. */
export type Random = () => number;

/** Numbers that a seed decides. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** One of them; `undefined` of none. */
export const pick = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;

/** A whole number, both ends included. */
export const upTo = (random: Random, most: number): number => Math.floor(random() * (most + 1));

export const list = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
