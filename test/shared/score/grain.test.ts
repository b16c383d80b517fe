import { describe, expect, it } from 'vitest';
import { GRAIN, toGrain, toGrains } from '#shared/score/grain';
import { seeded } from '../seeded.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

describe('toGrains', () => {
  it('F1-33 shares of any size sum to their total exactly, in either order', () => {
    const random = seeded(7);
    for (let round = 0; round < 2_000; round++) {
      const shares = Array.from({ length: 1 + Math.floor(random() * 60) }, () => (random() < 0.2 ? 0 : random() * 5));
      const total = toGrain(sum(shares));
      const grains = toGrains(shares, total);
      expect(sum(grains)).toBe(total);
      expect(sum([...grains].reverse())).toBe(total);
    }
  });

  it('moves no share by more than a grain, and gives nothing to a share of nothing', () => {
    const random = seeded(8);
    for (let round = 0; round < 500; round++) {
      const shares = Array.from({ length: 20 }, (_, i) => (i % 3 === 0 ? 0 : random()));
      toGrains(shares, toGrain(sum(shares))).forEach((grains, index) => {
        expect(Math.abs(grains - (shares[index] ?? 0))).toBeLessThanOrEqual(GRAIN);
        if (index % 3 === 0) expect(grains).toBe(0);
      });
    }
  });

  it('gives the grains left over to the largest remainders, ties to the first', () => {
    expect(toGrains([0.5 * GRAIN, 0.5 * GRAIN], GRAIN)).toEqual([GRAIN, 0]);
    expect(toGrains([0.4 * GRAIN, 0.6 * GRAIN], GRAIN)).toEqual([0, GRAIN]);
    expect(toGrains([], 0)).toEqual([]);
  });
});

it('toGrain rounds to a number that decimals print in full', () => {
  expect(toGrain(33.3333333)).toBe(34133 / 1024);
  expect(toGrain(100)).toBe(100);
  expect(String(toGrain(2 / 3)).length).toBeLessThanOrEqual(12);
});
