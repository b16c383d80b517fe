import { numberOf } from './figure.ts';

/** US dollars per million tokens, from dollars per token. */
export const perMillion = (price: unknown): number => Math.round(numberOf(price) * 1e12) / 1e6;
