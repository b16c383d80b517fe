import * as z from 'zod/mini';
import type { Report } from '../report/report.ts';
import { TIER_NAMES, type Tier } from './tiers.ts';

const text = z.string().check(z.maxLength(2_000));
const score = z.nullable(z.number().check(z.minimum(0), z.maximum(100)));
const moment = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));

const looked = {
  /** The model as it is tracked: the name and perhaps the revision that somebody wrote. */
  asked: text,
  observedAt: moment,
  tier: z.enum(TIER_NAMES),
  /** The moment of the tier's grid that this look belongs to, such as 00:00 UTC. */
  cut: moment,
};

/** A dated score. It is written once and never made again, whatever later methodologies would say. */
const scored = z.object({
  kind: z.literal('score'),
  ...looked,
  model: text,
  repoId: z.nullable(text),
  revision: z.nullable(text),
  methodology: text,
  profile: text,
  plan: z.enum(['list', 'core', 'full']),
  composite: score,
  security: score,
  verdict: z.enum(['no-issues-found', 'caution', 'dangerous', 'incomplete', 'not-scanned']),
  confidence: z.enum(['high', 'medium', 'low']),
  coverage: z.number().check(z.minimum(0), z.maximum(1)),
  /** Value of each category by id, as that methodology had them. */
  categories: z.record(text, score),
  /** Providers that served it, and when that was read; null when it is not known. */
  served: z.nullable(z.object({ by: z.array(text), readAt: moment })),
  /** When each feed of facts was read that the score rests on. */
  read: z.record(text, moment),
  /** Facts that could not be asked for again, and for which the last known ones stood in. */
  held: z.array(text),
  /** What the snapshot of benchmark results told; null where it told nothing, left out of older entries. */
  told: z.optional(
    z.nullable(
      z.object({
        /** Day of the snapshot. */
        snapshot: text,
        /** Figures that stand in a list, 0 to 1 on their benchmark’s bounds, by its id. */
        figures: z.record(text, z.number()),
        /** Dollars a million tokens. */
        price: z.nullable(z.object({ input: z.nullable(z.number()), output: z.nullable(z.number()), via: text })),
      }),
    ),
  ),
});

/** A look that failed: kept, since an outage is told by two of them. */
const failed = z.object({
  kind: z.literal('failure'),
  ...looked,
  error: z.object({ code: text, message: text }),
});

/** One line of a history: what one look at one model showed. Fields that later versions add are allowed. */
export const entrySchema = z.discriminatedUnion('kind', [scored, failed]);

export type Entry = z.infer<typeof entrySchema>;
export type Score = z.infer<typeof scored>;
export type Failure = z.infer<typeof failed>;

/** What an entry says beside the report. */
export interface Look {
  readonly asked: string;
  readonly tier: Tier;
  readonly cut: string;
  readonly served: Score['served'];
  readonly read: Score['read'];
  readonly held: readonly string[];
}

/** The entry of a report. */
export const scoreOf = (report: Report, { asked, tier, cut, served, read, held }: Look): Score => ({
  kind: 'score',
  asked,
  observedAt: report.observedAt,
  tier,
  cut,
  model: report.model.id,
  repoId: report.model.repoId,
  revision: report.model.revision,
  methodology: report.methodology,
  profile: report.profile,
  plan: report.plan,
  composite: report.composite.value,
  security: report.security.value,
  verdict: report.security.verdict,
  confidence: report.confidence.level,
  coverage: report.coverage,
  categories: Object.fromEntries(report.categories.map(({ id, value }) => [id, value])),
  served,
  read,
  held: [...held],
  told: toldBy(report.capability),
});

function toldBy(capability: Report['capability']): NonNullable<Score['told']> | null {
  if (capability === undefined || 'absent' in capability) return null;
  const { snapshot, figures, price } = capability;
  const listed = figures.filter(({ lists }) => Object.keys(lists).length > 0);
  return {
    snapshot,
    figures: Object.fromEntries(listed.map(({ id, score }) => [id, score])),
    price: price && { input: price.input, output: price.output, via: price.via },
  };
}

/** What makes entries comparable: one repository, weighed in one way from one plan. The methodology may still differ. */
export const seriesOf = ({ repoId, model, profile, plan }: Score): string =>
  JSON.stringify([repoId ?? model, profile, plan]);
