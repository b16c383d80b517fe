import { expect, it } from 'vitest';
import ownership from '#shared/factors/operational/ownership';
import { ask, daysAgo, owner, rises, scores } from '../ask.ts';

const of = (days: number) => owner({ createdAt: daysAgo(days) });

it('scores its control points', () => {
  expect(scores(ownership, of, [0, 2, 30, 180, 730, 5_000])).toEqual(
    [0, 0, 0.3, 0.7, 1, 1].map((score) => expect.closeTo(score, 3)),
  );
});

it('F1-26 a younger account never scores higher', () => {
  expect(rises(scores(ownership, of, [0, 1, 2, 10, 30, 100, 180, 400, 730]))).toBe(true);
});

it('says one day, and an unknown age is unknown', () => {
  expect(ask(ownership, of(1)).summary).toBe('The account is 1 day old');
  expect(ask(ownership, owner({ createdAt: null })).status).toBe('unknown');
  expect(ask(ownership, owner({ createdAt: 'long ago' })).status).toBe('unknown');
});
