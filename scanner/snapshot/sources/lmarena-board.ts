import * as z from 'zod/mini';
import { dayOf } from '../figure.ts';
import { jsonOf } from '../json.ts';
import type { Documents, Haul } from '../source.ts';
import { takeRating } from './lmarena-rating.ts';

const schema = z.looseObject({
  meta: z.looseObject({ leaderboard: z.string(), fetched_at: z.string() }),
  models: z.array(
    z.looseObject({
      model: z.string(),
      vendor: z.nullable(z.string()),
      license: z.nullable(z.string()),
      score: z.number(),
      ci: z.nullable(z.number()),
      votes: z.nullable(z.number()),
    }),
  ),
});

/** Reads one board of a day, with its interval in points to either side. */
export async function readBoard(name: string, documents: Documents, haul: Haul): Promise<void> {
  const { meta, models } = jsonOf(await documents.text(name), schema, name);
  for (const { model, vendor, license, score, ci, votes } of models)
    takeRating(
      {
        board: meta.leaderboard,
        model,
        maker: vendor,
        licence: license,
        rating: score,
        interval: ci === null || ci <= 0 ? null : [score - ci, score + ci],
        votes,
        run: dayOf(meta.fetched_at),
      },
      haul,
    );
}
