import { expect, it } from 'vitest';
import discussions from '#shared/factors/activity/discussions';
import { ask, COUNTS, daysAgo, rises, scores } from '../ask.ts';
import { thread, threads, times } from '../thread.ts';

it('F1-13 none at all scores nothing, a full page of this year everything', () => {
  expect(ask(discussions, threads([])).score).toBe(0);
  expect(ask(discussions, threads(times(50))).score).toBe(1);
});

it('F1-09 F1-10 fewer threads never score higher, in all or of late', () => {
  expect(rises(scores(discussions, (total: number) => threads(times(3), total), COUNTS))).toBe(true);
  expect(rises(scores(discussions, (n: number) => threads(times(n), 60), [0, 1, 3, 10, 20, 50]))).toBe(true);
});

it('F1-12 a thread counts as recent for a year, to the day', () => {
  const of = (days: number) => threads([thread({ createdAt: daysAgo(days) })]);
  expect(ask(discussions, of(365)).score).toBe(ask(discussions, of(0)).score);
  expect(ask(discussions, of(366)).score).toBeLessThan(ask(discussions, of(365)).score ?? 0);
});

it('F1-10 counts distinct people, and a deleted account is nobody', () => {
  const three = [thread({ author: 'a' }), thread({ author: 'a' }), thread({ author: null })];
  expect(ask(discussions, threads(three)).summary).toBe('3 threads in all; of the newest, 3 within a year by 1 person');
  expect(ask(discussions, threads(times(1))).summary).toBe(
    '1 thread in all; of the newest, 1 within a year by 1 person',
  );
});

it('an unreadable date is not recent', () => {
  expect(ask(discussions, threads([thread({ createdAt: 'soon' })])).summary).toMatch(/0 within a year by 0 people$/);
});
