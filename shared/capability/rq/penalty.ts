/**
 * The penalty for scoring far better on SWE-bench Verified, which is old and public, than on SWE-bench Pro. The document
 * promises one and prints no formula: this one is ours.
 */
export const PENALTY = {
  version: 'ours-1',
  tolerance: 0.3,
  slope: 1,
  why: 'Verified is easier: of seven models with both figures the four closest differ by 0.20 to 0.27. What exceeds 0.3 is taken off in full.',
} as const;

/** What U is multiplied with, and the two numbers it comes from. */
export interface Penalty {
  readonly verified: number;
  readonly pro: number;
  readonly gap: number;
  /** By how much the gap exceeds the tolerance. */
  readonly excess: number;
  /** 1 without a penalty, 0 at worst. */
  readonly factor: number;
}

/** The penalty of a pair of scores (0 to 1). */
export function penaltyOf(verified: number, pro: number): Penalty {
  const gap = verified - pro;
  const excess = Math.max(0, gap - PENALTY.tolerance);
  return { verified, pro, gap, excess, factor: Math.max(0, 1 - PENALTY.slope * excess) };
}
