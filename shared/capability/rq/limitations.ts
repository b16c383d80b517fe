/** A limit of what an RQ can say, shown beside every value. */
export interface Limitation {
  readonly id: string;
  readonly text: string;
  /** The document’s own words, or what we found in reading and recomputing it. */
  readonly from: 'document' | 'ours';
}

/** Every limit there is. */
export const LIMITATIONS: readonly Limitation[] = [
  {
    id: 'proxies',
    from: 'document',
    text: 'U is measured by proxies: SWE-bench Pro and GDPval cover coding and professional work; creative and emotional tasks are underrepresented.',
  },
  {
    id: 'modalities',
    from: 'document',
    text: 'Comparison across modalities is assumed, not proven: models of another modality are not listed together.',
  },
  {
    id: 'epoch',
    from: 'document',
    text: 'k_epoch is 1: scores are not cross-temporally normalized until a calibration is published.',
  },
  {
    id: 'ceiling',
    from: 'ours',
    text: 'The scale is open, but inputs end at 1: no model can exceed 1000 intrinsic or 1020 effective. 2000 would need a core of 11.',
  },
  {
    id: 'sub-weights',
    from: 'ours',
    text: 'Sub-weights and the gaming penalty are ours (the document keeps its own secret), so this is an RQ-compatible estimate, not the publisher’s number.',
  },
  {
    id: 'frontier',
    from: 'ours',
    text: 'The document expects today’s frontier at 850 to 965; published percentages give 590 to 840. They are not rescaled to fit.',
  },
  {
    id: 'missing',
    from: 'ours',
    text: 'Leaving out a hard exam raises the mean of the rest: values made from different inputs do not compare, and the interval shows by how much.',
  },
  {
    id: 'not-reproducible',
    from: 'ours',
    text: 'Internal protocols (curated QA, stability, expert panels) cannot be measured again by others; inputs from them are marked.',
  },
  {
    id: 'order',
    from: 'ours',
    text: 'f(A) can swap models that lie within 10.9 % of each other; every swap within a set is listed.',
  },
];

/** The limits of one value: that of the epoch falls away with a calibration. */
export const limitationsOf = (calibrated: boolean): readonly Limitation[] =>
  LIMITATIONS.filter(({ id }) => id !== 'epoch' || !calibrated);

/** Why the formula is as it is. */
export const RATIONALE = {
  geometric:
    'A geometric mean lets no dimension make up for another: systematic hallucination collapses the whole. The Human Development Index has used the principle since 2010.',
  logarithm:
    'Each further point takes exponentially more capability. The document adds that this keeps sensitivity at the frontier; in fact the slope is 3909 at a core of 0 and 391 at 1.',
  bound:
    'Accessibility modulates and does not dominate: from 0.92 to 1.02, so −8 % to +2 %. A free, quick and mediocre model cannot outscore one that is better by more than 10.9 %.',
  equal:
    'Equal weights (1/3 each): without evidence that one dimension predicts satisfaction better, anything else is a bias. The document promises a regression for 2.1.',
  fixed: 'Bounds are fixed by theory, not by who was measured: adding a model changes nobody else’s score.',
  fourDimensions:
    'Seven blocs became four dimensions because they overlapped (intelligence and quality measured related things) and weighed accessibility like intelligence.',
  subWeights: 'Ours, equal: the document keeps the weights inside the dimensions secret.',
  penalty: 'Ours: the document promises a penalty for inflated scores and prints no formula.',
  epoch: 'k_prog (inflation of capability) times k_bench (replaced benchmarks); 1 in the reference year 2026.',
} as const;

/** Where the weights of the dimensions come from; a later version may name a regression with its fit. */
export const WEIGHTS_SOURCE = { source: 'parsimony', IG: 1 / 3, F: 1 / 3, U: 1 / 3, fit: null } as const;
