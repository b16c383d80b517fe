import type { Capability, CapabilityFigure, CapabilityRank } from '#shared/facts/capability';
import { GOOD } from './sheet.ts';

/** A figure of a hard coding benchmark that somebody else measured, with changes. */
export const figure = (changes: Partial<CapabilityFigure> = {}): CapabilityFigure => ({
  id: 'swe-bench-verified',
  benchmark: 'SWE-bench Verified',
  value: 0.6,
  unit: 'share',
  score: 0.6,
  interval: { low: 0.55, high: 0.65 },
  tier: 1,
  lowerIsBetter: false,
  lists: { coding: 'primary' },
  class: 'independent',
  link: 'exact',
  setting: 'effort high',
  source: 'epoch',
  url: 'https://board.example/swe',
  retrieved: '2026-10-01',
  run: '2026-09-12',
  others: 1,
  ...changes,
});

/** A place in the list of coding, with changes. */
export const place = (changes: Partial<CapabilityRank> = {}): CapabilityRank => ({
  list: 'coding',
  title: 'Coding',
  rank: 7,
  of: 120,
  between: { from: 5, to: 9 },
  basis: 'primary',
  benchmarks: ['swe-bench-verified'],
  roi: 0.2,
  noRoi: null,
  why: null,
  ...changes,
});

/** What a snapshot tells of a model that stands in the list of coding, with changes. */
export const measured = (changes: Partial<Capability> = {}): Capability => ({
  ...GOOD.capability,
  ranks: [place()],
  figures: [figure()],
  price: { input: 1, output: 5, via: 'maker', url: 'https://prices.example/', retrieved: '2026-10-01' },
  rq: {
    version: '2.0+assay.1',
    status: 'provisional',
    value: 640.5,
    valueIs: 'intrinsic',
    interval: { low: 500.25, high: 700.75 },
    completeness: 0.5,
    newModel: false,
    missing: ['FActScore', 'Price'],
    reasons: ['missing: FActScore, Price'],
  },
  ...changes,
});

const LISTS = [
  ['arena', 'arena-text', 'elo', 2],
  ['coding', 'swe-bench-verified', 'share', 1],
  ['reasoning', 'gpqa-diamond', 'share', 1],
  ['knowledge', 'mmlu-pro', 'share', 2],
  ['hard', 'arc-agi-2', 'share', 1],
] as const;

/** The same with a place and a figure in every list of chat models. */
export const measuredInAll = (): Capability =>
  measured({
    ranks: LISTS.map(([list, id]) => place({ list, title: list, benchmarks: [id] })),
    figures: LISTS.map(([list, id, unit, tier]) => figure({ id, unit, tier, lists: { [list]: 'primary' } })),
  });
