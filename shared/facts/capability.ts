import * as z from 'zod/mini';

const share = z.number().check(z.minimum(0), z.maximum(1));
const band = z.nullable(z.object({ low: z.number(), high: z.number() }));

/** The figure that speaks for a model in one benchmark, with all that it takes to look it up again. */
const figureSchema = z.object({
  /** The benchmark’s id, and its name with the variant. */
  id: z.string(),
  benchmark: z.string(),
  /** As it was published, in its unit. */
  value: z.number(),
  unit: z.string(),
  /** On the fixed bounds of the benchmark, 0 to 1, more is better; with its 95 % interval where one is published. */
  score: share,
  interval: band,
  /** 1 hard, 2 medium, 3 easy. */
  tier: z.number(),
  /** Whether less of the unit is better, as with errors. */
  lowerIsBetter: z.boolean(),
  /** What it does in each list that it belongs to. */
  lists: z.record(z.string(), z.enum(['primary', 'tiebreaker', 'supplementary'])),
  class: z.enum(['verified', 'independent', 'self-reported', 'community']),
  /** How it came to the model: by an exact id, a reviewed alias, a match within the same maker, or its name alone. */
  link: z.enum(['exact', 'alias', 'matched', 'named']),
  /** Effort, scaffold, tools and shots, in words; empty where nothing is told. */
  setting: z.string(),
  source: z.string(),
  url: z.string(),
  retrieved: z.string(),
  run: z.nullable(z.string()),
  /** Figures of the same benchmark that stand beside it. */
  others: z.number(),
});

/** The place of a model in one list. */
const rankSchema = z.object({
  list: z.string(),
  title: z.string(),
  /** Null where it has figures of the list and does not stand in it; `why` tells the reason. */
  rank: z.nullable(z.number()),
  of: z.number(),
  /** The ranks that overlapping intervals allow. */
  between: z.nullable(z.object({ from: z.number(), to: z.number() })),
  basis: z.string(),
  /** Ids of its benchmarks of the list, in the order they decide. */
  benchmarks: z.array(z.string()),
  /** Primary score per dollar (half of input plus output, a million tokens); null with the reason in `noRoi`. */
  roi: z.nullable(z.number()),
  noRoi: z.nullable(z.string()),
  why: z.nullable(z.string()),
});

/** The RQ in short; `assay rq` shows the arithmetic. */
const rqSchema = z.object({
  version: z.string(),
  status: z.enum(['unavailable', 'provisional', 'complete']),
  value: z.nullable(z.number()),
  valueIs: z.nullable(z.enum(['effective', 'intrinsic'])),
  interval: band,
  completeness: share,
  /** Whether the model is too new for a settled RQ; null where its release is not dated. */
  newModel: z.nullable(z.boolean()),
  missing: z.array(z.string()),
  reasons: z.array(z.string()),
});

const priceSchema = z.object({
  /** US dollars per million tokens. */
  input: z.nullable(z.number()),
  output: z.nullable(z.number()),
  via: z.string(),
  url: z.string(),
  retrieved: z.string(),
});

/** What a snapshot of benchmark results tells of one repository. */
export const capabilitySchema = z.object({
  /** The day of the snapshot. */
  snapshot: z.string(),
  ranks: z.array(rankSchema),
  figures: z.array(figureSchema),
  /** Figures of the base model it names, where it has none itself: never ranked, never scored. */
  inherited: z.nullable(z.object({ from: z.string(), figures: z.array(figureSchema) })),
  price: z.nullable(priceSchema),
  rq: rqSchema,
});

export type Capability = z.infer<typeof capabilitySchema>;
export type CapabilityFigure = z.infer<typeof figureSchema>;
export type CapabilityRank = z.infer<typeof rankSchema>;
