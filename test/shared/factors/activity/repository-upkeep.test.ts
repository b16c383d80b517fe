import { expect, it } from 'vitest';
import repositoryUpkeep from '#shared/factors/activity/repository-upkeep';
import { ask, daysAgo, repository, rises, scores } from '../ask.ts';

const of = (days: number) => repository({ pushedAt: daysAgo(days) });

it('scores its control points', () => {
  expect(scores(repositoryUpkeep, of, [0, 60, 180, 365, 730, 3_000])).toEqual(
    [1, 1, 0.8, 0.5, 0.15, 0.15].map((score) => expect.closeTo(score, 3)),
  );
});

it('F1-13 a longer silence never scores higher', () => {
  expect(rises(scores(repositoryUpkeep, of, [3_000, 730, 500, 365, 180, 60, 0]))).toBe(true);
});

it('an archived repository scores nothing, however new its last push', () => {
  expect(ask(repositoryUpkeep, repository({ archived: true, pushedAt: daysAgo(0) }))).toMatchObject({
    score: 0,
    summary: 'The repository is archived',
  });
});

it('an unknown push is unknown, no repository not applicable', () => {
  expect(ask(repositoryUpkeep, repository({ pushedAt: null })).status).toBe('unknown');
  expect(ask(repositoryUpkeep, repository({ pushedAt: 'never' })).status).toBe('unknown');
  expect(ask(repositoryUpkeep, { repository: null }).status).toBe('not-applicable');
  expect(ask(repositoryUpkeep, of(1)).summary).toBe('Last push 1 day ago');
});
