import type { Figure, Line } from '#shared/board/line';

/** A figure with everything a test does not care about. */
export const figure = (given: Partial<Figure> = {}): Figure => ({
  id: 'gpqa-diamond',
  benchmark: 'SWE-bench Verified',
  variant: null,
  tier: 1,
  value: 0.8,
  unit: 'share',
  interval: null,
  effort: null,
  scaffold: null,
  class: 'independent',
  link: 'exact',
  source: 'epoch',
  url: 'https://epoch.ai/benchmarks',
  retrieved: '2026-05-02',
  run: null,
  others: 0,
  ...given,
});

/** A line of a list. */
export const line = (given: Partial<Line> = {}): Line => ({
  rank: 1,
  between: null,
  tied: false,
  model: 'a/first',
  name: 'first',
  maker: 'a',
  repository: 'a/first',
  exact: true,
  openWeights: true,
  licence: 'apache-2.0',
  parameters: 32,
  sizeByName: false,
  basis: 'primary',
  score: 0.8,
  figures: [figure()],
  price: { average: 2, via: 'maker', source: 'llm-prices' },
  roi: 0.4,
  noRoi: null,
  ...given,
});
