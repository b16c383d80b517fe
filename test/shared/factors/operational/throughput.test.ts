import { expect, it } from 'vitest';
import factor from '#shared/factors/operational/throughput';
import { ask } from '../ask.ts';
import { provider, served } from './served.ts';
import { keepsServingRules } from './serving-rules.ts';

it.each([
  [10, 0.2],
  [30, 0.5],
  [60, 0.75],
  [120, 0.95],
  [250, 1],
])('scores throughput %s as %s, on fixed bounds', (throughput, score) => {
  expect(ask(factor, served(provider({ throughput }))).score).toBeCloseTo(score, 3);
});

keepsServingRules(factor, 'throughput', { poor: 20, good: 150, words: '150 tokens a second' });
