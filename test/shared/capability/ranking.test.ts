import { describe, expect, it } from 'vitest';
import type { CategoryId } from '#shared/capability/benchmark';
import { benchmarkOf } from '#shared/capability/benchmarks';
import { benchmarksOf, CATEGORIES } from '#shared/capability/categories';
import { retiredBy } from '#shared/capability/exclusions';
import { hold } from '#shared/capability/holdings';
import type { Model } from '#shared/capability/model';
import type { Observation } from '#shared/capability/observation';
import { rank } from '#shared/capability/ranking';
import { seeded } from '../seeded.ts';
import { model, observation } from './sample.ts';

function list(id: CategoryId, figures: readonly Partial<Observation>[], models?: readonly Model[]) {
  const category = CATEGORIES.find((one) => one.id === id);
  if (!category) throw new Error(id);
  const keys = [...new Set(figures.map((one) => one.model ?? 'maker/model'))];
  return rank(category, models ?? keys.map((key) => model(key)), hold(figures.map((one) => observation(one))));
}

const names = (ranking: ReturnType<typeof list>) => ranking.rows.map((row) => `${row.rank} ${row.model.name}`);
const swe = (key: string, value: number, more: Partial<Observation> = {}) => ({
  model: key,
  benchmark: 'swe-bench-verified',
  value,
  ...more,
});

/** Models with figures drawn by lot, some without the primary benchmark. */
function lottery(id: CategoryId, seed: number) {
  const next = seeded(seed);
  return Array.from({ length: 40 }, (_, index) =>
    benchmarksOf(id)
      .filter(() => next() < 0.45)
      .map((benchmark) => ({
        model: `maker-${index % 7}/model-${String(index).padStart(2, '0')}`,
        benchmark: benchmark.id,
        unit: benchmark.unit,
        value: benchmark.low + Math.round(next() * 6) * ((benchmark.high - benchmark.low) / 6),
      })),
  ).flat();
}

const LISTS = CATEGORIES.map(({ id }) => id);

describe('a ranking', () => {
  it('F4-06 puts 75 % of a hard benchmark above 97 % of an easy one, which ranks nobody', () => {
    const ranking = list('coding', [
      swe('a/hard', 0.75),
      { model: 'b/easy', benchmark: 'humaneval', value: 0.97 },
      { model: 'a/hard', benchmark: 'humaneval', value: 0.5 },
    ]);
    expect(names(ranking)).toEqual(['1 hard']);
    expect(ranking.unranked.map(({ model, why }) => [model.name, why])).toEqual([
      ['easy', 'it has figures of easy, saturated benchmarks only'],
    ]);
  });

  it.each(LISTS)('F4-01 F4-02 %s: whoever has the primary stands above whoever has not', (id) => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const bases = list(id, lottery(id, seed)).rows.map(({ basis }) => basis === 'primary');
      expect(bases.lastIndexOf(true)).toBe(bases.filter(Boolean).length - 1);
    }
  });

  it.each(LISTS)('F4-13 %s: permuting the makers changes nothing', (id) => {
    const figures = lottery(id, 5);
    const keys = [...new Set(figures.map((one) => one.model))];
    const before = list(
      id,
      figures,
      keys.map((key) => model(key)),
    );
    const permuted = keys.map((key) => ({ ...model(key), maker: `maker-${(Number(key.at(-1)) + 3) % 7}` }));
    const after = list(id, figures, permuted);
    expect(names(after)).toEqual(names(before));
    const swapped = (key: string) => key.replace(/^maker-(\d)/, (_, digit) => `zz-${6 - Number(digit)}`);
    const renamed = figures.map((one) => ({ ...one, model: swapped(one.model) }));
    expect(names(list(id, renamed))).toEqual(names(before));
  });

  it.each(LISTS)('F2-42 F4-13 %s: an extreme newcomer leaves every other score as it is, to the bit', (id) => {
    const figures = lottery(id, 11);
    const scores = (given: typeof figures) =>
      new Map(list(id, given).rows.map((row) => [row.model.key, [row.holding.score, row.benchmark.id, row.basis]]));
    const before = scores(figures);
    for (const end of ['low', 'high'] as const) {
      const extreme = benchmarksOf(id).map((benchmark) => ({
        model: 'new/comer',
        benchmark: benchmark.id,
        unit: benchmark.unit,
        value: benchmark[end],
      }));
      const after = scores([...extreme, ...figures]);
      after.delete('new/comer');
      expect(after).toEqual(before);
    }
  });

  it('F4-03 breaks ties of the primary by Aider, then Terminal-Bench', () => {
    const tied = [swe('a/none', 0.7), swe('b/terminal', 0.7), swe('c/aider', 0.7), swe('d/better', 0.71)];
    const more = [
      { model: 'c/aider', benchmark: 'aider-polyglot', value: 0.1 },
      { model: 'b/terminal', benchmark: 'terminal-bench-2.0', value: 0.9 },
    ];
    expect(names(list('coding', [...tied, ...more]))).toEqual(['1 better', '2 aider', '3 terminal', '4 none']);
  });

  it('gives equals one rank, and counts on behind them', () => {
    const ranking = list('coding', [swe('a/x', 0.7), swe('b/y', 0.7), swe('c/z', 0.6)]);
    expect(names(ranking)).toEqual(['1 x', '1 y', '3 z']);
  });

  it('marks by ranks from and to where intervals overlap', () => {
    const ranking = list('coding', [
      swe('a/first', 0.8, { interval: [0.79, 0.81] }),
      swe('b/second', 0.7, { interval: [0.66, 0.74] }),
      swe('c/third', 0.68, { interval: [0.64, 0.72] }),
      swe('d/bare', 0.5),
    ]);
    expect(ranking.rows.map(({ between }) => between)).toEqual([
      { from: 1, to: 1 },
      { from: 2, to: 3 },
      { from: 2, to: 3 },
      null,
    ]);
  });

  it('folds the efforts of a model into one row that names the effort', () => {
    const ranking = list('coding', [
      swe('a/x', 0.6, { effort: 'low' }),
      swe('a/x', 0.7, { effort: 'high' }),
      swe('a/x', 0.65, { effort: 'medium' }),
    ]);
    expect(ranking.rows).toHaveLength(1);
    expect(ranking.rows[0]?.holding.chosen).toMatchObject({ value: 0.7, effort: 'high' });
    expect(ranking.rows[0]?.holding.others).toHaveLength(2);
  });
});

