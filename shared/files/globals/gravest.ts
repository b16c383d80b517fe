import type { Judgement, Tier } from './judgement.ts';

const GRAVITY: Readonly<Record<Tier, number>> = { vetted: 0, caution: 1, dangerous: 2 };

/** The gravest of judgements; of equally grave ones, the first. */
export const gravest = (first: Judgement, ...others: readonly Judgement[]): Judgement =>
  others.reduce((worst, other) => (GRAVITY[other.tier] > GRAVITY[worst.tier] ? other : worst), first);
