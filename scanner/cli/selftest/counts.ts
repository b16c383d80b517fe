import type { Outcome } from '#scanner/selftest/check';

/** Cases of one kind, and how many of them came out as expected. */
export interface Count {
  readonly cases: number;
  readonly hits: number;
}

/** Whether a case is an attack; the others are ordinary checkpoints. */
export const isAttack = ({ case: { expect } }: Outcome): boolean => expect !== 'clean';

/** Counts these outcomes. */
export const countOf = (outcomes: readonly Outcome[]): Count => ({
  cases: outcomes.length,
  hits: outcomes.filter(({ passed }) => passed).length,
});