describe('exclusions', () => {
  const one = (given: Partial<Model>, id: CategoryId = 'coding', key = 'a/x') => {
    const figure = { model: key, benchmark: benchmarksOf(id)[0]?.id ?? '', unit: benchmarksOf(id)[0]?.unit ?? 'share' };
    return list(id, [{ ...figure, value: figure.unit === 'elo' ? 1_300 : 0.5 }], [model(key, given)]);
  };

  it.each(['image', 'speech', 'embedding', 'video', 'other'] as const)(
    'F4-28 a model for %s does not stand among those that chat',
    (kind) => {
      expect(one({ kind }).rows).toEqual([]);
      expect(one({ kind }).unranked[0]?.why).toBe(`it is no model that chats (${kind})`);
    },
  );

  it('F4-28 such models stand on their own boards', () => {
    expect(one({ kind: 'image' }, 'image').rows).toHaveLength(1);
    expect(one({ kind: 'speech' }, 'speech').rows).toHaveLength(1);
    expect(one({ kind: 'embedding' }, 'embedding').rows).toHaveLength(1);
  });

  it('F4-29 what a gateway lists as its own does not stand anywhere', () => {
    for (const maker of ['openrouter', 'portkey', 'ollama'])
      expect(one({ maker }).unranked[0]?.why).toBe('a gateway passes on the models of others');
  });

  it('F4-30 retired models do not stand in lists, and say why', () => {
    for (const name of ['claude-instant-1.2', 'Claude-2.1', 'gpt-3.5-turbo-0125', 'text-davinci-003', 'gpt-4-0314'])
      expect(retiredBy(name), name).toMatch(/has (withdrawn|replaced)/);
    for (const name of ['claude-opus-4-5', 'gpt-4.1', 'gpt-4o', 'gemini-2.5-pro', 'gpt-5', 'claude-3-5-sonnet'])
      expect(retiredBy(name), name).toBeNull();
    expect(one({ retired: 'its maker has withdrawn it' }).unranked[0]?.why).toBe('its maker has withdrawn it');
  });

  it('F4-31 routers do not stand in lists; merges do', () => {
    expect(one({ kind: 'router' }).rows).toEqual([]);
    expect(one({ name: 'some-merge' }).rows).toHaveLength(1);
  });
});

describe('holdings', () => {
  it('leave out figures that no rule can read', () => {
    const held = hold([
      observation({ model: 'a/x', value: 1.5 }),
      observation({ model: 'a/x', benchmark: 'no-such-benchmark' }),
      observation({ model: 'a/x', benchmark: 'aider-polyglot', unit: 'elo', value: 1_400 }),
    ]);
    expect([...(held.get('a/x')?.keys() ?? [])]).toEqual([]);
  });

  it('keep an interval that passes what is possible within it', () => {
    const held = hold([
      observation({ model: 'a/x', value: 0.99, interval: [0.96, 1.02] }),
      observation({ model: 'b/y', value: 0.01, interval: [-0.02, 0.04] }),
    ]);
    expect(held.get('a/x')?.get('gpqa-diamond')?.interval).toEqual([0.96, 1]);
    expect(held.get('b/y')?.get('gpqa-diamond')?.interval).toEqual([0, 0.04]);
  });

  it('F4-14 keep the interval of a rating, with the figure as it was voted', () => {
    const figure = { benchmark: 'arena-text', unit: 'elo', value: 1_420, interval: [1_408, 1_432] } as const;
    const held = hold([observation({ ...figure, interval: [...figure.interval] })]).get('maker/model');
    expect(held?.get('arena-text')).toMatchObject({ score: 0.7, clamped: false, interval: [0.68, 0.72] });
    expect(held?.get('arena-text')?.chosen.value).toBe(1_420);
    expect(benchmarkOf('arena-text')?.attribution).toContain('LMArena');
  });
});
