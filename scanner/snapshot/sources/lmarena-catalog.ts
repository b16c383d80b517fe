import * as z from 'zod/mini';
import { jsonOf } from '../json.ts';
import type { Documents, Haul } from '../source.ts';
import { takeRating } from './lmarena-rating.ts';

const schema = z.looseObject({
  full: z.record(
    z.string(),
    z.looseObject({ rating: z.number(), rating_q025: z.nullable(z.number()), rating_q975: z.nullable(z.number()) }),
  ),
});

/** Reads the arena’s own catalog: the whole list of each board, of which the others are excerpts. */
export async function readCatalog(name: string, documents: Documents, haul: Haul): Promise<void> {
  const board = /leaderboard-([a-z]+)/.exec(name)?.[1] ?? '';
  // The catalog names no day of its own; the manifest of a local copy names it first.
  const [run = null] = documents.days;
  const { full } = jsonOf(await documents.text(name), schema, name);
  for (const [model, { rating, rating_q025: low, rating_q975: high }] of Object.entries(full)) {
    const interval: [number, number] | null = low === null || high === null ? null : [tenth(low), tenth(high)];
    takeRating({ board, model, maker: null, rating: tenth(rating), interval, run }, haul);
  }
}

// Ratings are sure to some points at best.
const tenth = (value: number): number => Math.round(value * 10) / 10;
