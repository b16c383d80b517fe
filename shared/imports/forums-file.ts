import * as z from 'zod/mini';
import type { ForumReading } from '../facts/imported.ts';
import { day, https, isRepository, line, type ReadFile, readRows } from './rows.ts';

/** A reading with the model that it is of. */
export interface ModelReading extends ForumReading {
  /** `owner/name`. */
  readonly model: string;
}

const count = z.number().check(z.int(), z.minimum(0), z.maximum(1e9));
const reading = z.strictObject({
  model: z.string().check(z.refine(isRepository, 'is no name like owner/name')),
  forum: z.string().check(z.refine(isHost, 'is no host name like reddit.com')),
  positive: count,
  neutral: count,
  negative: count,
  method: line(300),
  source: https,
  licence: line(100),
  retrieved: day,
});
const file = z.strictObject({ assayForums: z.literal(1), readings: z.array(reading).check(z.maxLength(20_000)) });

// These two are asked themselves: a file that speaks for them would make one forum two.
const OWN = /^(www\.)?(huggingface\.co|hf\.co|github\.com)$/i;

function isHost(name: string): boolean {
  return /^(?=.{4,100}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i.test(name);
}

/** Reads a file of what other forums say. Everything in it must be sound, or nothing of it is taken. Never throws. */
export function readForums(raw: unknown, today: string): ReadFile<ModelReading> {
  return readRows(file, raw, ({ readings }) => readings.map(asReading), {
    name: 'readings',
    today,
    keyOf: ({ model, forum, retrieved }) => `${model} of ${forum} on ${retrieved}`.toLowerCase(),
    problemOf: ({ forum }) => (OWN.test(forum) ? `${forum} is asked itself and cannot be imported` : null),
  });
}

// One site is one forum, with `www.` and without.
const asReading = (row: z.infer<typeof reading>): ModelReading => ({
  ...row,
  forum: row.forum.toLowerCase().replace(/^www\./, ''),
});
