import { describe, expect, it } from 'vitest';
import { BENCHMARKS, benchmarkOf } from '#shared/capability/benchmarks';
import { isRefusal, normalize, unitIn, unitOf } from '#shared/capability/normalize';

const of = (id: string) => {
  const benchmark = benchmarkOf(id);
  if (!benchmark) throw new Error(id);
  return benchmark;
};

describe('normalize', () => {
  it.each([
    ['gpqa-diamond', 70.5, 'percent', 0.705],
    ['gpqa-diamond', 0, 'percent', 0],
    ['gpqa-diamond', 100, 'percent', 1],
  ] as const)('F4-10 %s: %d %s is divided by 100', (id, value, unit, score) => {
    expect(normalize(value, unit, of(id))).toEqual({ score, clamped: false });
  });

  it('F4-12 leaves what is a share already', () => {
    expect(normalize(0.412, 'share', of('gpqa-diamond'))).toEqual({ score: 0.412, clamped: false });
    expect(normalize(1, 'share', of('gpqa-diamond'))).toEqual({ score: 1, clamped: false });
  });

  it.each([
    [1_000, 0, false],
    [1_300, 0.5, false],
    [1_600, 1, false],
    [835, 0, true],
    [1_701, 1, true],
  ])('F4-11 maps a rating of %d to %d, and says when it was outside', (value, score, clamped) => {
    expect(normalize(value, 'elo', of('arena-text'))).toEqual({ score, clamped });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -0.1, 1.2])('refuses %d as a share', (value) => {
    expect(isRefusal(normalize(value, 'share', of('gpqa-diamond')))).toBe(true);
  });

  it('refuses a rating where a share belongs: units are never guessed', () => {
    expect(normalize(1_465, 'elo', of('gpqa-diamond'))).toEqual({ refused: 'its unit is elo and not share' });
  });

  it('turns what is better lower around, and holds an error rate above all words', () => {
    expect(normalize(5.5, 'percent', of('open-asr-short'))).toEqual({ score: 0.945, clamped: false });
    expect(normalize(1.3, 'share', of('open-asr-short'))).toEqual({ score: 0, clamped: true });
    expect(isRefusal(normalize(-1, 'percent', of('open-asr-short')))).toBe(true);
  });

  it('F2-42 knows fixed bounds only: the same figure gives the same score whatever else is known', () => {
    for (const benchmark of BENCHMARKS) {
      const { low, high, unit, better } = benchmark;
      expect(normalize(better === 'higher' ? high : low, unit, benchmark)).toEqual({ score: 1, clamped: false });
      expect(normalize(better === 'higher' ? low : high, unit, benchmark)).toEqual({ score: 0, clamped: false });
    }
  });
});

describe('the unit of a column', () => {
  it.each([
    [[0.1, 0.9, 1, 0], 'share'],
    [[10, 90, 1, 0], 'percent'],
    [[0.412, 20.9], 'mixed'],
    [[1, 0], 'unknown'],
    [[Number.NaN], 'unknown'],
  ] as const)('of %j is %s', (values, unit) => {
    expect(unitOf(values)).toBe(unit);
  });

  it('F4-12 refuses a 1 that may be all or a hundredth', () => {
    expect(unitIn(1, 'share')).toBe('share');
    for (const column of ['percent', 'mixed', 'unknown'] as const)
      expect(unitIn(1, column)).toEqual({ refused: '1 may be all or one in a hundred, and no unit is declared' });
  });

  it('refuses what is below 1 in a mixed column, and keeps what can only be a percentage', () => {
    expect(unitIn(0.412, 'mixed')).toEqual({ refused: '0.412 stands in a column of mixed units' });
    expect(unitIn(20.9, 'mixed')).toBe('percent');
    for (const value of [Number.NaN, -3, 250]) expect(isRefusal(Object(unitIn(value, 'percent')))).toBe(true);
  });
});
