import { FACTORS } from '../factors/index.ts';
import { CATEGORIES } from '../methodology/categories.ts';
import { CEILINGS } from '../methodology/ceilings.ts';
import { CHANGELOG, METHODOLOGY_VERSION } from '../methodology/changelog.ts';
import { PROFILES } from '../methodology/profiles.ts';
import { nextReview, WEIGHT_REVIEWS } from '../methodology/reviews.ts';
import { CONFIDENCE } from '../score/confidence.ts';

const { settledDays, newDays, benchmarks, mostSignals } = CONFIDENCE;

const CONFIDENCE_RULES = [
  {
    level: 'high',
    rule: `all primary signals known, the model ${settledDays} days old or more, ${benchmarks} benchmark results or more`,
  },
  {
    level: 'medium',
    rule: `${mostSignals * 100} % of the signals known or more with a primary one missing, or ${newDays} to ${settledDays} days old, or 1 to ${benchmarks - 1} benchmark results`,
  },
  {
    level: 'low',
    rule: `less than ${mostSignals * 100} % of the signals known, or less than ${newDays} days old, or no benchmark result`,
  },
] as const;

/** The whole methodology as plain data, from the tables that the engine itself loads. */
export const methodologyData = () => ({
  version: METHODOLOGY_VERSION,
  categories: CATEGORIES.map((category) => ({
    ...category,
    factors: FACTORS.filter((factor) => factor.category === category.id).map((factor) => ({
      id: factor.id,
      title: factor.title,
      weight: factor.weight,
      since: factor.since,
      primary: factor.primary === true,
      evidence: factor.evidence,
      needs: factor.needs,
      wants: factor.wants ?? [],
      voluntary: factor.voluntary ?? false,
      atMost: factor.atMost ?? null,
      ...factor.docs,
    })),
  })),
  ceilings: CEILINGS,
  confidence: { thresholds: CONFIDENCE, rules: CONFIDENCE_RULES },
  profiles: PROFILES,
  changelog: CHANGELOG,
  weightsLastReviewed: WEIGHT_REVIEWS[0].date,
  nextReview: nextReview(WEIGHT_REVIEWS[0]),
  weightReviews: WEIGHT_REVIEWS,
});

export type Methodology = ReturnType<typeof methodologyData>;
