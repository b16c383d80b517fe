import * as z from 'zod/mini';

/** Who vouches for a figure, the strongest first. Figures of unlike classes stand side by side and are never averaged. */
export const CLASSES = ['verified', 'independent', 'self-reported', 'community'] as const;

/** How a figure came to its model: by an exact id, a reviewed alias, a match within the same maker, or its name alone. */
export const LINKS = ['exact', 'alias', 'matched', 'named'] as const;

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** One figure: what was measured, of which model and how, by whom it was told, under which terms and when. */
export const observationSchema = z.strictObject({
  benchmark: z.string(),
  model: z.string(),
  value: z.number().check(z.refine(Number.isFinite)),
  unit: z.enum(['share', 'percent', 'elo', 'minutes', 'points']),
  /** The 95 % interval in the same unit, where the source gives one or a standard error. */
  interval: z.nullable(z.tuple([z.number(), z.number()])),
  /** How much thinking was bought, such as `high` or `32K`. */
  effort: z.nullable(z.string()),
  /** The program around the model. */
  scaffold: z.nullable(z.string()),
  /** Whether the run had tools; null where nobody says. */
  tools: z.nullable(z.boolean()),
  /** Anything else that makes the run another one, such as shots. */
  setting: z.nullable(z.string()),
  /** Votes or cases that were counted. */
  sample: z.nullable(z.number()),
  class: z.enum(CLASSES),
  link: z.enum(LINKS),
  /** Id of the importer that brought it. */
  source: z.string(),
  url: z.string(),
  licence: z.string(),
  retrieved: day,
  /** When it was run or published, where that is given. */
  run: z.nullable(day),
});

export type Observation = z.infer<typeof observationSchema>;
