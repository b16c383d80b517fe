import { describe, expect, it } from 'vitest';
import { betterIn } from '#shared/justify/better';
import { figure, outsider, rank, subject } from './sample.ts';

const chosen = subject('a/chosen');
const bare = { ranks: [], figures: [], price: null };

describe('where an alternative is better', () => {
  it('is nowhere for an equal', () => expect(betterIn(subject('b/equal'), chosen)).toEqual([]));

  it('tells rank, figure, price and value with both numbers', () => {
    const other = outsider('b/other', {
      ranks: [rank({ rank: 2, roi: 0.9 })],
      figures: [figure({ value: 0.8, score: 0.8, class: 'self-reported' })],
      price: { input: 0.5, output: 0.7, via: 'host', url: '', retrieved: '2026-08-01' },
    });
    expect(betterIn(other, chosen)).toEqual([
      'rank 2 in Coding against 5',
      'SWE-bench Verified 80.0 % (self-reported) against 70.0 %',
      'price $0.60 against $2.00 a million tokens',
      'score per $ in Coding 0.900 against 0.350',
    ]);
  });

  it('tells a higher composite and security only under the same profile', () => {
    const worse = subject('a/worse', bare, { downloads: 1, likes: 0 });
    expect(betterIn(subject('b/other', bare), worse)).toEqual([
      expect.stringMatching(/^composite [\d.]+ against [\d.]+$/),
    ]);
    const report = 'none' in worse.report ? worse.report : { ...worse.report, profile: 'coding' };
    expect(betterIn(subject('b/other', bare), { ...worse, report })).toEqual([]);
  });

  it('takes no overlap of intervals for a difference', () => {
    const mine = subject('a/chosen', {
      ranks: [rank({ rank: 5, between: { from: 2, to: 9 } })],
      figures: [figure({ interval: { low: 0.65, high: 0.75 } })],
      price: null,
    });
    const other = outsider('b/other', {
      ranks: [rank({ rank: 3, roi: null })],
      figures: [figure({ value: 0.72, score: 0.72, interval: { low: 0.7, high: 0.74 } })],
      price: null,
    });
    expect(betterIn(other, mine)).toEqual([]);
    const clear = outsider('b/other', { ...bare, ranks: [rank({ rank: 1, roi: null })] });
    expect(betterIn(clear, mine)).toEqual(['rank 1 in Coding against 5']);
  });

  it('takes neither a free tier nor an unknown price for a better one', () => {
    const price = { via: 'host', url: '', retrieved: '2026-08-01' };
    expect(betterIn(outsider('b/free', { ...bare, price: { ...price, input: 0, output: 0 } }), chosen)).toEqual([]);
    expect(betterIn(outsider('b/half', { ...bare, price: { ...price, input: 0.1, output: null } }), chosen)).toEqual(
      [],
    );
    expect(betterIn(outsider('b/none', bare), chosen)).toEqual([]);
  });

  it('tells that the chosen has no place where the other has one', () => {
    const unranked = subject('a/chosen', { ...bare, ranks: [rank({ rank: null, roi: null, why: 'retired' })] });
    expect(betterIn(outsider('b/other', { ...bare, ranks: [rank({ roi: null })] }), unranked)).toEqual([
      'rank 5 in Coding against none',
    ]);
  });

  it('names three figures and counts the rest', () => {
    const many = (score: number) =>
      ['a', 'b', 'c', 'd', 'e'].map((id) => figure({ id, benchmark: id, value: score, score }));
    const [mine, theirs] = [many(0.1), many(0.9)].map((figures) => ({ ...bare, figures }));
    expect(betterIn(outsider('b/other', theirs), outsider('a/chosen', mine)).at(-1)).toBe('2 more benchmarks');
  });

  it('does not compare RQs: theirs are made from other inputs', () => {
    const high = outsider('b/other', { ...bare, rq: { ...rqOf(900), interval: null } });
    expect(betterIn(high, outsider('a/chosen', bare))).toEqual([]);
  });
});

const rqOf = (value: number) => ({
  version: '2.0',
  status: 'complete' as const,
  value,
  valueIs: 'intrinsic' as const,
  completeness: 1,
  newModel: false,
  missing: [],
  reasons: [],
});
