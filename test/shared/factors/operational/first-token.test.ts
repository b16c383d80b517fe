import { expect, it } from 'vitest';
import factor from '#shared/factors/operational/first-token';
import { assess } from '#shared/report/assess';
import { sheet } from '../../../sheet.ts';
import { ask } from '../ask.ts';
import { provider, served } from './served.ts';

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

it('F0-15 scores the best provider, names it, and lists every other with its date', () => {
  const found = ask(
    factor,
    served(provider({ provider: 'a', firstToken: 1.5 }), provider({ provider: 'b', firstToken: 0.4 })),
  );
  expect(found.summary).toBe('0.40 s to the first token at b, read 2026-11-20');
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
  const old = served(provider({ firstToken: 0.4, retrieved: '2026-10-21' }));
  expect(ask(factor, old).summary).toBe('Not known: last measured on 2026-10-21, more than 30 days ago');
  expect(assess(sheet(old)).coverage).toBe(assess(sheet()).coverage);
  expect(ask(factor, served(provider({ firstToken: 0.4, retrieved: '2026-10-22' }))).status).toBe('scored');
});

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
