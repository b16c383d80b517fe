import { core, intrinsic } from './formula.ts';
import { onScale } from './normalize.ts';
import { type Penalty, penaltyOf } from './penalty.ts';
import type { Values } from './settle.ts';
import { type PartId, SLOTS, type SubWeights } from './slots.ts';

/** A sub-metric of a structural dimension that is known. */
export interface Part {
  readonly id: keyof SubWeights;
  readonly value: number;
  readonly weight: number;
}

/** A structural dimension; its value is null when it is empty. */
export interface DimensionValue {
  readonly id: 'IG' | 'F' | 'U';
  readonly value: number | null;
  readonly parts: readonly Part[];
}

/** IG, F and U, and what they make. */
export interface Structure {
  readonly IG: DimensionValue;
  readonly F: DimensionValue;
  readonly U: DimensionValue;
  /** Null where either of its two scores is missing. */
  readonly penalty: Penalty | null;
  /** Null when a dimension is empty. */
  readonly core: number | null;
  readonly intrinsic: number | null;
}

/** One exam alone makes no IG: it could be the one that was trained for. */
export const FEWEST_EXAMS = 2;

/** The weighted geometric mean of values from 0 to 1; null of none. */
export function geometricMean(parts: readonly { readonly value: number; readonly weight: number }[]): number | null {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= 0) return null;
  const [only, ...more] = parts;
  if (only && more.length === 0) return only.value;
  return Math.min(
    1,
    parts.reduce((product, { value, weight }) => product * value ** (weight / total), 1),
  );
}

/** Computes the structural dimensions of the values that are known. */
export function structureOf(values: Values, weights: SubWeights, kEpoch: number): Structure {
  const IG = dimension('IG', values, weights, FEWEST_EXAMS);
  const F = dimension('F', values, weights);
  const penalty = penaltyIn(values);
  const plainU = dimension('U', values, weights);
  const U = { ...plainU, value: plainU.value === null ? null : plainU.value * (penalty?.factor ?? 1) };
  const mean = IG.value === null || F.value === null || U.value === null ? null : core(IG.value, F.value, U.value);
  return { IG, F, U, penalty, core: mean, intrinsic: mean === null ? null : intrinsic(mean, kEpoch) };
}

function dimension(id: 'IG' | 'F' | 'U', values: Values, weights: SubWeights, fewest = 1): DimensionValue {
  const ids = new Set(SLOTS.filter((slot) => slot.dimension === id).map(({ part }) => part));
  const parts = [...ids].flatMap((part) => partOf(part, values, weights));
  return { id, value: parts.length < fewest ? null : geometricMean(parts), parts };
}

const isWeighed = (part: PartId, weights: SubWeights): part is keyof SubWeights => part in weights;

// A sub-metric is the geometric mean of its inputs: F1 of SimpleQA and FActScore, each other one of a single input.
function partOf(id: PartId, values: Values, weights: SubWeights): Part[] {
  if (!isWeighed(id, weights)) return [];
  const inputs = SLOTS.filter(({ part }) => part === id).flatMap((slot) => {
    const value = values.get(slot.id);
    return value === undefined ? [] : [{ value: onScale(slot.id, value), weight: 1 }];
  });
  const value = geometricMean(inputs);
  return value === null ? [] : [{ id, value, weight: weights[id] }];
}

function penaltyIn(values: Values): Penalty | null {
  const [verified, pro] = [values.get('sweBenchVerified'), values.get('sweBenchPro')];
  return verified === undefined || pro === undefined ? null : penaltyOf(verified, pro);
}
