import { describe, expect, it } from 'vitest';
import { geometricMean } from '#shared/capability/rq/dimensions';
import { settle, valuesOf } from '#shared/capability/rq/settle';
import { ASSUMED_SUB_WEIGHTS, SLOTS, STRUCTURAL, slotOf } from '#shared/capability/rq/slots';

describe('the inputs', () => {
  it('are settled in the order of the slots, each once', () => {
    expect(settle({}).map(({ slot }) => slot.id)).toEqual(SLOTS.map(({ id }) => id));
    expect(new Set(SLOTS.map(({ id }) => id)).size).toBe(SLOTS.length);
    expect(STRUCTURAL).toHaveLength(10);
  });

  it('that are known make values, absent ones do not', () => {
    const values = valuesOf(settle({ hle: { value: 0.3 }, aime: { absent: 'not sat' }, uptime: { value: 2 } }));
    expect([...values]).toEqual([['hle', 0.3]]);
  });

  it('an absence without a reason says that there is none, and no reason steers a terminal', () => {
    const [gpqa] = settle({ gpqaDiamond: { absent: '' } });
    expect(gpqa).toMatchObject({ value: null, reason: 'no reason given' });
    const [hostile] = settle({ gpqaDiamond: { absent: '\u001b[2J gone' } });
    expect(hostile).toMatchObject({ reason: '[2J gone' });
  });

  it('the newest correction counts, whatever the order in which they stand; an unusable one makes the input missing', () => {
    const correction = (date: string, value: number) => ({ date, value, because: 'x', evidence: 'y' });
    const corrected = (...corrections: ReturnType<typeof correction>[]) =>
      valuesOf(settle({ simpleQa: { value: 0.9, corrections } })).get('simpleQa');
    expect(corrected(correction('2026-01-01', 0.5), correction('2026-05-01', 0.4))).toBe(0.4);
    expect(corrected(correction('2026-05-01', 0.4), correction('2026-01-01', 0.5))).toBe(0.4);
    expect(corrected(correction('2026-05-01', 40))).toBeUndefined();
    expect(corrected()).toBe(0.9);
  });

  it('every assumption lies within the bounds of its own slot, the worse on the worse side', () => {
    for (const { id, unit, assumption } of SLOTS) {
      if (!assumption) continue;
      const lessIsBetter = unit !== 'share' || id === 'sweBenchVerified';
      expect(assumption.worst > assumption.best, id).toBe(lessIsBetter);
      if (unit === 'share')
        for (const end of [assumption.worst, assumption.best]) expect(end >= 0 && end <= 1).toBe(true);
      expect(assumption.why.length).toBeGreaterThan(10);
    }
  });

  it('every sub-weight is of a part that has an input', () => {
    const parts = new Set<string>(STRUCTURAL.map(({ part }) => part));
    expect(new Set(Object.keys(ASSUMED_SUB_WEIGHTS.weights))).toEqual(parts);
    expect(slotOf('hle').dimension).toBe('IG');
  });
});

describe('the geometric mean', () => {
  const mean = (...pairs: (readonly [number, number])[]) =>
    geometricMean(pairs.map(([value, weight]) => ({ value, weight })));

  it('of one value is that value to the bit, of none is null', () => {
    for (const value of [0, 0.1, 1 / 3, 0.7, 1]) expect(mean([value, 3])).toBe(value);
    expect(mean()).toBeNull();
  });

  it('follows its weights', () => {
    expect(mean([0.25, 1], [1, 1])).toBeCloseTo(0.5, 12);
    expect(mean([0.5, 3], [1, 1])).toBeCloseTo(0.5 ** 0.75, 12);
    expect(mean([0.5, 1e-3], [0.5, 1e3])).toBeCloseTo(0.5, 12);
  });

  it('is 0 with any value at 0, never above 1 and never NaN', () => {
    expect(mean([0, 1], [1, 1], [1, 1])).toBe(0);
    expect(mean([1, 1], [1, 1], [1, 1])).toBe(1);
    expect(mean([Number.MIN_VALUE, 1], [1, 1])).toBeGreaterThan(0);
  });
});
