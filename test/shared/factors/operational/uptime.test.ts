import { expect, it } from 'vitest';
import factor from '#shared/factors/operational/uptime';
import { assess } from '#shared/report/assess';
import { sheet } from '../../../sheet.ts';
import { ask } from '../ask.ts';
import { provider, served } from './served.ts';

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

it('F0-15 scores the best provider, names it, and lists every other with its date', () => {
  const found = ask(
    factor,
    served(provider({ provider: 'a', uptime: 0.95 }), provider({ provider: 'b', uptime: 0.999 })),
  );
  expect(found.summary).toBe('99.90 % of the time up at b, read 2026-11-20');
  expect(found.evidence.map(({ label, url }) => [label, url])).toEqual([
    ['b', 'https://openrouter.ai/example-lab/plain-model'],
    ['a', 'https://openrouter.ai/example-lab/plain-model'],
  ]);
});

it('F0-15 says "Not served" of weights that nobody serves, instead of 0, and moves no score by it', () => {
  const facts = { servedBy: [], serving: { snapshot: '2026-11-20', providers: [] } };
  expect(ask(factor, facts)).toMatchObject({ status: 'not-applicable', score: null });
  expect(ask(factor, facts).summary).toMatch(/^Not served: /);
  expect(ask(factor, { servedBy: [] }).summary).toMatch(/^Not served: /);
  expect(assess(sheet(facts)).composite).toEqual(assess(sheet({ servedBy: [] })).composite);
});

it('F0-15 what is served and was not measured, or long ago, is unknown, and nobody owes it', () => {
  expect(ask(factor, served(provider())).status).toBe('unknown');
  const old = served(provider({ uptime: 0.999, retrieved: '2026-10-21' }));
  expect(ask(factor, old).summary).toBe('Not known: last measured on 2026-10-21, more than 30 days ago');
  expect(assess(sheet(old)).coverage).toBe(assess(sheet()).coverage);
  expect(ask(factor, served(provider({ uptime: 0.999, retrieved: '2026-10-22' }))).status).toBe('scored');
});
