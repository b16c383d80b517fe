/** One review of the weights: what was looked at, and what came of it. */
export interface WeightReview {
  /** ISO week, such as `2026-W47`. Reviews are due on Mondays; one that a change needs comes when it comes. */
  readonly week: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Version of the methodology whose weights were reviewed. */
  readonly methodology: string;
  /**
   * The weights in force after it: the first 16 digits of the SHA-256 of the table of categories, factors, ceilings and
   * profiles. A test computes it anew, so that no weight changes without an entry.
   */
  readonly weights: string;
  readonly decision: 'set' | 'kept' | 'changed';
  readonly looked: string;
  readonly reason: string;
}

/** The log of reviews, newest first. Entries are added, never changed. */
export const WEIGHT_REVIEWS: readonly [WeightReview, ...WeightReview[]] = [
  {
    week: '2026-W47',
    date: '2026-11-21',
    methodology: '1.2.0',
    weights: '0664169d51a0e2db',
    decision: 'changed',
    looked:
      'The weights of the nine lists within capability, of the three profiles of one domain, and of the new factors of operational, popularity and expert.',
    reason:
      'Coding weighs most, as its benchmarks are nearest to work as it is done; what most fail at weighs least, since a low figure there says little. What users report weighs half of likes, since it takes two forums; speed and uptime little, since few models are served; citations less than papers, since their counts are brought; trending least, since it has been faked. All other weights were kept.',
  },
  {
    week: '2026-W47',
    date: '2026-11-21',
    methodology: '1.1.0',
    weights: '3860ab7df5ee64cc',
    decision: 'changed',
    looked: 'The weight of the new factor "What the files would run" beside the others of security.',
    reason:
      'It weighs 30, as much as the verdicts of the Hub’s scanners, since both look at contents. All other weights were kept, and every score of a model whose files were not read is what it was.',
  },
  {
    week: '2026-W47',
    date: '2026-11-21',
    methodology: '1.0.0',
    weights: '6f1168aab58e2d7a',
    decision: 'set',
    looked: 'The first weights of the six categories, of the factors of four of them, and the ceilings.',
    reason:
      'The documents name the signals and print no numbers. The weights are ours, each with its reason beside it, and a set of real models in an expected order holds them.',
  },
];

const DAY = 86_400_000;
const MONDAY = 1;

/** The Monday after a review, on which the next one is due: `YYYY-MM-DD`. */
export function nextReview({ date }: Pick<WeightReview, 'date'>): string {
  const at = new Date(`${date}T00:00:00.000Z`);
  const days = (MONDAY + 7 - at.getUTCDay()) % 7 || 7;
  return new Date(at.getTime() + days * DAY).toISOString().slice(0, 10);
}
