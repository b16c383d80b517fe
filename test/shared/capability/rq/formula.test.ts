import { describe, expect, it } from 'vitest';
import {
  core,
  EXAMPLES,
  intrinsic,
  intrinsicByArithmetic,
  MODULATOR,
  modulator,
  SCALE,
} from '#shared/capability/rq/formula';
import { affordability, availability, blendedPrice, responsiveness, stability } from '#shared/capability/rq/normalize';
import { seeded } from '../../seeded.ts';
import { FULL, inputsWith, rqWith } from './sample.ts';

describe('the formula', () => {
  it.each(EXAMPLES)('F2-12 F2-13 $name comes out as printed in the table, to 0.01', (example) => {
    const { ig, f, u, arithmetic, geometric } = example;
    expect(Math.abs(intrinsic(core(ig, f, u)) - geometric)).toBeLessThan(0.005);
    expect(Math.abs(intrinsicByArithmetic(ig, f, u) - arithmetic)).toBeLessThan(0.005);
  });

  it('F2-13 the prose about the unreliable model is wrong: ~700 would take F = 0.109, the table has F = 0.05', () => {
    expect(intrinsic(core(0.93, 0.05, 0.87))).toBeCloseTo(611.68, 2);
    expect(intrinsic(core(0.93, 0.109, 0.87))).toBeCloseTo(699.5, 2);
    expect(intrinsic(core(0.93, 0, 0.87))).toBe(0);
  });

  it('F2-06 F2-32 F2-37 the whole of it, against numbers worked out by hand to 1e-9', () => {
    const { intrinsic: raw, effective, value, dimensions } = rqWith();
    const ig = (0.87 * 0.92 * 0.3 * 0.31) ** 0.25;
    const f = (Math.sqrt(0.52 * 0.8) * (1 - 0.08 / 0.5) * 0.5) ** (1 / 3);
    const u = Math.sqrt(0.48 * 0.45);
    expect(dimensions.IG).toBeCloseTo(ig, 12);
    expect(dimensions.F).toBeCloseTo(f, 12);
    expect(dimensions.U).toBeCloseTo(u, 12);
    const expected = 1000 * Math.log10(1 + 9 * (ig * f * u) ** (1 / 3));
    expect(raw).toBeCloseTo(expected, 9);
    const a1 = 1 - Math.log10(4) / Math.log10(101);
    const a2 = 1 - Math.log10(2.2) / Math.log10(31);
    const fa = 0.92 + 0.1 * (a1 * a2 * 1) ** (1 / 3);
    expect(effective?.value).toBeCloseTo(expected * fa, 9);
    expect(value).toBe(effective?.value);
  });

  it('F2-32 k_epoch multiplies the intrinsic RQ', () => {
    expect(intrinsic(0.5, 1.25)).toBeCloseTo(1.25 * intrinsic(0.5), 9);
  });

  it('F2-03 is logarithmic and open: 2000 at a core of 11, while no inputs exceed 1000 and 1020', () => {
    expect(intrinsic(11)).toBeCloseTo(2000, 9);
    expect(intrinsic(1)).toBe(SCALE.intrinsicCeiling);
    const best = rqWith({
      ...Object.fromEntries(Object.keys(FULL).map((id) => [id, 1])),
      stability: 0,
      price: 1e-12,
      ttft: 1e-12,
    });
    expect(best.intrinsic).toBe(1000);
    expect(best.effective?.value).toBeCloseTo(SCALE.effectiveCeiling, 6);
    const points = [0.1, 0.2, 0.4, 0.8].map((x) => intrinsic(x));
    const steps = points.slice(1).map((point, at) => point - (points[at] ?? 0));
    // Each doubling of the core brings nearly the same; none brings the double.
    for (const step of steps) expect(step).toBeLessThan(302);
  });

  it('F2-39 the slope is 3909 at the bottom and 391 at the top, as the explanation says', () => {
    const slope = (x: number) => (intrinsic(x + 1e-7) - intrinsic(x)) / 1e-7;
    expect(slope(0)).toBeCloseTo(3909, -1);
    expect(slope(1)).toBeCloseTo(391, 0);
  });

  it('F2-07 F2-24 the three dimensions weigh the same: any exchange leaves the RQ as it is', () => {
    const random = seeded(21);
    for (let round = 0; round < 500; round++) {
      const [a, b, c] = [random(), random(), random()];
      for (const [x, y, z] of [
        [a, c, b],
        [b, a, c],
        [c, b, a],
      ] as const)
        expect(intrinsic(core(x, y, z))).toBeCloseTo(intrinsic(core(a, b, c)), 9);
    }
  });
});

