import * as z from 'zod/mini';

const dollars = z.nullable(z.number().check(z.nonnegative()));

/** What using a model costs at one seller, in US dollars per million tokens. Null is unknown, 0 a free tier. */
export const priceSchema = z.strictObject({
  model: z.string(),
  input: dollars,
  output: dollars,
  /** Who asks it: the maker, a host of open weights, or a gateway that passes on the price of others. */
  via: z.enum(['maker', 'host', 'gateway']),
  source: z.string(),
  url: z.string(),
  retrieved: z.string(),
});

/** How a seller serves a model: seconds to the first token, tokens a second, and the share of time it answered. */
export const servingSchema = z.strictObject({
  model: z.string(),
  provider: z.string(),
  firstToken: z.nullable(z.number().check(z.positive())),
  /** Left out where nobody told it. */
  throughput: z.optional(z.nullable(z.number().check(z.positive()))),
  uptime: z.nullable(z.number().check(z.minimum(0), z.maximum(1))),
  source: z.string(),
  url: z.string(),
  retrieved: z.string(),
});

export type Price = z.infer<typeof priceSchema>;
export type Serving = z.infer<typeof servingSchema>;

const VIA = ['maker', 'host', 'gateway'] as const;

/** The price that speaks for a model: the maker's own first, then the cheapest host, then a gateway's; free tiers last. */
export function choosePrice(prices: readonly Price[]): Price | undefined {
  const cost = (price: Price): number => averagePrice(price) || Number.POSITIVE_INFINITY;
  return prices.toSorted(
    (a, b) =>
      Number(!averagePrice(a)) - Number(!averagePrice(b)) ||
      VIA.indexOf(a.via) - VIA.indexOf(b.via) ||
      cost(a) - cost(b) ||
      (a.source < b.source ? -1 : 1),
  )[0];
}

/** Half of input plus output, in US dollars per million tokens; null where either is unknown. */
export const averagePrice = ({ input, output }: Pick<Price, 'input' | 'output'>): number | null =>
  input === null || output === null ? null : (input + output) / 2;
