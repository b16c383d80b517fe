import { expect, it } from 'vitest';
import spacesInAll from '#shared/factors/popularity/spaces-in-all';
import { ask, COUNTS, rises, scores } from '../ask.ts';

const of = (n: number) => ({ spacesTotal: n });

it('scores its control points', () => {
  expect(scores(spacesInAll, of, [0, 10, 100, 1_000])).toEqual(
    [0, 0.5, 0.8, 1].map((score) => expect.closeTo(score, 3)),
  );
});

it('F1-07 F1-09 fewer Spaces in all never score higher', () => {
  expect(rises(scores(spacesInAll, of, COUNTS))).toBe(true);
});

it('agrees in number', () => {
  expect(ask(spacesInAll, of(1)).summary).toBe('1 Space uses it');
  expect(ask(spacesInAll, of(2_500)).summary).toBe('2,500 Spaces use it');
});
