import { describe, expect, it } from 'vitest';
import { accessibilityOf } from '#shared/capability/rq/accessibility';
import type { InputId } from '#shared/capability/rq/slots';
import { seeded } from '../../seeded.ts';

const of = (values: { readonly [Id in InputId]?: number }, openWeights = true) =>
  accessibilityOf(new Map(Object.entries(values) as [InputId, number][]), openWeights);

const unsaid = (uptime: number) => accessibilityOf(new Map([['uptime', uptime]]), undefined).A3;

describe('accessibility', () => {
  it('of nothing known is the whole range, and no point', () => {
    expect(of({})).toMatchObject({ A1: { low: 0, high: 1, value: null }, modulator: { low: 0.92, value: null } });
    expect(of({}).modulator.high).toBeCloseTo(1.02, 12);
  });

  it('of everything known is a point', () => {
    const { A1, A2, A3, modulator } = of({ price: 9, ttft: 1, uptime: 0.9 });
    for (const band of [A1, A2, A3, modulator]) expect([band.low, band.high]).toEqual([band.value, band.value]);
    expect(A3.value).toBeCloseTo(0.99, 12);
  });

  it('a part at 0 leaves 0.92 whatever the others are, known or not', () => {
    for (const rest of [{}, { ttft: 1 }, { uptime: 1 }, { ttft: 0.1, uptime: 1 }])
      expect(of({ price: 100, ...rest }).modulator).toMatchObject({ low: 0.92, high: 0.92 });
  });

  it('without a word on open weights A3 is a band, but at an uptime that needs no bonus', () => {
    expect(unsaid(0.5)).toEqual({ low: 0.5, high: expect.closeTo(0.55, 12), value: null });
    expect(unsaid(0.95)).toMatchObject({ low: 0.95, high: 1, value: null });
    expect(unsaid(1).value).toBe(1);
  });

  it('every known value lies within the band that stands for it while it is unknown', () => {
    const random = seeded(61);
    for (let round = 0; round < 500; round++) {
      const full = { price: 0.01 + random() * 150, ttft: 0.01 + random() * 60, uptime: random() };
      const point = of(full).modulator.value ?? Number.NaN;
      for (const hidden of ['price', 'ttft', 'uptime'] as const) {
        const { [hidden]: _, ...rest } = full;
        const { low, high, value } = of(rest).modulator;
        expect(value).toBeNull();
        expect(point).toBeGreaterThanOrEqual(low - 1e-12);
        expect(point).toBeLessThanOrEqual(high + 1e-12);
      }
    }
  });

  it('F2-17 F2-19 a cheaper, quicker, steadier model never has the lower f(A)', () => {
    const random = seeded(62);
    for (let round = 0; round < 500; round++) {
      const worse = { price: 0.01 + random() * 150, ttft: 0.01 + random() * 60, uptime: random() * 0.9 };
      const better = {
        price: worse.price * random(),
        ttft: worse.ttft * random(),
        uptime: worse.uptime + 0.1 * random(),
      };
      expect(of(better).modulator.value).toBeGreaterThanOrEqual(of(worse).modulator.value ?? 2);
    }
  });
});
