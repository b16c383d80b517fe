import { sha256 } from '#scanner/digest';
import { type Link, lineOf, START } from '#shared/history/chain';
import type { Entry, Failure, Score } from '#shared/history/entry';

/** A dated score for tests, overridden where a test cares. */
export const sampleScore = (over: Partial<Score> = {}): Score => ({
  kind: 'score',
  asked: over.model ?? 'acme/anvil',
  observedAt: '2026-11-21T12:00:00.000Z',
  tier: 'nightly',
  cut: '2026-11-21T00:00:00.000Z',
  model: 'acme/anvil',
  repoId: null,
  revision: 'a'.repeat(40),
  methodology: '1.1.0',
  profile: 'default',
  plan: 'core',
  composite: 71.5,
  security: 90,
  verdict: 'no-issues-found',
  confidence: 'medium',
  coverage: 0.875,
  categories: { security: 90, popularity: 60, capability: null },
  served: null,
  read: { use: '2026-11-21T12:00:00.000Z' },
  held: [],
  ...over,
});

/** A failed look for tests. */
export const sampleFailure = (over: Partial<Failure> = {}): Failure => ({
  kind: 'failure',
  asked: 'acme/anvil',
  observedAt: '2026-11-21T12:00:00.000Z',
  tier: 'hourly',
  cut: '2026-11-21T12:00:00.000Z',
  error: { code: 'network', message: 'huggingface.co could not be reached.' },
  ...over,
});

/** The lines of a chain of these entries, each with its line break. */
export async function chainOf(entries: readonly Entry[]): Promise<string[]> {
  const lines: string[] = [];
  let link: Link = START;
  for (const entry of entries) {
    const made = await lineOf(entry, link, sha256);
    lines.push(`${made.text}\n`);
    link = made.link;
  }
  return lines;
}
