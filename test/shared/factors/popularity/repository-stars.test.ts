import { expect, it } from 'vitest';
import repositoryStars from '#shared/factors/popularity/repository-stars';
import { ask, COUNTS, repository, rises, scores } from '../ask.ts';

const of = (stars: number) => repository({ stars });

it('scores its control points', () => {
  expect(scores(repositoryStars, of, [0, 10, 100, 1_000, 10_000])).toEqual(
    [0, 0.3, 0.55, 0.8, 1].map((score) => expect.closeTo(score, 3)),
  );
});

it('F1-06 F1-09 fewer stars never score higher', () => {
  expect(rises(scores(repositoryStars, of, COUNTS))).toBe(true);
});

it('says one star, and does not apply without a repository', () => {
  expect(ask(repositoryStars, of(1)).summary).toBe('1 star');
  expect(ask(repositoryStars, { repository: null }).status).toBe('not-applicable');
});
