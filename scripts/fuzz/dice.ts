/** Numbers that look random and are the same for the same seed. */
export interface Dice {
  /** A whole number from 0 to below `sides`; 0 when there are none. */
  roll(sides: number): number;
  pick<T>(things: readonly T[]): T;
  /** Whether something of this chance (0 to 1) happens. */
  chance(share: number): boolean;
}

/** Dice for one run of a series: each run has its own, so that any of them can be repeated alone. */
export function diceOf(seed: number, run: number): Dice {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(run + 1, 0xc2b2ae35)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return (value ^ (value >>> 14)) >>> 0;
  };
  const roll = (sides: number): number => (sides < 1 ? 0 : next() % sides);
  return {
    roll,
    pick: (things) => {
      const thing = things[roll(things.length)];
      if (thing === undefined) throw new RangeError('there is nothing to pick from');
      return thing;
    },
    chance: (share) => next() < share * 0x1_0000_0000,
  };
}
