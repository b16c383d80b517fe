import { describe, expect, it } from 'vitest';
import { measure, median, times } from '../../../scripts/bench/measure.ts';

describe('figures', () => {
  it.each([
    [[3], 3],
    [[5, 1, 3], 3],
    [[4, 1, 3, 2], 2.5],
  ])('the median of %j is %d', (numbers, expected) => {
    expect(median(numbers)).toBe(expected);
  });

  it('there is no median of nothing', () => {
    expect(() => median([])).toThrow('no median');
  });

  it('have three digits', () => {
    expect(measure('a', 123.456, 'ms', 50)).toEqual({ name: 'a', value: 123, unit: 'ms', target: 50 });
    expect(measure('a', 0.0123456, 'score', 1).value).toBe(0.0123);
  });

  it('come from runs one after the other', async () => {
    const order: string[] = [];
    const results = await times(2, async (run) => {
      order.push(`begin ${run}`);
      await Promise.resolve();
      order.push(`end ${run}`);
      return run * 10;
    });
    expect(results).toEqual([0, 10]);
    expect(order).toEqual(['begin 0', 'end 0', 'begin 1', 'end 1']);
  });
});
