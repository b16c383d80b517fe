import type { FactName, FactTypes } from '../facts/facts.ts';
import type { CategoryId } from '../methodology/categories.ts';
import type { CeilingId } from '../methodology/ceilings.ts';

/** Something seen, for people: a label, what was found, and an https link where one helps. */
export interface Evidence {
  readonly label: string;
  readonly value: string;
  readonly url?: string;
}

/**
 * What a factor says of a model: a score from 0 (worst) to 1 (best), that the question
 * does not apply to it, or that the facts, though there, do not tell.
 */
export type Opinion =
  | {
      readonly score: number;
      readonly summary: string;
      readonly evidence?: readonly Evidence[];
      /** A finding so grave that it bounds the whole score, whatever else is good. */
      readonly ceiling?: CeilingId;
    }
  | { readonly notApplicable: string }
  | { readonly unknown: string };

/** The facts a factor declared, unwrapped, with the moment they were seen (`YYYY-MM-DD`, UTC). */
export type Declared<Need extends FactName> = { readonly [Name in Need]: FactTypes[Name] } & { readonly today: string };

/** Facts that a factor uses where they are known; undefined where they are not. */
export type Wanted<Want extends FactName> = { readonly [Name in Want]?: FactTypes[Name] | undefined };

/** One thing that is looked at. One file per factor; the id equals the file's name. */
export interface Factor<Need extends FactName = FactName, Want extends FactName = FactName> {
  readonly id: string;
  /** What is looked at, not the verdict. */
  readonly title: string;
  readonly category: CategoryId;
  /** Weight within its category: points, meaningful only against its siblings. 0 while experimental. */
  readonly weight: number;
  /** Methodology version that introduced it; `experimental` keeps it out of the versioned table. */
  readonly since: string;
  /** Primary signals must all be known for high confidence. */
  readonly primary?: boolean;
  /** The kind of evidence: a measurement, how people use it, or a person's judgement. */
  readonly evidence: 'benchmark' | 'adoption' | 'maintenance' | 'documentation' | 'inspection' | 'expert';
  readonly needs: readonly Need[];
  /** Facts that sharpen the opinion and are not needed for one. */
  readonly wants?: readonly Want[];
  /**
   * Nobody owes its facts: while unknown, it counts neither as known nor as missing. `core`: under the core plan and
   * the list, where they cannot be asked for.
   */
  readonly voluntary?: boolean | 'core';
  /** The largest share of its category’s known weight that it may have, under whatever weights; alone it counts nothing. */
  readonly atMost?: number;
  /** `fix`: what the maintainer can do; null where nothing can be done. */
  readonly docs: { readonly why: string; readonly how: string; readonly fix: string | null };
  evaluate(facts: Declared<Need> & Wanted<Want>): Opinion;
}

/** Declares a factor; `evaluate` sees the facts it needs and wants, and no others. */
export const defineFactor = <const Need extends FactName, const Want extends FactName = never>(
  factor: Factor<Need, Want>,
): Factor => factor;
