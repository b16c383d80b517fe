import { expect, it } from 'vitest';
import downloadsAllTime from '#shared/factors/popularity/downloads-all-time';
import { ask, COUNTS, rises, scores } from '../ask.ts';

const of = (n: number) => ({ downloadsAllTime: n });

it('scores its control points', () => {
  expect(scores(downloadsAllTime, of, [0, 1_000, 100_000, 10_000_000, 200_000_000])).toEqual(
    [0, 0.25, 0.6, 0.9, 1].map((score) => expect.closeTo(score, 3)),
  );
});

it('F1-03 F1-09 fewer downloads since the start never score higher', () => {
  expect(rises(scores(downloadsAllTime, of, COUNTS))).toBe(true);
});

it('says one download and none', () => {
  expect(ask(downloadsAllTime, of(1)).summary).toBe('1 download since the start');
  expect(ask(downloadsAllTime, of(0)).summary).toBe('0 downloads since the start');
});

it('F0-13 counts two million for each like at most', () => {
  expect(ask(downloadsAllTime, { downloadsAllTime: 90_000_000, likes: 1 })).toMatchObject({
    score: ask(downloadsAllTime, { downloadsAllTime: 4_000_000, likes: 1 }).score,
    summary: '90,000,000 downloads since the start; 4,000,000 count, too few like it',
  });
});
