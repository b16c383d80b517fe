import type { Contents } from '#shared/snapshot/pack';
import type { SourceNote } from '#shared/snapshot/snapshot';
import { model, observation } from '../capability/sample.ts';

/** What a snapshot tells of a source that brought something. */
export const note = (id: string, given: Partial<SourceNote> = {}): SourceNote => ({
  id,
  title: id,
  url: `https://${id}.example`,
  licence: 'CC-BY-4.0',
  attribution: id,
  ships: 'all',
  retrieved: '2026-05-02',
  observations: 1,
  prices: 0,
  skipped: {},
  error: null,
  ...given,
});

/** Contents of a small snapshot: three models, four figures, one price. */
export const contents = (given: Partial<Contents> = {}): Contents => ({
  sources: [note('epoch'), note('openevals')],
  models: [
    model('a/x'),
    model('b/y'),
    model('openai/gpt-5', { repository: null, name: 'gpt-5', exact: false, openWeights: false }),
  ],
  observations: [
    observation({ model: 'a/x', value: 0.8, interval: [0.76, 0.84], effort: 'high', sample: 198, run: '2026-01-02' }),
    observation({
      model: 'b/y',
      value: 0.7,
      class: 'self-reported',
      source: 'openevals',
      setting: 'with tools',
      tools: true,
    }),
    observation({ model: 'openai/gpt-5', benchmark: 'arena-text', unit: 'elo', value: 1_450, link: 'named' }),
    observation({ model: 'a/x', benchmark: 'swe-bench-verified', value: 0.6, scaffold: 'mini', link: 'matched' }),
  ],
  prices: [
    {
      model: 'a/x',
      input: 1,
      output: 3,
      via: 'maker',
      source: 'llm-prices',
      url: 'https://p.example',
      retrieved: '2026-08-05',
    },
  ],
  serving: [
    {
      model: 'a/x',
      provider: 'p',
      firstToken: 0.5,
      uptime: 0.99,
      source: 'openrouter',
      url: 'https://o.example',
      retrieved: '2026-08-01',
    },
  ],
  ...given,
});
