import { expect, it } from 'vitest';
import downloads from '#shared/factors/popularity/downloads';
import { ask, COUNTS, rises, scores } from '../ask.ts';

const of = (n: number) => ({ downloads: n });

it('scores its control points', () => {
  expect(scores(downloads, of, [0, 10, 200, 1_000, 10_000, 500_000, 20_000_000])).toEqual(
    [0, 0.1, 0.3, 0.45, 0.6, 0.85, 1].map((score) => expect.closeTo(score, 3)),
  );
});

it('F1-03 F1-09 fewer downloads never score higher', () => {
  expect(rises(scores(downloads, of, COUNTS))).toBe(true);
});

it('says one download and many', () => {
  expect(ask(downloads, of(1)).summary).toBe('1 download in the last 30 days');
  expect(ask(downloads, of(1_234_567)).summary).toBe('1,234,567 downloads in the last 30 days');
});
