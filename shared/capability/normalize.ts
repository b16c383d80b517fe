import type { Benchmark, Unit } from './benchmark.ts';

/** A figure on the scale from 0 to 1, where 1 is best. */
export interface Score {
  readonly score: number;
  /** Whether the figure lay outside the fixed bounds and was brought to the nearest. */
  readonly clamped: boolean;
}

/** Why a figure cannot be used, in a sentence. */
export interface Refusal {
  readonly refused: string;
}

export const isRefusal = (result: object): result is Refusal => 'refused' in result;

const refuse = (refused: string): Refusal => ({ refused });

/** A figure brought to the unit of its benchmark: percentages are divided by 100, everything else must fit. */
export function toUnit(value: number, unit: Unit, wanted: Unit): number | Refusal {
  if (!Number.isFinite(value)) return refuse('it is no number');
  if (unit === wanted) return value;
  if (unit === 'percent' && wanted === 'share') return value / 100;
  if (unit === 'share' && wanted === 'percent') return value * 100;
  return refuse(`its unit is ${unit} and not ${wanted}`);
}

/**
 * A figure from 0 to 1 by the fixed theoretical bounds of its benchmark. A share or percentage beyond its own bounds is
 * an error of the source and refused; a rating, an error rate or a time beyond them is real, and clamped.
 */
export function normalize(value: number, unit: Unit, benchmark: Benchmark): Score | Refusal {
  const kept = toUnit(value, unit, benchmark.unit);
  if (typeof kept !== 'number') return kept;
  const { low, high, better } = benchmark;
  const beyond = kept < low || kept > high;
  if (beyond && isImpossible(kept, benchmark)) return refuse(`${value} is outside ${low} to ${high}`);
  const held = Math.min(high, Math.max(low, kept));
  const share = (held - low) / (high - low);
  return { score: better === 'higher' ? share : 1 - share, clamped: beyond };
}

// An error rate counts insertions too and may pass 1; nothing is better than all right, or worse than nothing.
const isImpossible = (value: number, { unit, better, low }: Benchmark): boolean =>
  unit === 'share' ? value < low || better === 'higher' : value < 0;

/**
 * The unit of a column that declares none: all its figures between 0 and 1 make shares, all above 1 percentages. A
 * mixture is refused as a whole figure by figure with `unitIn`, since 0.412 beside 20.9 may be either.
 */
export function unitOf(values: readonly number[]): 'share' | 'percent' | 'mixed' | 'unknown' {
  const told = values.filter((value) => Number.isFinite(value) && value !== 0 && value !== 1);
  if (told.length === 0) return 'unknown';
  const shares = told.filter((value) => value > 0 && value < 1).length;
  if (shares === told.length) return 'share';
  return shares === 0 ? 'percent' : 'mixed';
}

/**
 * The unit of one figure of a column whose unit nobody declares. In a mixed column the figures below 1 are refused; 1
 * itself may be all or a hundredth, and is refused unless the rest of the column speaks of shares.
 */
export function unitIn(value: number, column: ReturnType<typeof unitOf>): 'share' | 'percent' | Refusal {
  if (!Number.isFinite(value) || value < 0 || value > 100) return refuse(`${value} is no share and no percentage`);
  if (column === 'share') return 'share';
  if (value === 1) return refuse('1 may be all or one in a hundred, and no unit is declared');
  if (column === 'percent' || value > 1) return 'percent';
  if (value === 0) return 'share';
  return refuse(`${value} stands in a column of mixed units`);
}
