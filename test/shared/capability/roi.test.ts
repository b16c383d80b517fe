import { describe, expect, it } from 'vitest';
import { averagePrice, choosePrice, type Price, priceSchema, servingSchema } from '#shared/capability/price';
import { roi } from '#shared/capability/roi';

const price = (input: number | null, output: number | null, given: Partial<Price> = {}): Price => ({
  model: 'a/x',
  input,
  output,
  via: 'maker',
  source: 'llm-prices',
  url: 'https://example.org/prices',
  retrieved: '2026-08-05',
  ...given,
});

const figure = (score: number, input: number | null, output: number | null): number => {
  const result = roi(score, price(input, output));
  return 'roi' in result ? result.roi : Number.NaN;
};

describe('return on investment', () => {
  it('F4-20 F4-21 F4-23 reproduces the two printed examples, unrounded', () => {
    expect(figure(0.763, 0.025, 0.2)).toBeCloseTo(6.782, 3);
    expect(figure(0.809, 7.5, 37.5)).toBeCloseTo(0.036, 3);
    expect(averagePrice(price(0.025, 0.2))).toBeCloseTo(0.1125, 10);
    expect(averagePrice(price(7.5, 37.5))).toBe(22.5);
    expect(figure(0.763, 0.025, 0.2) / figure(0.809, 7.5, 37.5)).toBeCloseTo(188.6, 1);
  });

  it('F4-22 grows in proportion: twice the score, or half the price, is twice the value', () => {
    expect(figure(0.8, 1, 1)).toBeCloseTo(2 * figure(0.4, 1, 1), 12);
    expect(figure(0.8, 0.5, 0.5)).toBeCloseTo(2 * figure(0.8, 1, 1), 12);
  });

  it('has none for a free or unpriced model, and says why', () => {
    expect(roi(0.8, price(0, 0))).toEqual({ none: expect.stringContaining('free') });
    for (const unknown of [undefined, price(null, null), price(1, null), price(null, 1)])
      expect(roi(0.8, unknown)).toEqual({ none: 'its price is not known' });
  });

  it('has none for a negative or impossible price', () => {
    expect(roi(0.8, { input: -1, output: -1 })).toEqual({ none: expect.stringContaining('negative') });
    expect(roi(0.8, { input: Number.NaN, output: 1 })).toEqual({ none: 'its price is not known' });
  });
});

describe('the price that speaks for a model', () => {
  it('F4-26 F4-29 is its maker’s before a host’s, and a gateway’s only where nobody else asks one', () => {
    const gateway = price(0.1, 0.1, { via: 'gateway' });
    const dear = price(3, 3, { via: 'host' });
    const cheap = price(2, 2, { via: 'host' });
    const maker = price(5, 5);
    expect(choosePrice([gateway, dear, cheap, maker])).toBe(maker);
    expect(choosePrice([gateway, dear, cheap])).toBe(cheap);
    expect(choosePrice([gateway])).toBe(gateway);
    expect(choosePrice([])).toBeUndefined();
  });

  it('is no free tier where somebody asks money', () => {
    const free = price(0, 0);
    const host = price(2, 2, { via: 'host' });
    expect(choosePrice([free, host])).toBe(host);
    expect(choosePrice([free])).toBe(free);
  });
});

describe('the schemas of prices and serving', () => {
  it('refuse negative prices, a first token after no time, and uptime above 1', () => {
    expect(priceSchema.safeParse(price(-1, 2)).success).toBe(false);
    const serving = { model: 'a/x', provider: 'p', source: 's', url: 'u', retrieved: '2026-01-01' };
    expect(servingSchema.safeParse({ ...serving, firstToken: 0, uptime: 1 }).success).toBe(false);
    expect(servingSchema.safeParse({ ...serving, firstToken: 0.5, uptime: 1.01 }).success).toBe(false);
    expect(servingSchema.safeParse({ ...serving, firstToken: null, uptime: 0.999 }).success).toBe(true);
  });
});
