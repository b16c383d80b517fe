import type { InputId } from './slots.ts';

/** Where a value comes from. Shown beside it, never part of the arithmetic. */
export interface Provenance {
  /** Address or name of the source. */
  readonly source?: string | undefined;
  /** Which variant of the benchmark or protocol: `AIME 2026`, `SimpleQA Verified`. */
  readonly variant?: string | undefined;
  /** ISO date on which it was measured or read. */
  readonly date?: string | undefined;
  readonly evidence?: 'verified' | 'independent' | 'self-reported' | 'community' | undefined;
}

/** A dated revision of a value, such as after a hallucination pattern was found, with what shows that it is right. */
export interface Correction {
  readonly date: string;
  readonly value: number;
  readonly because: string;
  readonly evidence: string;
}

/** A value in the unit of its slot. */
export interface Known extends Provenance {
  readonly value: number;
  /** Standard error in the same unit, where the source publishes one. */
  readonly standardError?: number | undefined;
  /** For a price of 0: whether the source says that the model is free. Otherwise 0 is taken for a gap in the data. */
  readonly declaredFree?: boolean | undefined;
  readonly corrections?: readonly Correction[] | undefined;
}

/** No value, and why there is none. */
export interface Absent {
  readonly absent: string;
}

export type Given = Known | Absent;

/**
 * Everything the RQ is computed from; an input left out is absent. Benchmarks, reliability and real tasks only: votes,
 * names of providers and placements have no place here.
 */
export type RqInputs = { readonly [Id in InputId]?: Given | undefined } & {
  readonly openWeights?: boolean | undefined;
};
