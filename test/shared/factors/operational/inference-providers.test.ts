import { expect, it } from 'vitest';
import inferenceProviders from '#shared/factors/operational/inference-providers';
import { ask } from '../ask.ts';

it('names who serves it', () => {
  expect(ask(inferenceProviders, { servedBy: ['a', 'b', 'c', 'd'] })).toMatchObject({
    score: 1,
    summary: 'Served by a, b, c and 1 more',
  });
});

it('weights that nobody serves are not marked down for it', () => {
  expect(ask(inferenceProviders, { servedBy: [] })).toMatchObject({ status: 'not-applicable', score: null });
});
