import { expect, it } from 'vitest';
import factor from '#shared/factors/operational/uptime';
import { ask } from '../ask.ts';
import { provider, served } from './served.ts';
import { keepsServingRules } from './serving-rules.ts';

it.each([
  [0.9, 0],
  [0.95, 0.2],
  [0.99, 0.65],
  [0.995, 0.8],
  [0.999, 0.95],
  [1, 1],
])('scores uptime %s as %s, on fixed bounds', (uptime, score) => {
  expect(ask(factor, served(provider({ uptime }))).score).toBeCloseTo(score, 3);
});

keepsServingRules(factor, 'uptime', { poor: 0.95, good: 0.999, words: '99.90 % of the time up' });
