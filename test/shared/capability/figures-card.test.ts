import { describe, expect, it } from 'vitest';
import { benchmarkOf } from '#shared/capability/benchmarks';
import { FIGURE_TASKS, figuresCard } from '#shared/capability/figures-card';
import { hold } from '#shared/capability/holdings';
import type { Model } from '#shared/capability/model';
import type { Observation } from '#shared/capability/observation';
import type { Price } from '#shared/capability/price';
import { addressOf } from '#shared/capability/scorecard/address';
import { model, observation } from './sample.ts';
import { sha256 } from './scorecard/sample.ts';

const price = (key: string, average: number): Price => ({
  model: key,
  input: average,
  output: average,
  via: 'maker',
  source: 'litellm',
  url: 'https://example.org',
  retrieved: '2026-08-01',
});

const all = (key: string, value: number, given: Partial<Observation> = {}): Observation[] =>
  FIGURE_TASKS.map(({ benchmark }) => observation({ model: key, benchmark, value, ...given }));

function cardOf(observations: readonly Observation[], prices: readonly Price[] = [], models?: readonly Model[]) {
  const keys = [...new Set(observations.map((one) => one.model))];
  return figuresCard(
    {
      snapshot: { date: '2026-08-21', seal: 'a'.repeat(64) },
      models: models ?? keys.map((key) => model(key)),
      holdings: hold(observations),
      priceOf: (key) => prices.find((one) => one.model === key),
    },
    '2026-11-21',
    sha256,
  );
}

describe('a scorecard from a snapshot’s own figures', () => {
  it('says what it is made from, and is addressed by its content', () => {
    const card = cardOf(all('a/one', 0.7));
    expect(card).toMatchObject({ madeFrom: 'snapshot', date: '2026-11-21', snapshot: { date: '2026-08-21' } });
    expect(card.says[0]).toContain('no bundles were given');
    expect(card.id).toBe(addressOf(card, sha256));
    expect(cardOf(all('a/one', 0.7))).toEqual(card);
  });

  it('F3-01 takes work as it is done where a board of it exists, and names the exam that is left', () => {
    expect(FIGURE_TASKS.map(({ benchmark }) => benchmarkOf(benchmark)?.kind)).toEqual(['workflow', 'exam', 'workflow']);
    const card = cardOf(all('a/one', 0.7));
    expect(card.tasks.map(({ kind }) => kind)).toEqual(['workflow', 'exam', 'workflow']);
    expect(card.says.join(' ')).toContain('Reasoning is an exam here');
  });

  it('ranks those that have every figure, ties together, and the rest without a rank', () => {
    const card = cardOf([
      ...all('a/one', 0.7),
      ...all('b/two', 0.7),
      ...all('c/three', 0.6),
      ...all('d/four', 0.9).slice(1),
    ]);
    expect(card.leaderboard.map(({ model: key, rank }) => [key, rank])).toEqual([
      ['a/one', 1],
      ['b/two', 1],
      ['c/three', 3],
      ['d/four', null],
    ]);
  });

  it('F3-15 marks what is dearer and no better, and no model whose price is unknown or 0', () => {
    const figures = [...all('a/one', 0.7), ...all('b/two', 0.6), ...all('c/three', 0.5), ...all('d/four', 0.4)];
    const card = cardOf(figures, [price('a/one', 2), price('b/two', 3), price('c/three', 0)]);
    expect(card.leaderboard.map(({ dominatedBy }) => dominatedBy)).toEqual([null, 'a/one', null, null]);
    expect(card.leaderboard.map((place) => place.price)).toEqual([2, 3, null, null]);
  });

  it('F3-06 F3-20 recommends by what others than the maker measured, each sentence with its numbers', () => {
    const figures = [...all('a/one', 0.7), ...all('b/two', 0.68), ...all('c/claims', 0.99, { class: 'self-reported' })];
    const { recommendations } = cardOf(figures, [price('a/one', 10), price('b/two', 1), price('c/claims', 0.1)]);
    expect(recommendations.slice(0, 2).map(({ text, numbers }) => [text, numbers])).toEqual([
      ['a/one has the best figure for coding: 0.700 (independent).', { score: 0.7 }],
      [
        'Unless price matters more: b/two has 0.680 at $1.00 instead of $10.00 a million tokens.',
        { score: 0.68, price: 1, bestPrice: 10 },
      ],
    ]);
    expect(cardOf(all('c/claims', 0.9, { class: 'self-reported' })).recommendations[0]?.text).toContain(
      '(self-reported)',
    );
  });

  it('leaves out what is no chat model, a router or retired', () => {
    const figures = [...all('a/one', 0.7), ...all('b/router', 0.9), ...all('c/old', 0.9)];
    const models = [model('a/one'), model('b/router', { kind: 'router' }), model('c/old', { retired: 'withdrawn' })];
    expect(cardOf(figures, [], models).leaderboard.map((place) => place.model)).toEqual(['a/one']);
  });

  it('of an empty snapshot is empty', () => {
    expect(cardOf([])).toMatchObject({ leaderboard: [], recommendations: [] });
  });
});
