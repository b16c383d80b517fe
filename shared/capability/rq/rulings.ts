/** Where the document contradicts itself or leaves a hole, and what is done about it. */
export interface Ruling {
  readonly id: string;
  readonly conflict: string;
  readonly ruling: string;
}

/** Every such place that touches the RQ. */
export const RULINGS: readonly Ruling[] = [
  {
    id: 'open-scale',
    conflict: 'The scale has "no upper bound", 2000 for a superintelligence, yet every input ends at 1.',
    ruling:
      'The formula stays and inputs end at 1, so 1000 intrinsic and 1020 effective are the ceiling, and it is said.',
  },
  {
    id: 'modulator-bounds',
    conflict: 'f(A) runs to 1.05 in one sentence, to 1.02 in all others; "±8 %".',
    ruling: 'The formula wins: 0.92 to 1.02, which is −8 % to +2 %.',
  },
  {
    id: 'example',
    conflict: 'The prose has ~700 and ~920 for an unreliable model, the table 611.68 and 816.24.',
    ruling: 'The table wins: the formula gives it.',
  },
  {
    id: 'order',
    conflict: 'Accessibility "cannot invert the ranking", but 1.02 / 0.92 is 10.9 %.',
    ruling: 'Every swap in a set is found and listed, and the intrinsic value stands beside the effective one.',
  },
  {
    id: 'momentum',
    conflict: 'A momentum sub-score is promised, the formula has no such term.',
    ruling: 'Momentum is a figure of its own, never part of the RQ.',
  },
  {
    id: 'secret-parts',
    conflict: 'Anyone can reproduce any score, but sub-weights, internal QA and stability runs are secret.',
    ruling:
      'Our sub-weights are published as an assumption; inputs from internal protocols are marked as not reproducible.',
  },
  {
    id: 'clamps',
    conflict: 'One block has max(0, …) in A1 and A2, the other has not; F2 has no bound below.',
    ruling: 'All three end at 0.',
  },
  {
    id: 'price',
    conflict: '"Price" is neither input nor output nor a blend, and a price of 0 would make a missing one the best.',
    ruling: 'Three parts input to one output; 0 counts as free only where the source declares it, else it is missing.',
  },
  {
    id: 'zero-exam',
    conflict: 'One exam at 0 makes the whole RQ 0.',
    ruling: 'The value follows the formula; the interval reaches to 1/(2n) of an exam of n questions.',
  },
  {
    id: 'frontier',
    conflict: 'The frontier is said to lie at 850 to 965, and the logarithm to keep sensitivity there.',
    ruling: 'Published percentages give less, and the slope is greatest at the bottom. Nothing is rescaled to fit.',
  },
  {
    id: 'cadence',
    conflict: 'A dimension is weekly while its input is monthly (F), or quarterly while it is semi-annual (U).',
    ruling: 'Each input has its own cadence and age; a value older than twice its cadence is marked stale.',
  },
];
