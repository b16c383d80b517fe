import { expect, it } from 'vitest';
import { FACTORS } from '#shared/factors/index';
import trending from '#shared/factors/popularity/trending';
import type { FactTypes } from '#shared/facts/facts';
import { PROFILES, withUserWeights } from '#shared/methodology/profiles';
import { assess } from '#shared/report/assess';
import { sheet } from '../../../sheet.ts';
import { ask, COUNTS, rises, scores } from '../ask.ts';

const of = (trendingScore: number) => ({ trendingScore });

it('scores its control points', () => {
  expect(scores(trending, of, [0, 9, 25, 220, 2_000])).toEqual([0, 0.5, 0.7, 0.9, 1].map((n) => expect.closeTo(n, 3)));
});

it('F0-22 F1-09 a higher trending score never scores lower', () => {
  expect(rises(scores(trending, of, COUNTS))).toBe(true);
  expect(ask(trending, of(0)).summary).toBe('Not trending');
});

const moved = (facts: Partial<FactTypes>, without: readonly (keyof FactTypes)[], profile = PROFILES[0]) => {
  const [high, low] = [1e9, 0].map(
    (n) => assess(sheet({ ...facts, ...of(n) }, { without }), profile).composite.value ?? 0,
  );
  return (high ?? 0) - (low ?? 0);
};

it('F0-22 a faked trending score moves a whole composite by less than a point, and none by more than two and a half', () => {
  for (const profile of PROFILES) expect(moved({}, [], profile)).toBeLessThan(1);
  const rest = FACTORS.flatMap(({ needs }) => needs).filter(
    (name) => !['trendingScore', 'downloads', 'access'].includes(name),
  );
  for (const profile of PROFILES) expect(moved({}, rest, profile)).toBeLessThan(2.5);
});

it('F0-22 its weight is capped whatever weights a user chooses, and alone it makes no category', () => {
  const greedy = withUserWeights(PROFILES[0] as (typeof PROFILES)[number], {
    name: 'greedy',
    categories: {},
    factors: { trending: 1_000 },
  });
  const report = assess(sheet(of(2_000)), greedy);
  const own = report.findings.filter(({ category, status }) => category === 'popularity' && status === 'scored');
  const all = own.reduce((sum, { weight }) => sum + weight, 0);
  expect((own.find(({ id }) => id === 'trending')?.weight ?? 1) / all).toBeCloseTo(0.04, 6);
  const alone = assess(
    sheet(of(2_000), {
      without: ['downloads', 'downloadsAllTime', 'likes', 'spaces', 'descendants', 'tags', 'card'],
    }),
  );
  expect(alone.categories.find(({ id }) => id === 'popularity')?.value).toBeNull();
});
