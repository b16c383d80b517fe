import { describe, expect, it } from 'vitest';
import { demoIds } from '#hub/demo';
import { scanList } from '#scanner/scan';
import type { FactSheet } from '#shared/facts/facts';
import { isAbsent } from '#shared/facts/gathered';
import { FACT_NAMES } from '#shared/facts/plans';
import { core, endpoint, now, quick, reasons, standIn } from '../stand-in.ts';

describe('lists', () => {
  it('tell in one request what a bulk request knows, and nothing else', async () => {
    const hub = standIn();
    const pages: FactSheet[][] = [];
    for await (const page of scanList(
      { author: 'harbor-labs', sort: 'downloads', limit: 50 },
      { hub: { endpoint, fetch: quick(hub) }, now },
    ))
      pages.push(page);
    expect(hub.counts.api).toBe(1);
    const sheet = pages.flat().find(({ model }) => model.id === demoIds.wellKept);
    if (!sheet) throw new Error('the list lacks the model');
    expect(sheet.plan).toBe('list');
    expect(Object.keys(reasons(sheet))).not.toContain('downloads');
    expect(reasons(sheet)).toMatchObject({ owner: 'not-asked', scans: 'not-asked', evaluations: 'not-asked' });
    const whole = await core(hub, demoIds.wellKept);
    // Files are the same by name; their sizes come with the verdicts, which a list does not ask for.
    expect(pathsOf(sheet)).toEqual(pathsOf(whole));
    for (const name of FACT_NAMES.filter((name) => name !== 'files'))
      if (!isAbsent<unknown>(sheet.facts[name])) expect([name, sheet.facts[name]]).toEqual([name, whole.facts[name]]);
  });

  it('F0-22 tell the trending score, as does the model’s own answer, at no further request', async () => {
    const hub = standIn();
    for await (const [sheet] of scanList(
      { author: 'harbor-labs', limit: 1 },
      { hub: { endpoint, fetch: quick(hub) }, now },
    ))
      expect(sheet?.facts.trendingScore).toEqual({ value: expect.any(Number) });
    expect(hub.counts.api).toBe(1);
    const whole = standIn();
    expect((await core(whole, demoIds.wellKept)).facts.trendingScore).toEqual({ value: 86 });
    expect(whole.counts.api).toBe(4);
  });

  it('come page by page until the limit', async () => {
    const hub = standIn();
    const sizes: number[] = [];
    for await (const page of scanList({ limit: 8, pageSize: 3 }, { hub: { endpoint, fetch: quick(hub) }, now }))
      sizes.push(page.length);
    expect(sizes).toEqual([3, 3, 2]);
  });
});

const pathsOf = ({ facts }: FactSheet) => (isAbsent(facts.files) ? null : facts.files.value.map(({ path }) => path));
