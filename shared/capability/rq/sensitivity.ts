import { type DimensionValue, type Part, structureOf } from './dimensions.ts';
import type { Interval } from './interval.ts';
import type { Values } from './settle.ts';
import type { SubWeights } from './slots.ts';

/** How far sub-weights are moved to see what they matter: each one halved or doubled. */
export const MOVED_BY = 2;

/**
 * RQ_intrinsic at its lowest and highest when the sub-weights within each dimension are halved or doubled, one against
 * the other. A mean is lowest when all below it weigh double and all above it half, so every such choice is tried.
 */
export function sensitivityOf(values: Values, weights: SubWeights, kEpoch: number): Interval | null {
  const { IG, F, U, intrinsic } = structureOf(values, weights, kEpoch);
  if (intrinsic === null) return null;
  const extreme = (low: boolean): number =>
    structureOf(values, movedWeights([IG, F, U], weights, low), kEpoch).intrinsic ?? intrinsic;
  return { low: Math.min(intrinsic, extreme(true)), high: Math.max(intrinsic, extreme(false)) };
}

function movedWeights(dimensions: readonly DimensionValue[], weights: SubWeights, low: boolean): SubWeights {
  return Object.assign({ ...weights }, ...dimensions.map((dimension) => extremeWeights(dimension, low)));
}

// Sorted by value, the extreme lies at one of the cuts between what is doubled and what is halved.
function extremeWeights({ parts }: DimensionValue, low: boolean): Partial<SubWeights> {
  const sorted = parts.toSorted((a, b) => (low ? a.value - b.value : b.value - a.value));
  const choices = sorted.map((_, cut) =>
    sorted.map((part, at) => ({ ...part, weight: at <= cut ? part.weight * MOVED_BY : part.weight / MOVED_BY })),
  );
  const best = choices.toSorted((a, b) => (low ? logMean(a) - logMean(b) : logMean(b) - logMean(a)))[0] ?? [];
  return Object.fromEntries(best.map(({ id, weight }) => [id, weight]));
}

const logMean = (parts: readonly Part[]): number => {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  return parts.reduce((sum, { value, weight }) => sum + weight * Math.log(Math.max(value, 1e-300)), 0) / total;
};
