import type { Capability } from '#shared/facts/capability';
import type { Subject } from '#shared/justify/subject';
import { subjectOf } from '#shared/justify/subject';
import { assess } from '#shared/report/assess';
import { sheet } from '../../sheet.ts';

type Figure = Capability['figures'][number];
type Rank = Capability['ranks'][number];

/** A figure with everything a test does not care about. */
export const figure = (given: Partial<Figure> = {}): Figure => ({
  id: 'swe-bench-verified',
  benchmark: 'SWE-bench Verified',
  value: 0.7,
  unit: 'share',
  score: 0.7,
  interval: null,
  tier: 1,
  lowerIsBetter: false,
  lists: { coding: 'primary' },
  class: 'independent',
  link: 'exact',
  setting: '',
  source: 'epoch',
  url: 'https://epoch.ai/benchmarks',
  retrieved: '2026-05-02',
  run: null,
  others: 0,
  ...given,
});

export const rank = (given: Partial<Rank> = {}): Rank => ({
  list: 'coding',
  title: 'Coding',
  rank: 5,
  of: 100,
  between: null,
  basis: 'primary',
  benchmarks: ['swe-bench-verified'],
  roi: 0.35,
  noRoi: null,
  why: null,
  ...given,
});

export const capability = (given: Partial<Capability> = {}): Capability => ({
  snapshot: '2026-08-21',
  ranks: [rank()],
  figures: [figure()],
  inherited: null,
  price: { input: 1, output: 3, via: 'maker', url: 'https://p.example', retrieved: '2026-08-01' },
  rq: {
    version: '2.0',
    status: 'provisional',
    value: 700.4,
    valueIs: 'intrinsic',
    interval: { low: 600, high: 750 },
    completeness: 0.667,
    newModel: false,
    missing: ['FActScore', 'Uptime'],
    reasons: ['missing: FActScore, Uptime'],
  },
  ...given,
});

/** A subject with a report of a plain good model. */
export const subject = (
  id: string,
  given: Partial<Capability> = {},
  facts: Parameters<typeof sheet>[0] = {},
): Subject => {
  const { files: _, ...report } = assess(sheet({ id, ...facts }));
  return { ...subjectOf(report), capability: capability(given) };
};

/** A subject that is not on the Hub. */
export const outsider = (id: string, given: Partial<Capability> = {}): Subject => ({
  id,
  report: { none: 'It has no repository on the Hub.' },
  capability: capability(given),
});
