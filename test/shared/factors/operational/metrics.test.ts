import { expect, it } from 'vitest';
import metrics from '#shared/factors/operational/metrics';
import { ask, metadata } from '../ask.ts';

const result = { benchmark: 'B', metric: 'f1', value: 1, standing: 'claimed' } as const;

it('F1-20 metrics score wherever they are declared, each once', () => {
  expect(ask(metrics, { ...metadata({ metrics: [] }), evaluations: [] })).toMatchObject({
    score: 0,
    summary: 'No metric is named',
  });
  expect(ask(metrics, { ...metadata({ metrics: ['f1'] }), evaluations: [result] }).summary).toBe('Measured by f1');
  expect(ask(metrics, { ...metadata({ metrics: [] }), evaluations: [result] }).score).toBe(1);
});

it('a result without a metric names none', () => {
  expect(ask(metrics, { ...metadata({ metrics: [] }), evaluations: [{ ...result, metric: null }] }).score).toBe(0);
});
