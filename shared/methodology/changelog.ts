/** A change of what scores mean. */
export interface MethodologyChange {
  /** Semantic version: major when scores are no longer comparable, minor for a signal or weight, patch for a bound. */
  readonly version: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly changes: readonly string[];
  readonly rationale: string;
}

/** Newest first; the first entry is the methodology's version. */
export const CHANGELOG: readonly [MethodologyChange, ...MethodologyChange[]] = [
  {
    version: '1.0.0',
    date: '2026-11-21',
    changes: ['Six categories, the factors of four of them, the ceilings and the confidence rating.'],
    rationale:
      'The first published methodology. The documents it follows name the signals but print no numbers, so the weights, curves and ceilings are ours, each with its reason, and the face-validity set holds them.',
  },
];

/** Version of the methodology, stamped in every Report. */
export const METHODOLOGY_VERSION: string = CHANGELOG[0].version;
