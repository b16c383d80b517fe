/** What a figure counts. `share` runs from 0 to 1, `percent` from 0 to 100, `elo` is a rating by votes. */
export type Unit = 'share' | 'percent' | 'elo' | 'minutes' | 'points';

/** Lists in which models are ranked. */
export type CategoryId =
  | 'coding'
  | 'reasoning'
  | 'knowledge'
  | 'hard'
  | 'arena'
  | 'image'
  | 'video'
  | 'speech'
  | 'embedding';

/** What a benchmark does in a list: it decides the rank, breaks ties, or stands beside them. */
export type Role = 'primary' | 'tiebreaker' | 'supplementary';

/** How hard a benchmark is: 1 hard, 2 medium, 3 easy. It is the weight of the Overall list, and no role. */
export type Tier = 1 | 2 | 3;

/** One benchmark in one variant. Two variants, versions or years are two benchmarks, and are never merged. */
export interface Benchmark {
  readonly id: string;
  readonly title: string;
  /** What tells it from its siblings, such as `bash only`; null where it has none. */
  readonly variant: string | null;
  /** The unit in which its figures are kept. */
  readonly unit: Unit;
  readonly better: 'higher' | 'lower';
  /** Fixed theoretical bounds in its unit: never those observed, so that a new model moves nobody else. */
  readonly low: number;
  readonly high: number;
  readonly tier: Tier;
  /** The lists it belongs to, with what it does there. */
  readonly lists: Readonly<Partial<Record<CategoryId, Role>>>;
  /** `exam`: questions with answers. `workflow`: work as it is done. */
  readonly kind: 'exam' | 'workflow';
  /** Whether the best models have reached its top, so that it no longer tells them apart. */
  readonly saturated: boolean;
  /** Whether it allows tools by its own rules; elsewhere a run without tools goes before one with them. */
  readonly tools: boolean;
  /** The scaffold in which its runs are compared, where its own board names one. */
  readonly scaffold: string | null;
  /** Where its results are published, their licence, and whom to credit. */
  readonly source: string;
  readonly licence: string;
  readonly attribution: string;
}
