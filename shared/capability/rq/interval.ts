import { structureOf } from './dimensions.ts';
import type { Settled, Values } from './settle.ts';
import { type InputId, SLOTS, type Slot, type SubWeights } from './slots.ts';

/** Half the width of the interval around a measured value, in standard errors: 95 of 100 lie within. */
const ERRORS = 1.96;

/** Questions of the exams whose results reach 0: a 0 of n questions is a value below 1/(2n), not a proof of nothing. */
const QUESTIONS: { readonly [Id in InputId]?: number } = { gpqaDiamond: 198, aime: 30, frontierMath: 290, hle: 2500 };

/** Bounds, both included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The lowest and highest RQ_intrinsic that the missing inputs and the published errors leave possible. Every input
 * moves the RQ one way only, so the two corners are the bounds. The point, which leaves missing inputs out, is a third
 * reading of the same data and always inside. Null when there is no point.
 */
export function intrinsicInterval(
  settled: readonly Settled[],
  point: number | null,
  weights: SubWeights,
  kEpoch: number,
): Interval | null {
  if (point === null) return null;
  const corners = (['worst', 'best'] as const).map(
    (side) => structureOf(cornerOf(settled, side), weights, kEpoch).intrinsic ?? point,
  );
  return { low: Math.min(point, ...corners), high: Math.max(point, ...corners) };
}

/** Inputs that are missing and that nobody publishes: no bound is made up for them. */
export const outsideInterval = (settled: readonly Settled[]): InputId[] =>
  settled.flatMap(({ slot, value }) => (value === null && slot.assumption === null ? [slot.id] : []));

function cornerOf(settled: readonly Settled[], side: 'worst' | 'best'): Values {
  return new Map(
    settled.flatMap((entry) => {
      const value = entry.value === null ? entry.slot.assumption?.[side] : erred(entry, side);
      return value === undefined ? [] : [[entry.slot.id, value] as const];
    }),
  );
}

/** Inputs of which less is better. */
const LESS_IS_BETTER = new Set<InputId>(
  SLOTS.filter(({ id, unit }) => unit !== 'share' || id === 'sweBenchVerified').map(({ id }) => id),
);

function erred({ slot, value, given }: Extract<Settled, { value: number }>, side: 'worst' | 'best'): number {
  const error = ERRORS * (given.standardError ?? 0);
  const upward = (side === 'best') !== LESS_IS_BETTER.has(slot.id);
  const moved = upward ? Math.max(value + error, resolutionOf(slot, value)) : Math.max(0, value - error);
  return slot.unit === 'share' ? Math.min(1, moved) : moved;
}

const resolutionOf = ({ id }: Slot, value: number): number => {
  const questions = QUESTIONS[id];
  return value === 0 && questions !== undefined ? 1 / (2 * questions) : 0;
};
