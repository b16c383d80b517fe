import type { Accessibility, Band } from './accessibility.ts';
import type { EpochFactor } from './epoch.ts';
import type { Interval } from './interval.ts';
import type { Limitation } from './limitations.ts';
import type { Penalty } from './penalty.ts';
import type { Dimension, InputId, PartId } from './slots.ts';
import type { Step } from './steps.ts';

/** `unavailable`: a dimension is empty. `provisional`: an input is missing. Else `complete`. */
export type RqStatus = 'unavailable' | 'provisional' | 'complete';

/** An input that is missing. */
export interface MissingInput {
  readonly id: InputId | 'openWeights';
  readonly title: string;
  readonly dimension: Dimension;
  readonly reason: string;
  /** Whether the interval allows for it; what nobody publishes is outside. */
  readonly inInterval: boolean;
}

/** An input as it went into the arithmetic. */
export interface UsedInput {
  readonly id: InputId;
  readonly title: string;
  readonly dimension: Dimension;
  readonly part: PartId;
  readonly value: number;
  readonly source: string | null;
  readonly variant: string | null;
  readonly date: string | null;
  readonly evidence: 'verified' | 'independent' | 'self-reported' | 'community' | null;
  readonly reproducible: boolean;
  /** What was revised, with its evidence; null where nothing was. */
  readonly corrected: string | null;
}

/** An RQ with everything it was made from. */
export interface Rq {
  readonly version: string;
  readonly status: RqStatus;
  /** The displayed figure: the effective RQ where accessibility is known, the intrinsic one where it is not. */
  readonly value: number | null;
  readonly valueIs: 'effective' | 'intrinsic' | null;
  readonly intrinsic: number | null;
  /** A band without a value when accessibility is not fully known. */
  readonly effective: Band | null;
  /** What missing inputs and published errors leave possible of the displayed figure. */
  readonly interval: (Interval & { readonly intrinsic: Interval; readonly outside: readonly InputId[] }) | null;
  /** What halved or doubled sub-weights would make of the intrinsic figure. */
  readonly sensitivity: Interval | null;
  /** Mean over IG, F and U of the share of their ten inputs that is known. */
  readonly completeness: number;
  readonly inputsKnown: number;
  readonly inputsAll: number;
  readonly missing: readonly MissingInput[];
  readonly dimensions: { readonly IG: number | null; readonly F: number | null; readonly U: number | null };
  readonly limiting: 'IG' | 'F' | 'U' | null;
  readonly accessibility: Accessibility;
  readonly penalty: Penalty | null;
  readonly epoch: EpochFactor;
  readonly inputs: readonly UsedInput[];
  readonly reasons: readonly string[];
  readonly steps: readonly Step[];
  readonly limitations: readonly Limitation[];
}
