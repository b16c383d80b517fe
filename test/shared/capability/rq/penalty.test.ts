import { describe, expect, it } from 'vitest';
import { PENALTY, penaltyOf } from '#shared/capability/rq/penalty';
import { rqWith } from './sample.ts';

describe('F2-04 the penalty for a score far better on the easier coding benchmark', () => {
  it.each([
    [0.7, 0.5, 1],
    [0.8, 0.5, 1],
    [0.9, 0.5, 0.9],
    [0.802, 0.273, 1 - (0.802 - 0.273 - PENALTY.tolerance)],
    [0.4, 0.6, 1],
    [1, 0, 0.3],
  ])('Verified %f against Pro %f multiplies U with %f', (verified, pro, factor) => {
    expect(penaltyOf(verified, pro).factor).toBeCloseTo(factor, 12);
  });

  it('F2-04 F2-10 is shown apart with both scores, and is taken off U alone', () => {
    const [fair, inflated] = [rqWith(), rqWith({ sweBenchVerified: 0.98 })];
    expect(fair.penalty).toMatchObject({ factor: 1, excess: 0 });
    expect(inflated.penalty).toMatchObject({ verified: 0.98, pro: 0.48 });
    expect(inflated.dimensions.U).toBeCloseTo((fair.dimensions.U ?? 0) * (inflated.penalty?.factor ?? 0), 12);
    expect([inflated.dimensions.IG, inflated.dimensions.F]).toEqual([fair.dimensions.IG, fair.dimensions.F]);
    expect(inflated.value).toBeLessThan(fair.value ?? 0);
  });

  it('F2-10 Verified never raises U, and never stands in for Pro', () => {
    for (const verified of [0, 0.3, 0.6, 0.78])
      expect(rqWith({ sweBenchVerified: verified }).dimensions.U).toBe(rqWith().dimensions.U);
    expect(rqWith({ sweBenchPro: null, gdpval: null }).dimensions.U).toBeNull();
  });

  it('leaving Verified out hides no inflation: the interval allows for it', () => {
    const hidden = rqWith({ sweBenchVerified: null, sweBenchPro: 0.2 });
    const shown = rqWith({ sweBenchVerified: 0.82, sweBenchPro: 0.2 });
    expect(hidden.penalty).toBeNull();
    expect(hidden.missing.map(({ id }) => id)).toEqual(['sweBenchVerified']);
    expect(hidden.interval?.low).toBeLessThanOrEqual((shown.value ?? 0) + 1e-9);
  });
});
