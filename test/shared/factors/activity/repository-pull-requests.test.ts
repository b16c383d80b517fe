import { expect, it } from 'vitest';
import repositoryPullRequests from '#shared/factors/activity/repository-pull-requests';
import { ask, COUNTS, repository, rises, scores } from '../ask.ts';

it('F1-11 scores merged pull requests of the linked repository and their share', () => {
  expect(ask(repositoryPullRequests, repository({ mergedPullRequests: 100, openPullRequests: 0 })).score).toBe(1);
  expect(ask(repositoryPullRequests, repository({ mergedPullRequests: 5, openPullRequests: 5 })).score).toBe(0.5);
  expect(ask(repositoryPullRequests, repository({ mergedPullRequests: 0, openPullRequests: 0 })).score).toBe(0);
});

it('F1-09 F1-11 fewer merged never score higher, F1-12 nor more left open', () => {
  const merged = (n: number) => repository({ mergedPullRequests: n, openPullRequests: 10 });
  const open = (n: number) => repository({ mergedPullRequests: 10, openPullRequests: n });
  expect(rises(scores(repositoryPullRequests, merged, COUNTS))).toBe(true);
  expect(rises(scores(repositoryPullRequests, open, [...COUNTS].reverse()))).toBe(true);
});

it('does not apply without a repository', () => {
  expect(ask(repositoryPullRequests, { repository: null }).status).toBe('not-applicable');
  expect(ask(repositoryPullRequests).summary).toBe('40 merged, 3 open');
});
