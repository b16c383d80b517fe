import { expect, it } from 'vitest';
import evaluationResults from '#shared/factors/operational/evaluation-results';
import type { Evaluation } from '#shared/facts/model';
import { ask, rises, scores } from '../ask.ts';

const results = (count: number, standing: Evaluation['standing'] = 'verified') => ({
  evaluations: Array.from({ length: count }, (_, i) => ({ benchmark: `B${i}`, metric: null, value: i / 3, standing })),
});

it('F1-24 verified counts more than claimed, claimed more than what others proposed', () => {
  const [verified, claimed, community] = (['verified', 'claimed', 'community'] as const).map(
    (standing) => ask(evaluationResults, results(3, standing)).score,
  );
  expect([verified, claimed, community]).toEqual([1, expect.closeTo(2 / 3, 3), expect.closeTo(1 / 3, 3)]);
});

it('F1-24 fewer benchmarks never score higher, and none scores nothing', () => {
  expect(rises(scores(evaluationResults, (n: number) => results(n), [0, 1, 2, 3, 50]))).toBe(true);
  expect(ask(evaluationResults, results(0))).toMatchObject({ score: 0, summary: 'No evaluation result is published' });
});

it('the same benchmark counts once, at its best standing', () => {
  const twice = [...results(1, 'claimed').evaluations, ...results(1, 'verified').evaluations];
  expect(ask(evaluationResults, { evaluations: twice })).toMatchObject({
    score: expect.closeTo(1 / 3, 3),
    summary: 'Results on 1 benchmark',
    evidence: [{ value: '0 (claimed)' }, { value: '0 (verified)' }],
  });
});
