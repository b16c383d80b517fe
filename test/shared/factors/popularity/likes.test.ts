import { expect, it } from 'vitest';
import likes from '#shared/factors/popularity/likes';
import { ask, COUNTS, rises, scores } from '../ask.ts';

const of = (n: number) => ({ likes: n });

it('scores its control points', () => {
  expect(scores(likes, of, [0, 2, 50, 700, 5_000])).toEqual(
    [0, 0.2, 0.55, 0.85, 1].map((score) => expect.closeTo(score, 3)),
  );
});

it('F1-04 F1-09 fewer likes never score higher', () => {
  expect(rises(scores(likes, of, COUNTS))).toBe(true);
});

it('says one like and many', () => {
  expect(ask(likes, of(1)).summary).toBe('1 like');
  expect(ask(likes, of(12_345)).summary).toBe('12,345 likes');
});
