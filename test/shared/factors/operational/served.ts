import type { FactTypes } from '#shared/facts/facts';
import type { ProviderServing } from '#shared/facts/serving';

/** A provider that was measured on the day before, with changes. */
export const provider = (changes: Partial<ProviderServing> = {}): ProviderServing => ({
  provider: 'a-provider',
  firstToken: null,
  throughput: null,
  uptime: null,
  url: 'https://openrouter.ai/example-lab/plain-model',
  retrieved: '2026-11-20',
  ...changes,
});

/** Facts of a model that these providers serve. */
export const served = (...providers: readonly ProviderServing[]): Partial<FactTypes> => ({
  servedBy: ['a-provider'],
  serving: { snapshot: '2026-11-20', providers },
});
