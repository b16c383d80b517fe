import * as z from 'zod/mini';
import { dayOf } from '../figure.ts';
import { parquetRows } from '../parquet.ts';
import { type Documents, type Haul, ShapeError } from '../source.ts';
import { takeRating } from './lmarena-rating.ts';

const rowSchema = z.looseObject({
  model_name: z.string(),
  organization: z.nullish(z.string()),
  license: z.nullish(z.string()),
  rating: z.number(),
  rating_lower: z.nullish(z.number()),
  rating_upper: z.nullish(z.number()),
  category: z.nullish(z.string()),
  leaderboard_publish_date: z.nullish(z.unknown()),
});

/** Reads the arena’s dataset on the Hub: one file for each board, of which the list of all prompts is kept. */
export async function readDataset(name: string, documents: Documents, haul: Haul): Promise<void> {
  const board = name.replace(/\.parquet$/, '').replace(/^.*\//, '');
  const rows = z.array(rowSchema).safeParse(await parquetRows(await documents.bytes(name), name));
  if (!rows.success) throw new ShapeError(`${name} has other columns: ${rows.error.issues[0]?.message ?? ''}`);
  for (const row of rows.data.filter(({ category }) => !category || category === 'overall')) {
    const { rating, rating_lower: low, rating_upper: high } = row;
    takeRating(
      {
        board,
        model: row.model_name,
        maker: row.organization ?? null,
        licence: row.license ?? null,
        rating,
        interval: typeof low === 'number' && typeof high === 'number' ? [low, high] : null,
        run: publishedOn(row.leaderboard_publish_date),
      },
      haul,
    );
  }
}

const publishedOn = (date: unknown): string | null => dayOf(date instanceof Date ? date.toISOString() : date);
