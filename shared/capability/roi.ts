import { averagePrice, type Price } from './price.ts';

/** What a dollar buys: the primary score (0 to 1) per average dollar of a million tokens; or why there is no such figure. */
export type Roi = { readonly roi: number; readonly price: number } | { readonly none: string };

/**
 * Return on investment, unrounded. Twice the figure is twice the score per dollar. A free or unpriced model has none:
 * dividing by nothing is no bargain, and a missing price is not a low one.
 */
export function roi(score: number, price: Pick<Price, 'input' | 'output'> | undefined): Roi {
  const average = price === undefined ? null : averagePrice(price);
  if (average === null || !Number.isFinite(average)) return { none: 'its price is not known' };
  if (average < 0) return { none: 'its price is negative, and so an error' };
  if (average === 0) return { none: 'it is offered free of charge, and a dollar would buy it without end' };
  return { roi: score / average, price: average };
}
