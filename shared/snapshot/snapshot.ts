import * as z from 'zod/mini';
import { type Model, modelSchema } from '#shared/capability/model';
import type { Observation } from '#shared/capability/observation';
import { type Price, priceSchema, type Serving, servingSchema } from '#shared/capability/price';

/** Version of the snapshot’s form. One of a newer form is refused: it may mean things that are not known here. */
export const SCHEMA = 1;

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]{1,200}={0,2}$/));
const count = z.number().check(z.int(), z.nonnegative());

/** What is told of each source: its terms, what it brought, and what of it was left out and why. */
export const sourceSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  url: z.string(),
  licence: z.string(),
  attribution: z.string(),
  ships: z.enum(['all', 'cited rows', 'none']),
  /** When it was fetched; null when there was nothing of it to read. */
  retrieved: z.nullable(day),
  observations: count,
  prices: count,
  /** How much was left out, by reason. */
  skipped: z.record(z.string(), count),
  /** Why nothing could be read; null when it could. */
  error: z.nullable(z.string()),
});

export type SourceNote = z.infer<typeof sourceSchema>;

/** A column of a table: one entry for each row, as small numbers that stand for texts of `texts` where it is said so. */
const column = z.custom<readonly number[]>(
  (given) => Array.isArray(given) && given.every((value) => typeof value === 'number'),
);
/** The same with gaps. Both are looked over in one go: a check for each number would take most of the loading time. */
const gaps = z.custom<readonly (number | null)[]>(
  (given) => Array.isArray(given) && given.every((value) => value === null || typeof value === 'number'),
);

/** Figures as columns, since they differ little from row to row. Texts are numbers of `texts`, -1 where there is none. */
export const figuresSchema = z.strictObject({
  benchmark: column,
  model: column,
  value: column,
  low: gaps,
  high: gaps,
  effort: column,
  scaffold: column,
  tools: column,
  setting: column,
  sample: gaps,
  class: column,
  link: column,
  source: column,
  url: column,
  licence: column,
  run: column,
});

export type Figures = z.infer<typeof figuresSchema>;

/** What a snapshot says. */
export const bodySchema = z.strictObject({
  sources: z.array(sourceSchema),
  texts: z.array(z.string()),
  models: z.array(modelSchema),
  figures: figuresSchema,
  prices: z.array(priceSchema),
  serving: z.array(servingSchema),
});

export type Body = z.infer<typeof bodySchema>;

/** The parts of a body in the order in which their hashes are chained. */
export const PARTS = ['sources', 'texts', 'models', 'figures', 'prices', 'serving'] as const;

/** A snapshot as it is written: what it says, the chain of hashes over it, and a signature where a key was given. */
export const snapshotSchema = z.strictObject({
  schema: z.literal(SCHEMA),
  date: day,
  /** The seal of the snapshot before it; null for the first. */
  previous: z.nullable(hash),
  /** One hash for each part, each over the hash before it and the part’s own text. */
  chain: z.array(hash),
  /** The hash of schema, date, previous and the last of the chain: the snapshot’s name. */
  seal: hash,
  signature: z.nullable(z.strictObject({ key: base64, value: base64 })),
  body: bodySchema,
});

export type Snapshot = z.infer<typeof snapshotSchema>;

/** A snapshot opened for use. */
export interface Opened {
  readonly date: string;
  readonly seal: string;
  readonly signed: boolean;
  readonly sources: readonly SourceNote[];
  readonly models: readonly Model[];
  readonly observations: readonly Observation[];
  readonly prices: readonly Price[];
  readonly serving: readonly Serving[];
}
