/** Numbers and choices that a seed repeats. */
export interface Random {
  readonly below: (limit: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(choices: readonly T[]) => T;
  /** So many results of a maker, from `least` to `most`. */
  readonly some: <T>(least: number, most: number, make: () => T) => readonly T[];
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const pick = <T>(choices: readonly T[]): T => {
    const [first] = choices;
    const chosen = choices[below(choices.length)] ?? first;
    if (chosen === undefined) throw new Error("there is nothing to pick from");
    return chosen;
  };
  return {
    below,
    chance: (probability) => next() < probability,
    pick,
    some: (least, most, make) => Array.from({ length: least + below(most - least + 1) }, make),
  };
}
