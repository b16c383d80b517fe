import { describe, expect, it } from 'vitest';
import { FACT_NAMES, SOURCES } from '#shared/facts/plans';
import { FEEDS } from '#shared/history/feeds';
import { cutOf, isoWeek, isStale, STALE_AFTER, TIERS } from '#shared/history/tiers';

const tierOf = (fact: string) => FEEDS.find(({ facts }) => facts.some((name) => name === fact));

describe('the tiers', () => {
  it.each([
    ['hourly', '2026-11-21T12:34:56.789Z', '2026-11-21T12:00:00.000Z'],
    ['hourly', '2026-11-21T12:00:00.000Z', '2026-11-21T12:00:00.000Z'],
    ['nightly', '2026-11-21T23:59:59.999Z', '2026-11-21T00:00:00.000Z'],
    ['nightly', '2026-11-21T00:00:00.000Z', '2026-11-21T00:00:00.000Z'],
    ['weekly', '2026-11-21T12:00:00.000Z', '2026-11-16T00:00:00.000Z'],
    ['weekly', '2026-11-16T00:00:00.000Z', '2026-11-16T00:00:00.000Z'],
    ['weekly', '2026-11-15T23:59:59.999Z', '2026-11-09T00:00:00.000Z'],
  ] as const)('the %s cut of %s is %s', (tier, moment, cut) => {
    expect(cutOf(tier, moment)).toBe(cut);
  });

  it('F0-20 a reading is stale above twice its tier, and when it is from the future', () => {
    const read = '2026-11-21T12:00:00.000Z';
    const after = (ms: number) => new Date(Date.parse(read) + ms).toISOString();
    expect(STALE_AFTER).toBe(2);
    for (const tier of ['hourly', 'nightly', 'weekly'] as const) {
      expect(isStale(tier, read, after(2 * TIERS[tier].period))).toBe(false);
      expect(isStale(tier, read, after(2 * TIERS[tier].period + 1))).toBe(true);
      expect(isStale(tier, read, after(-1))).toBe(true);
    }
    expect(isStale('weekly', 'never', read)).toBe(true);
  });

  it.each([
    ['2026-11-21', '2026-W47'],
    ['2026-11-16', '2026-W47'],
    ['2026-01-01', '2026-W01'],
    ['2027-01-03', '2026-W53'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-03', '2020-W53'],
  ])('%s lies in the ISO week %s', (date, week) => {
    expect(isoWeek(date)).toBe(week);
  });
});

describe('the feeds', () => {
  it('hold every fact once, but readings of files, which are kept by content, and figures of the dated snapshot', () => {
    const held = FEEDS.flatMap(({ facts }) => facts);
    expect(held.toSorted()).toEqual(
      FACT_NAMES.filter((name) => name !== 'inspections' && name !== 'capability').toSorted(),
    );
  });

  it('lie each within one source, or are what a commit holds', () => {
    for (const { id, facts, ofCommit } of FEEDS) {
      const sources = Object.values(SOURCES).filter((source) => facts.some((fact) => source.facts.includes(fact)));
      expect({ id, ok: sources.length === 1 || ofCommit }).toEqual({ id, ok: true });
    }
  });

  it('F0-20 F0-23 F0-24 ask for what the documents name as often as they say, each with its reason', () => {
    expect(tierOf('servedBy')).toMatchObject({ tier: 'hourly', row: 'F0-20' });
    for (const fact of ['trendingScore', 'serving'])
      expect(tierOf(fact)).toMatchObject({ tier: 'hourly', row: 'F0-20' });
    for (const fact of ['downloads', 'repository', 'discussions', 'forums'])
      expect(tierOf(fact)).toMatchObject({ tier: 'nightly', row: 'F0-23' });
    for (const fact of ['papers', 'evaluations', 'citations', 'reviews'])
      expect(tierOf(fact)).toMatchObject({ tier: 'weekly', row: 'F0-24' });
    for (const { tier, row, why } of FEEDS) {
      expect(why).toMatch(/^.{25,}\.$/);
      expect(row === null ? why.startsWith('Ours: ') : row === TIERS[tier].row).toBe(true);
    }
  });
});
