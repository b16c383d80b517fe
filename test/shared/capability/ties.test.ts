import { describe, expect, it } from 'vitest';
import { benchmarkOf } from '#shared/capability/benchmarks';
import type { Holding } from '#shared/capability/holdings';
import { between } from '#shared/capability/ties';
import { seeded } from '../seeded.ts';
import { observation } from './sample.ts';

const benchmark = benchmarkOf('gpqa-diamond');
if (!benchmark) throw new Error('gpqa-diamond');

const holding = (score: number, interval: readonly [number, number] | null): Holding => ({
  score,
  interval,
  clamped: false,
  chosen: observation({ value: score }),
  others: [],
});

/** Rows by falling score, each with an interval of this half width or none. */
type Given = readonly (readonly [score: number, half: number | null])[];

const rows = (...given: Given) =>
  given.map(([score, half], index) => ({
    rank: index + 1,
    benchmark,
    holding: holding(score, half === null ? null : [score - half, score + half]),
  }));

const spans = (...given: Given) =>
  between(rows(...given)).map((row) => row.between && [row.between.from, row.between.to]);

describe('ties', () => {
  it.each<[Given, number[][]]>([
    [
      [
        [0.9, 0.01],
        [0.8, 0.01],
        [0.7, 0.01],
      ],
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
    ],
    [
      [
        [0.9, 0.06],
        [0.8, 0.06],
        [0.7, 0.06],
      ],
      [
        [1, 2],
        [1, 3],
        [2, 3],
      ],
    ],
    [
      [
        [0.9, 0.2],
        [0.8, 0.2],
        [0.7, 0.2],
      ],
      [
        [1, 3],
        [1, 3],
        [1, 3],
      ],
    ],
    [
      [
        [0.9, 0.05],
        [0.8, 0.05],
      ],
      [
        [1, 2],
        [1, 2],
      ],
    ],
    [[[0.5, 0.1]], [[1, 1]]],
    [[], []],
  ])('of %j are %j', (given, expected) => {
    expect(spans(...given)).toEqual(expected);
  });

  it('are not claimed for a figure without an interval, which others may still tie with', () => {
    expect(spans([0.9, 0.05], [0.88, null], [0.7, 0.01])).toEqual([[1, 2], null, [3, 3]]);
  });

  it('always hold the rank itself, and go both ways', () => {
    const next = seeded(3);
    const given = Array.from({ length: 60 }, () => [next(), next() / 10] as const).toSorted(([a], [b]) => b - a);
    const tied = between(rows(...given));
    for (const [at, row] of tied.entries()) {
      expect(row.between?.from).toBeLessThanOrEqual(row.rank);
      expect(row.between?.to).toBeGreaterThanOrEqual(row.rank);
      const overlapping = given.filter(
        ([score, half], other) =>
          other !== at && Math.abs(score - (given[at]?.[0] ?? 0)) <= half + (given[at]?.[1] ?? 0),
      );
      expect((row.between?.to ?? 0) - (row.between?.from ?? 0)).toBe(overlapping.length);
    }
  });

  it('are told within one benchmark only', () => {
    const hle = benchmarkOf('hle');
    if (!hle) throw new Error('hle');
    const [first, second] = rows([0.5, 0.3], [0.5, 0.3]);
    if (!first || !second) throw new Error('rows');
    const told = between([first, { ...second, benchmark: hle }]).map((row) => row.between);
    expect(told).toEqual([
      { from: 1, to: 1 },
      { from: 2, to: 2 },
    ]);
  });
});
