import { expect, it } from 'vitest';
import factor from '#shared/factors/popularity/downloads';
import { ask, COUNTS, rises, scores } from '../ask.ts';

const of = (n: number) => ({ downloads: n });

it('scores its control points', () => {
  expect(scores(factor, of, [0, 10, 200, 1_000, 10_000, 500_000, 20_000_000])).toEqual(
    [0, 0.1, 0.3, 0.45, 0.6, 0.85, 1].map((score) => expect.closeTo(score, 3)),
  );
});

it('F1-03 F1-09 fewer downloads never score higher', () => {
  expect(rises(scores(factor, of, COUNTS))).toBe(true);
});

it('says one download and many', () => {
  expect(ask(factor, of(1)).summary).toBe('1 download in the last 30 days');
  expect(ask(factor, of(1_234_567)).summary).toBe('1,234,567 downloads in the last 30 days');
});

it('F0-13 downloads beyond what likes vouch for count no more, so that machines alone make no adoption', () => {
  const score = (downloads: number, likes: number) => ask(factor, { downloads, likes }).score;
  expect(score(50_000_000, 0)).toBe(score(200_000, 0));
  expect(score(6_936_670, 13)).toBe(score(2_800_000, 13));
  expect(ask(factor, { downloads: 471_335, likes: 0 }).summary).toBe(
    '471,335 downloads in the last 30 days; 200,000 count, too few like it',
  );
});

it('F0-13 F1-09 the damping leaves real models alone and never rewards fewer likes', () => {
  const real = [
    [257_229_302, 5_241],
    [37_007_228, 406],
    [10_570_369, 117],
  ] as const;
  for (const [downloads, likes] of real)
    expect(ask(factor, { downloads, likes }).score).toBe(ask(factor, { downloads, likes: 1_000_000 }).score);
  expect(rises(scores(factor, (likes) => ({ downloads: 1e9, likes }), COUNTS))).toBe(true);
  expect(ask(factor, { downloads: 1_000, likes: 0 }).summary).toBe('1,000 downloads in the last 30 days');
});
