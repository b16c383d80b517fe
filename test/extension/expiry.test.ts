import { describe, expect, it } from 'vitest';
import type { FactSheet } from '#shared/facts/facts';
import { absent } from '#shared/facts/gathered';
import { freshSources, givenOf, RETRY_AFTER } from '../../extension/expiry.ts';
import { sheet } from '../sheet.ts';

const HOUR = 3_600_000;
const READ = '2026-11-21T12:00:00.000Z';
const start = Date.parse(READ);
const full: FactSheet = {
  ...sheet(),
  sources: Object.fromEntries(['model-info', 'scans', 'discussions', 'owner', 'card'].map((id) => [id, READ])),
};
const fresh = (hours: number, of = full) => freshSources(of, start + hours * HOUR).filter((id) => full.sources[id]);

describe('freshSources', () => {
  it.each([
    [0.5, ['model-info', 'scans', 'discussions', 'owner', 'card']],
    [1, ['scans', 'discussions', 'owner', 'card']],
    [6, ['scans', 'owner', 'card']],
    [24, ['card']],
    [10_000, ['card']],
  ])('after %s hours these still hold: %j', (hours, sources) => expect(fresh(hours)).toEqual(sources));

  it('never counts what was not asked for', () =>
    expect(freshSources(sheet({}, { without: ['papers'] }), start)).not.toContain('papers'));

  it('asks soon again for what failed in passing', () => {
    const failing: FactSheet = { ...full, facts: { ...full.facts, scans: absent('network', 'no connection') } };
    expect(freshSources(failing, start + RETRY_AFTER - 1)).toContain('scans');
    expect(freshSources(failing, start + RETRY_AFTER)).not.toContain('scans');
  });

  it('does not ask again for what is closed to us', () => {
    const gated: FactSheet = { ...full, facts: { ...full.facts, card: absent('gated', 'closed') } };
    expect(freshSources(gated, start + HOUR)).toContain('card');
  });

  it('asks anew when the clock was set back', () => expect(fresh(-1)).toEqual([]));
});

describe('givenOf', () => {
  it('names the facts of the sources, when they were read, and whose they are', () => {
    const given = givenOf(full, ['owner', 'card']);
    expect(Object.keys(given.facts)).toEqual(['owner', 'card']);
    expect(given.sources).toEqual({ owner: READ, card: READ });
    expect(given.ownerKind).toBe('organization');
  });
});
