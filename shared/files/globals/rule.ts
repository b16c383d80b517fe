import type { Ask } from './callee.ts';
import type { Judgement, Value } from './judgement.ts';

/** A global whose calls are judged by their arguments. */
export interface Rule {
  /** The judgement of every use that is not a call. */
  readonly otherwise: Judgement;
  readonly call: (args: readonly Value[], ask: Ask) => Judgement;
  readonly state?: (state: Value, ask: Ask) => Judgement;
}

/** Vetted, unless its arguments tell otherwise. */
export const vetted = (reason: string): Judgement => ({ tier: 'vetted', reason, byArguments: true });
/** Unvetted, unless its arguments tell otherwise. */
export const caution = (reason: string): Judgement => ({ tier: 'caution', reason, byArguments: true });
/** Dangerous, unless its arguments prove it harmless. */
export const dangerous = (reason: string, advisory?: string): Judgement => ({
  tier: 'dangerous',
  reason,
  byArguments: true,
  ...(advisory === undefined ? {} : { advisory }),
});

/** Vetted, whatever follows. */
export const plain = (reason: string): Judgement => ({ tier: 'vetted', reason });

/** A rule that knows nothing of states. */
export const rule = (otherwise: Judgement, call: Rule['call']): Rule => ({ otherwise, call });
