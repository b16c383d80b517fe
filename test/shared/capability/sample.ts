import type { Model } from '#shared/capability/model';
import type { Observation } from '#shared/capability/observation';

/** A figure with everything a test does not care about. */
export const observation = (given: Partial<Observation> = {}): Observation => ({
  benchmark: 'gpqa-diamond',
  model: 'maker/model',
  value: 0.5,
  unit: 'share',
  interval: null,
  effort: null,
  scaffold: null,
  tools: null,
  setting: null,
  sample: null,
  class: 'independent',
  link: 'exact',
  source: 'epoch',
  url: 'https://epoch.ai/benchmarks',
  licence: 'CC-BY-4.0',
  retrieved: '2026-05-02',
  run: null,
  ...given,
});

/** A chat model of this key. */
export const model = (key: string, given: Partial<Model> = {}): Model => ({
  key,
  name: key.slice(key.indexOf('/') + 1),
  maker: key.includes('/') ? key.slice(0, key.indexOf('/')) : null,
  repository: key,
  exact: true,
  kind: 'chat',
  retired: null,
  openWeights: true,
  licence: 'apache-2.0',
  parameters: null,
  released: null,
  ...given,
});
