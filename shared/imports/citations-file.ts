import * as z from 'zod/mini';
import type { Citation } from '../facts/imported.ts';
import { day, https, type ReadFile, readRows } from './rows.ts';

const count = z.number().check(z.int(), z.minimum(0), z.maximum(1e7));
const citation = z.strictObject({
  paper: z.string().check(z.refine(isArxiv, 'is no arXiv id like 2309.16609, without version')),
  count,
  source: https,
  retrieved: day,
});
const file = z.strictObject({ assayCitations: z.literal(1), citations: z.array(citation).check(z.maxLength(100_000)) });

function isArxiv(id: string): boolean {
  return /^(\d{4}\.\d{4,5}|[a-z-]{1,20}(\.[A-Z]{2})?\/\d{7})$/.test(id);
}

/** Reads a file of how often papers were cited. Everything in it must be sound, or nothing of it is taken. Never throws. */
export function readCitations(raw: unknown, today: string): ReadFile<Citation> {
  return readRows(file, raw, ({ citations }) => citations, {
    name: 'citations',
    today,
    keyOf: ({ paper }) => paper,
    problemOf: () => null,
  });
}
