import { describe, expect, it } from 'vitest';
import { noise } from '#scanner/selftest/assemble/bytes';
import { diceOf } from '../../../scripts/fuzz/dice.ts';
import { MUTATIONS, spoiled } from '../../../scripts/fuzz/mutations.ts';

describe('dice', () => {
  it('fall the same for the same seed and run, and otherwise for others', () => {
    const rolls = (seed: number, run: number) => {
      const dice = diceOf(seed, run);
      return Array.from({ length: 20 }, () => dice.roll(1_000));
    };
    expect(rolls(1, 5)).toEqual(rolls(1, 5));
    expect(rolls(1, 5)).not.toEqual(rolls(1, 6));
    expect(rolls(1, 5)).not.toEqual(rolls(2, 5));
  });

  it('fall on every side, and stay within', () => {
    const dice = diceOf(3, 0);
    const rolls = Array.from({ length: 2_000 }, () => dice.roll(6));
    expect(new Set(rolls)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
    expect(dice.roll(0)).toBe(0);
    expect(() => dice.pick([])).toThrow(RangeError);
  });
});

describe('spoiling', () => {
  const [bytes, other] = [noise(300), noise(50, 9)];

  it('leaves the seed as it was', () => {
    const before = bytes.slice();
    for (let run = 0; run < 300; run++) spoiled(bytes, diceOf(1, run), other);
    expect(bytes).toEqual(before);
  });

  it('can spoil anything, also nothing', () => {
    for (const mutation of MUTATIONS)
      for (const file of [new Uint8Array(), Uint8Array.of(1), bytes])
        for (let run = 0; run < 30; run++) expect(mutation(file, diceOf(1, run), other)).toBeInstanceOf(Uint8Array);
  });

  it('is the same for the same dice', () => {
    expect(spoiled(bytes, diceOf(4, 2), other)).toEqual(spoiled(bytes, diceOf(4, 2), other));
  });
});
