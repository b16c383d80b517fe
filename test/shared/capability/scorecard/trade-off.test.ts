import { describe, expect, it } from 'vitest';
import { NEARLY, recommendationsFor } from '#shared/capability/scorecard/recommend';
import type { Standing } from '#shared/capability/scorecard/standing';
import { dollars, seconds, tradeOffs } from '#shared/capability/scorecard/trade-off';
import { seeded } from '../../seeded.ts';

const standing = (model: string, score: number, cost: number | null, time: number | null): Standing => ({
  model,
  tasks: 1,
  runs: 4,
  score,
  successRate: score,
  errorRate: 0,
  compliance: score,
  tokensPerRun: 100,
  costPerRun: cost,
  costPerSuccess: cost,
  firstToken: { p50: time, p95: time },
  total: { p50: time, p95: time },
  failureModes: [],
  guardrailMisses: 0,
  consistency: null,
});

describe('F3-15 trade-offs', () => {
  it('a model that is better in any one respect is not dominated', () => {
    const base = standing('base', 0.8, 0.1, 10);
    for (const other of [standing('x', 0.81, 1, 99), standing('x', 0.1, 0.09, 99), standing('x', 0.1, 1, 9)])
      expect(tradeOffs([base, other]).map(({ dominatedBy }) => dominatedBy)).toEqual([null, null]);
  });

  it('equals in all three stand side by side; one better in one alone dominates', () => {
    const pair = (other: Standing) =>
      tradeOffs([standing('a', 0.8, 0.1, 10), other]).map(({ dominatedBy }) => dominatedBy);
    expect(pair(standing('b', 0.8, 0.1, 10))).toEqual([null, null]);
    expect(pair(standing('b', 0.8, 0.1, 11))).toEqual([null, 'a']);
    expect(pair(standing('b', 0.8, 0.1, 9))).toEqual(['b', null]);
  });

  it('what is left undominated is never beaten in all respects, and something always is left', () => {
    const random = seeded(71);
    const many = Array.from({ length: 60 }, (_, at) => standing(`m${at}`, random(), random(), random() * 30));
    const marked = tradeOffs(many);
    const front = marked.filter(({ dominatedBy }) => dominatedBy === null);
    expect(front.length).toBeGreaterThan(0);
    for (const { model, score, cost, seconds: time } of front)
      expect(
        many.filter(
          (other) =>
            other.model !== model &&
            other.score > score &&
            (other.costPerRun ?? 0) < (cost ?? 0) &&
            (other.total.p50 ?? 0) < (time ?? 0),
        ),
      ).toEqual([]);
    for (const { dominatedBy, whyNot } of marked) expect(whyNot === null).toBe(dominatedBy === null);
  });

  it('numbers read as people write them', () => {
    expect([dollars(0.5), dollars(null), seconds(3.25), seconds(null)]).toEqual([
      '$0.5000',
      'an unknown sum',
      '3.3 s',
      'an unknown time',
    ]);
  });
});

describe('F3-20 recommendations', () => {
  const rules = (...standings: Standing[]) =>
    recommendationsFor('coding', standings).map(({ rule, model }) => [rule, model]);

  it('of nobody are none', () => {
    expect(recommendationsFor('coding', [])).toEqual([]);
  });

  it('reach down to 95 % of the best score and no further', () => {
    const best = standing('best', 0.8, 1, 10);
    expect(rules(best, standing('near', 0.8 * NEARLY, 0.5, 20))).toEqual([
      ['best', 'best'],
      ['cheaper', 'near'],
    ]);
    expect(rules(best, standing('far', 0.8 * NEARLY - 1e-9, 0.5, 5))).toEqual([['best', 'best']]);
  });

  it('take the cheapest and the quickest of those near, be they two', () => {
    const [best, cheap, quick] = [
      standing('best', 0.8, 1, 10),
      standing('cheap', 0.79, 0.1, 30),
      standing('quick', 0.78, 0.9, 1),
    ];
    expect(rules(best, cheap, quick)).toEqual([
      ['best', 'best'],
      ['cheaper', 'cheap'],
      ['quicker', 'quick'],
    ]);
  });

  it('name none that is as dear or as slow as the best', () => {
    expect(rules(standing('best', 0.8, 1, 10), standing('same', 0.8, 1, 10))).toEqual([['best', 'best']]);
  });
});
