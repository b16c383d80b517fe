import { expect, it } from 'vitest';
import lastUpdate from '#shared/factors/activity/last-update';
import { ask, daysAgo, rises, scores } from '../ask.ts';

const of = (days: number) => ({ lastModified: daysAgo(days), downloads: 10 });

it('scores its control points', () => {
  expect(scores(lastUpdate, of, [0, 90, 365, 730, 1_460, 4_000])).toEqual(
    [1, 1, 0.7, 0.4, 0.1, 0.1].map((score) => expect.closeTo(score, 3)),
  );
});

it('F1-13 a longer silence never scores higher', () => {
  expect(rises(scores(lastUpdate, of, [5_000, 1_460, 1_000, 730, 365, 200, 90, 0]))).toBe(true);
});

it('F1-13 a finished model in wide use keeps half', () => {
  const old = daysAgo(2_000);
  expect(ask(lastUpdate, { lastModified: old, downloads: 100_000 })).toMatchObject({
    score: 0.5,
    summary: 'Last commit 2,000 days ago, finished and in wide use',
  });
  expect(ask(lastUpdate, { lastModified: old, downloads: 99_999 }).score).toBeLessThan(0.2);
  expect(ask(lastUpdate, { lastModified: daysAgo(91), downloads: 1_000_000 }).score).toBeGreaterThan(0.9);
});

it('says today and one day, and takes the future for today', () => {
  expect(ask(lastUpdate, of(0)).summary).toBe('Last commit today');
  expect(ask(lastUpdate, of(1)).summary).toBe('Last commit 1 day ago');
  expect(ask(lastUpdate, of(-30)).summary).toBe('Last commit today');
});

it('an unreadable date is unknown and costs nothing', () => {
  for (const lastModified of ['', 'yesterday', '2026-02-31', '2026-13-01', '\u001b[31m'])
    expect(ask(lastUpdate, { lastModified })).toMatchObject({ status: 'unknown', score: null });
});
