import { expect, it } from 'vitest';
import type { Factor } from '#shared/factors/factor';
import type { ProviderServing } from '#shared/facts/serving';
import { assess } from '#shared/report/assess';
import { sheet } from '../../../sheet.ts';
import { ask } from '../ask.ts';
import { provider, served } from './served.ts';

/** What providers are measured on. */
type Measured = 'firstToken' | 'throughput' | 'uptime';

/** A poor figure and a good one, and the words of the good one. */
interface Figures {
  readonly poor: number;
  readonly good: number;
  readonly words: string;
}

/** Tests of the rules that hold for each factor of how a model is served. */
export function keepsServingRules(factor: Factor, of: Measured, { poor, good, words }: Figures): void {
  const at = (value: number, changes: Partial<ProviderServing> = {}) => provider({ [of]: value, ...changes });

  it('F0-15 scores the best provider, names it, and lists every other with its date', () => {
    const found = ask(factor, served(at(poor, { provider: 'a' }), at(good, { provider: 'b' })));
    expect(found.summary).toBe(`${words} at b, read 2026-11-20`);
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
    const old = served(at(good, { retrieved: '2026-10-21' }));
    expect(ask(factor, old).summary).toBe('Not known: last measured on 2026-10-21, more than 30 days ago');
    expect(assess(sheet(old)).coverage).toBe(assess(sheet()).coverage);
    expect(ask(factor, served(at(good, { retrieved: '2026-10-22' }))).status).toBe('scored');
  });
}
