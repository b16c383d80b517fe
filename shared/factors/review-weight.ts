import { daysBetween } from '../facts/days.ts';
import type { ExpertReview } from '../facts/imported.ts';
import { type Curve, onCurve } from './curve.ts';

/** What a review counts by its age in days. Ours: what was tried half a year ago still holds, after two years little does. */
export const AGED = [
  [180, 1],
  [365, 0.6],
  [730, 0],
] as const satisfies Curve;

/** What a review of another revision counts. Ours: most revisions mend the card, some change the weights. */
export const OTHER_REVISION = 0.5;

/** Undecided voices beside the reviews, each worth a half. */
export const UNDECIDED = 1;

const RATINGS = { recommended: 1, 'with-reservations': 0.5, 'not-recommended': 0 } as const;

/** A review with what it counts: 0 where it is too old. */
export interface Weighed {
  readonly review: ExpertReview;
  readonly weight: number;
}

/** The newest review of each key with its weight, and what they are worth together; null where none counts. */
export function weighReviews(
  reviews: readonly ExpertReview[],
  today: string,
): { readonly score: number | null; readonly weighed: readonly Weighed[] } {
  const weighed = newestOfEach(reviews).map((review) => {
    const aged = onCurve(AGED, daysBetween(review.date, today) ?? Number.POSITIVE_INFINITY);
    return { review, weight: aged * (review.current ? 1 : OTHER_REVISION) };
  });
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return { score: null, weighed };
  const worth = weighed.reduce((sum, { review, weight }) => sum + weight * worthOf(review), 0);
  return { score: (worth + UNDECIDED * 0.5) / (total + UNDECIDED), weighed };
}

/** What a review says, 0 to 1: half its verdict, half its rubric. */
export const worthOf = ({ rating, rubric }: ExpertReview): number => (RATINGS[rating] + rubric.score) / 2;

// By key and not by name, which anyone may write. Of two on one day the more severe is kept: nobody gains by haste.
function newestOfEach(reviews: readonly ExpertReview[]): ExpertReview[] {
  const newest = new Map<string, ExpertReview>();
  for (const review of reviews) {
    const before = newest.get(review.key);
    if (!before || review.date > before.date || (review.date === before.date && worthOf(review) < worthOf(before)))
      newest.set(review.key, review);
  }
  return [...newest.values()].toSorted((a, b) =>
    a.date === b.date ? (a.key < b.key ? -1 : 1) : a.date < b.date ? 1 : -1,
  );
}
