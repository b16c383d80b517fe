import type { Score } from './entry.ts';

/** One thing that differs between two scores of a model. Numbers are in points, except `coverage`, a share. */
export interface Change {
  /** `composite`, `security`, `verdict`, `confidence`, `coverage`, `revision`, `model`, `methodology` or a category’s id. */
  readonly what: string;
  readonly from: string | number | null;
  readonly to: string | number | null;
}

const PLAIN = [
  'composite',
  'security',
  'verdict',
  'confidence',
  'coverage',
  'revision',
  'model',
  'methodology',
] as const;

/** What changed from one score of a model to the next, headline first. Nothing for what stayed the same. */
export function changesBetween(before: Score, after: Score): Change[] {
  const plain = PLAIN.map((what) => ({ what, from: before[what], to: after[what] }));
  const ids = [...new Set([...Object.keys(before.categories), ...Object.keys(after.categories)])];
  // The score of security stands in the headline; a category of that id would say it twice.
  const categories = ids
    .filter((id) => id !== 'security')
    .map((id) => ({ what: id, from: before.categories[id] ?? null, to: after.categories[id] ?? null }));
  return [...plain, ...categories].filter(({ from, to }) => from !== to);
}

/** By how many points the composite moved; null where one of the two has none. */
export const movement = (before: Score | undefined, after: Score): number | null =>
  before === undefined || before.composite === null || after.composite === null
    ? null
    : after.composite - before.composite;

/** Whether one formula made both: only then does a difference tell of the model alone. */
export const isLikeForLike = (before: Score, after: Score): boolean => before.methodology === after.methodology;