describe('f(A)', () => {
  it('F2-07 F2-15 F2-33 lies within 0.92 and 1.02 (not 1.05) whatever comes, and reaches both', () => {
    const random = seeded(22);
    for (let round = 0; round < 2_000; round++) {
      const f = modulator(
        affordability(random() * 300),
        responsiveness(random() * 90),
        availability(random(), random() < 0.5),
      );
      expect(f).toBeGreaterThanOrEqual(0.92);
      expect(f).toBeLessThanOrEqual(1.02 + 1e-12);
    }
    expect(modulator(0, 1, 1)).toBe(MODULATOR.floor);
    expect(modulator(1, 1, 1)).toBeCloseTo(MODULATOR.ceiling, 12);
  });

  it('F2-17 rises above 1 only where the product of A exceeds 0.512', () => {
    expect(modulator(0.8, 0.8, 0.8)).toBeCloseTo(1, 12);
    const free = modulator(affordability(0), responsiveness(0.5), availability(1, true));
    expect(free).toBeCloseTo(1.016, 3);
    expect(modulator(affordability(22.5), responsiveness(1), availability(1, false))).toBeLessThan(1);
    expect(modulator(affordability(75), responsiveness(20), availability(0.99, false))).toBeLessThan(0.97);
  });

  it('F2-40 lets no model outscore one that is better by more than 10.9 %', () => {
    const random = seeded(23);
    for (let round = 0; round < 5_000; round++) {
      const [premium, mediocre] = [random() * 1000, random() * 1000];
      if (mediocre * (1.02 / 0.92) >= premium) continue;
      expect(mediocre * modulator(1, 1, 1)).toBeLessThan(premium * modulator(0, 0, 0));
    }
  });
});

describe('the normalizations', () => {
  it.each([
    [0, 1],
    [9, 1 - 1 / Math.log10(101)],
    [100, 0],
    [150, 0],
  ])('F2-34 F2-43 $%d a million tokens makes A1 = %f', (price, expected) => {
    expect(affordability(price)).toBeCloseTo(expected, 12);
    expect(affordability(price)).toBeGreaterThanOrEqual(0);
  });

  it.each([
    [0, 1],
    [1, 1 - Math.log10(2) / Math.log10(31)],
    [30, 0],
    [60, 0],
  ])('F2-35 F2-44 %d s to the first token makes A2 = %f', (seconds, expected) => {
    expect(responsiveness(seconds)).toBeCloseTo(expected, 12);
    expect(responsiveness(seconds)).toBeGreaterThanOrEqual(0);
  });

  it.each([
    [0.8, false, 0.8],
    [0.8, true, 0.88],
    [0.95, true, 1],
    [1, false, 1],
    [0, true, 0],
  ])('F2-36 an uptime of %f, open weights %s, makes A3 = %f', (uptime, open, expected) => {
    expect(availability(uptime, open)).toBeCloseTo(expected, 12);
  });

  it.each([
    [0, 1],
    [0.25, 0.5],
    [0.5, 0],
    [0.8, 0],
  ])('F2-45 a CV of %f makes F2 = %f', (cv, expected) => {
    expect(stability(cv)).toBe(expected);
  });

  const lowersAlone = (part: 'A1' | 'A3', change: Parameters<typeof rqWith>[0]): void => {
    const [before, after] = [rqWith(), rqWith(change)];
    expect(after.accessibility[part].value).toBeLessThan(before.accessibility[part].value ?? 0);
    expect(after.effective?.value).toBeLessThan(before.effective?.value ?? 0);
    expect(after.intrinsic).toBe(before.intrinsic);
  };

  it('F2-18 an outage lowers A3 and the effective RQ, not the intrinsic one', () => {
    lowersAlone('A3', { uptime: 0.5 });
  });

  it('F2-19 a higher price lowers A1 and the effective RQ, not the intrinsic one', () => {
    lowersAlone('A1', { price: 30 });
  });

  it('a price is three parts input and one part output', () => {
    expect(blendedPrice(1, 5)).toBe(2);
    expect(inputsWith().price).toEqual({ value: 3 });
  });
});
