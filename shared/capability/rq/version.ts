/** A change of what an RQ means. */
export interface RqChange {
  readonly version: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly change: string;
  readonly reason: string;
}

/** Newest first. The part before the plus is the published formula's version, the part behind it is ours. */
export const RQ_CHANGES: readonly [RqChange, ...RqChange[]] = [
  {
    version: '2.0+assay.1',
    date: '2026-11-21',
    change:
      'Formula 2.0 to the letter; our sub-weights (assumed-1), gaming penalty (ours-1), fixed bounds (1), assumptions for missing inputs (1) and half-life of momentum (1).',
    reason:
      'The document prints the formula and equal weights of the dimensions, but neither the weights inside them nor the penalty, so those are ours and carry a version.',
  },
];

/** Version of the RQ, stamped on every value. */
export const RQ_VERSION: string = RQ_CHANGES[0].version;
