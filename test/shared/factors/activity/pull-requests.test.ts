import { expect, it } from 'vitest';
import pullRequests from '#shared/factors/activity/pull-requests';
import { ask, rises, scores } from '../ask.ts';
import { thread, threads, times } from '../thread.ts';

const merged = { pullRequest: true, status: 'merged' } as const;
const open = { pullRequest: true, status: 'open' } as const;

it('F1-11 none scores nothing, ten merged everything', () => {
  expect(ask(pullRequests, threads(times(9)))).toMatchObject({
    score: 0,
    summary: 'No pull request among the newest threads',
  });
  expect(ask(pullRequests, threads(times(10, merged))).score).toBe(1);
});

it('F1-09 F1-11 fewer handled pull requests never score higher', () => {
  expect(rises(scores(pullRequests, (n: number) => threads(times(n, merged)), [0, 1, 2, 5, 10, 50]))).toBe(true);
});

it('F1-12 the share of those left open lowers the score', () => {
  const of = (left: number) => threads([...times(10 - left, merged), ...times(left, open)]);
  expect(rises(scores(pullRequests, of, [10, 7, 3, 0]))).toBe(true);
  expect(ask(pullRequests, of(10)).score).toBe(0.5);
});

it('agrees in number, and counts a closed one as handled', () => {
  const one = [thread({ pullRequest: true, status: 'closed' })];
  expect(ask(pullRequests, threads(one)).summary).toBe('1 pull request among the newest threads, 0 merged, 0 open');
});
