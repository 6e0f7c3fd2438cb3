/** Numbers that look random and are the same in each run (mulberry32). */
export interface Random {
  /** From 0 to 1. */
  readonly share: () => number;
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number;
  /** True in one of two cases. */
  coin(): boolean;
}

export function randomFrom(seed: number): Random {
  let state = seed;
  const share = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number =>
    least + Math.floor(share() * (most - least + 1));
  return { share, between, coin: () => share() < 0.5 };
}
