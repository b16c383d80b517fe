import { expect, it } from 'vitest';
import factor from '#shared/factors/operational/first-token';
import { ask } from '../ask.ts';
import { provider, served } from './served.ts';
import { keepsServingRules } from './serving-rules.ts';

it.each([
  [0.2, 1],
  [0.5, 0.9],
  [1, 0.75],
  [2, 0.5],
  [5, 0.2],
  [15, 0],
])('scores firstToken %s as %s, on fixed bounds', (firstToken, score) => {
  expect(ask(factor, served(provider({ firstToken }))).score).toBeCloseTo(score, 3);
});

keepsServingRules(factor, 'firstToken', { poor: 1.5, good: 0.4, words: '0.40 s to the first token' });

it('F0-15 takes the time to the first token of 0 seconds for missing', async () => {
  const { servingSchema } = await import('#shared/capability/price');
  const row = {
    model: 'a/x',
    provider: 'p',
    firstToken: 0,
    uptime: null,
    source: 's',
    url: 'u',
    retrieved: '2026-11-20',
  };
  expect(servingSchema.safeParse(row).success).toBe(false);
  expect(ask(factor, served(provider({ firstToken: null }))).status).toBe('unknown');
});
