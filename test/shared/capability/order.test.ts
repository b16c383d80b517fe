import { describe, expect, it } from 'vitest';
import { BENCHMARKS } from '#shared/capability/benchmarks';
import { CATEGORIES } from '#shared/capability/categories';
import { exclusionOf, GATEWAYS } from '#shared/capability/exclusions';
import { grouped } from '#shared/capability/grouped';
import { hold, holdLazily } from '#shared/capability/holdings';
import { isRefusal, normalize } from '#shared/capability/normalize';
import { overall } from '#shared/capability/overall';
import { choosePrice, type Price } from '#shared/capability/price';
import { rank } from '#shared/capability/ranking';
import { seeded } from '../seeded.ts';
import { model, observation } from './sample.ts';

const next = seeded(42);
const shuffled = <T>(things: readonly T[]): T[] =>
  things
    .map((thing) => ({ thing, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ thing }) => thing);

const keys = Array.from({ length: 30 }, (_, at) => `maker-${at % 5}/model-${at}`);
const models = keys.map((key) => model(key));
const figures = keys.flatMap((key) =>
  BENCHMARKS.filter(() => next() < 0.3).flatMap(({ id, unit, low, high }) =>
    ['low', 'high', null].map((effort) =>
      observation({
        model: key,
        benchmark: id,
        unit,
        effort,
        value: low + Math.round(next() * 8) * ((high - low) / 8),
      }),
    ),
  ),
);

const lists = (given: typeof figures, of: typeof models) => {
  const held = hold(given);
  return CATEGORIES.map((category) =>
    rank(category, of, held).rows.map(({ rank, model, holding }) => [
      rank,
      model.key,
      holding.score,
      holding.chosen.effort,
    ]),
  );
};

describe('the order in which things come', () => {
  it('changes no list', () => {
    const before = lists(figures, models);
    for (let turn = 0; turn < 5; turn += 1) expect(lists(shuffled(figures), shuffled(models))).toEqual(before);
  });

  it('changes nothing in the Overall list', () => {
    const rows = () =>
      overall(shuffled(models), hold(shuffled(figures))).map(({ rank, model, score }) => [
        rank,
        model.key,
        score.toFixed(12),
      ]);
    const before = rows();
    expect(before.length).toBeGreaterThan(5);
    expect(rows()).toEqual(before);
  });

  it('changes no price', () => {
    const prices = ['maker', 'host', 'gateway'].flatMap((via, at) =>
      [0, 1, 2].map(
        (input): Price => ({
          model: 'a/x',
          input,
          output: input,
          via: via as Price['via'],
          source: `s${at}`,
          url: '',
          retrieved: '',
        }),
      ),
    );
    for (let turn = 0; turn < 10; turn += 1)
      expect(choosePrice(shuffled(prices))).toMatchObject({ via: 'maker', input: 1 });
  });

  it('is kept within groups', () => {
    expect([...grouped([1, 2, 3, 4], (number) => (number % 2 ? 'odd' : 'even'))]).toEqual([
      ['odd', [1, 3]],
      ['even', [2, 4]],
    ]);
  });
});

describe('holdings made when they are asked for', () => {
  it('are those made at once', () => {
    const [lazy, eager] = [holdLazily(figures), hold(figures)];
    for (const key of [...keys, 'nobody/x']) {
      expect(lazy.get(key)).toEqual(eager.get(key));
      expect(lazy.has(key)).toBe(eager.has(key));
      expect(lazy.get(key)).toBe(lazy.get(key));
    }
  });
});

describe('scores', () => {
  it('never fall when a figure gets better, in any benchmark', () => {
    for (const benchmark of BENCHMARKS) {
      const { low, high, unit, better } = benchmark;
      const scores = Array.from({ length: 21 }, (_, at) => normalize(low + (at / 20) * (high - low), unit, benchmark));
      const numbers = scores.map((result) => (isRefusal(result) ? Number.NaN : result.score));
      const rising = better === 'higher' ? numbers : numbers.toReversed();
      expect(rising, benchmark.id).toEqual(rising.toSorted((a, b) => a - b));
      expect([Math.min(...numbers), Math.max(...numbers)]).toEqual([0, 1]);
    }
  });
});

describe('gateways', () => {
  it('F4-29 are shut out of every list by their own name, and nobody else is', () => {
    for (const maker of GATEWAYS)
      for (const { chat } of CATEGORIES) expect(exclusionOf(model('x/y', { maker }), { chat })).not.toBeNull();
    for (const maker of [null, 'openai', 'deepinfra', 'open-router-fans'])
      expect(exclusionOf(model('x/y', { maker }), { chat: true })).toBeNull();
  });
});
