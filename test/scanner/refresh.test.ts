import { describe, expect, it } from 'vitest';
import { demoHub, demoIds } from '#hub/demo';
import { demoRepositories } from '#hub/demo/github';
import { createGitHub } from '#hub/github';
import { createHub, type Hub } from '#hub/hub';
import type { HubModel } from '#hub/model';
import type { ScanOptions } from '#scanner/contract';
import { createHttp } from '#scanner/gather/http';
import { type Known, refresh } from '#scanner/refresh';
import { scan } from '#scanner/scan';
import type { Tier } from '#shared/history/tiers';

const START = new Date('2026-11-21T12:00:00.000Z');
const HOUR = 3_600_000;
const ID = demoIds.wellKept;

/** A Hub on which one model differs from the demo. */
function hubWith(changes: Partial<HubModel> = {}): Hub {
  const { models, owners } = demoHub({ now: START });
  const github = createGitHub({ repositories: demoRepositories(START), limit: 5_000 });
  return createHub({
    models: models.map((model) => (model.id === ID ? { ...model, ...changes } : model)),
    owners,
    now: () => START.getTime(),
    neighbours: { 'https://api.github.com': github.handle },
  });
}

function optionsOf(hub: Hub, hours: number, plan: 'core' | 'full' = 'core'): ScanOptions {
  const now = () => START.getTime() + hours * HOUR;
  // What is tried again is tried at once.
  const fetch = createHttp({ fetch: hub.fetch, now, sleep: async () => undefined });
  return { hub: { endpoint: 'https://huggingface.co', fetch }, github: { fetch }, now, plan };
}

const first = async (plan: 'core' | 'full' = 'core'): Promise<Known> =>
  refresh({ id: ID }, ['weekly'], undefined, optionsOf(hubWith(), 0, plan));

/** One refresh some hours later, with what was asked of the Hub. */
async function later(known: Known, tier: Tier, hours: number, hub = hubWith(), plan: 'core' | 'full' = 'core') {
  const refreshed = await refresh({ id: ID }, [tier], known, optionsOf(hub, hours, plan));
  return { ...refreshed, asked: hub.log.map(({ path }) => decodeURIComponent(path)) };
}

const time = (hours: number): string => new Date(START.getTime() + hours * HOUR).toISOString();

describe('a refresh', () => {
  it('of an unknown model asks for everything, as a scan does', async () => {
    const { sheet, read, ...rest } = await refresh({ id: ID }, ['hourly'], undefined, optionsOf(hubWith(), 0));
    expect(sheet).toEqual(await scan({ id: ID }, optionsOf(hubWith(), 0)));
    expect(new Set(Object.values(read))).toEqual(new Set([time(0)]));
    expect(rest).toEqual({ held: [] });
  });

  it('F0-20 asks by the hour for what changes by the hour, in one request', async () => {
    const { asked, sheet, read } = await later(
      await first(),
      'hourly',
      1,
      hubWith({ inferenceProviderMapping: [], downloads: 7 }),
    );
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('inferenceProviderMapping');
    expect(asked[0]).not.toMatch(/downloads|cardData|siblings|evalResults/);
    expect(sheet.facts.servedBy).toEqual({ value: [] });
    expect(sheet.facts.downloads).toEqual((await first()).sheet.facts.downloads);
    expect([read.serving, read.use, read.contents]).toEqual([time(1), time(0), time(0)]);
  });

  it('F0-23 asks by night for use, repository, developers and moods, and for no file or card', async () => {
    const known = await first('full');
    const { asked, sheet, read } = await later(known, 'nightly', 1, hubWith({ downloads: 7 }), 'full');
    expect(sheet.facts.downloads).toEqual({ value: 7 });
    for (const part of ['downloads', 'discussions', 'overview'])
      expect(asked.filter((path) => path.includes(part))).not.toEqual([]);
    expect(asked.filter((path) => /README|siblings|papers|cardData/.test(path))).toEqual([]);
    for (const feed of ['use', 'discussions', 'repository', 'owner', 'scans']) expect(read[feed]).toBe(time(1));
    for (const feed of ['serving', 'papers', 'evaluations', 'contents']) expect(read[feed]).toBe(time(0));
  });

  it('F0-24 asks by the week for papers and results of benchmarks', async () => {
    const known = await first('full');
    const hub = hubWith({ evalResults: [], modelIndex: null });
    const { asked, sheet, read } = await later(known, 'weekly', 1, hub, 'full');
    expect(asked.some((path) => path.includes('evalResults'))).toBe(true);
    expect(asked.some((path) => path.includes('/api/papers/'))).toBe(true);
    expect(asked.filter((path) => /discussions|overview|downloads/.test(path))).toEqual([]);
    expect(sheet.facts.evaluations).toEqual({ value: [] });
    expect([read.papers, read.evaluations, read.use]).toEqual([time(1), time(1), time(0)]);
  });

  it('asks for facts of other tiers too once they are stale, above twice their tier', async () => {
    const known = await first();
    expect((await later(known, 'hourly', 48)).asked).toHaveLength(1);
    const { asked, read } = await later(known, 'hourly', 49);
    expect(asked.some((path) => path.includes('discussions'))).toBe(true);
    expect([read.use, read.contents]).toEqual([time(49), time(0)]);
  });

  it('of a new commit equals a scan of it in all that belongs to a commit', async () => {
    const hub = () =>
      hubWith({ sha: 'f'.repeat(40), tags: ['custom_code'], pipeline_tag: 'image-to-text', cardData: {} });
    const { sheet, read, asked } = await later(await first(), 'hourly', 1, hub());
    const whole = await scan({ id: ID }, optionsOf(hub(), 1));
    expect(sheet.model).toEqual(whole.model);
    for (const fact of ['tags', 'task', 'metadata', 'remoteCode', 'files', 'scans', 'card', 'evaluations'] as const)
      expect({ [fact]: sheet.facts[fact] }).toEqual({ [fact]: whole.facts[fact] });
    expect([read.contents, read.scans, read.evaluations, read.use]).toEqual([time(1), time(1), time(1), time(0)]);
    expect(asked.some((path) => path.includes('discussions'))).toBe(false);
  });

  it('of another repository under the name takes nothing over', async () => {
    const hub = () => hubWith({ _id: '6'.repeat(24), sha: 'f'.repeat(40), likes: 1 });
    const { sheet, read } = await later(await first(), 'hourly', 1, hub());
    expect(sheet.facts).toEqual((await scan({ id: ID }, optionsOf(hub(), 1))).facts);
    expect(new Set(Object.values(read))).toEqual(new Set([time(1)]));
  });

  it('tells a renamed model by its new name', async () => {
    const known = await first();
    const { models, owners } = demoHub({ now: START });
    const renamed = models.map((model) =>
      model.id === ID ? { ...model, id: 'harbor-labs/New', formerIds: [ID] } : model,
    );
    const hub = createHub({ models: renamed, owners, now: () => START.getTime() });
    const { sheet } = await later(known, 'hourly', 1, hub);
    expect(sheet.model).toMatchObject({ id: 'harbor-labs/New', renamedFrom: ID });
    expect(sheet.facts.id).toEqual({ value: 'harbor-labs/New' });
  });
});

describe('what cannot be had in passing', () => {
  const broken = () => {
    const hub = hubWith();
    hub.fault = { only: /discussions/, status: 503 };
    return hub;
  };

  it('is held over from the last look while that is not stale, keeps its age, and is told', async () => {
    const known = await first();
    const { sheet, read, held } = await later(known, 'nightly', 24, broken());
    expect(sheet.facts.discussions).toEqual(known.sheet.facts.discussions);
    expect([read.discussions, read.use]).toEqual([time(0), time(24)]);
    expect(sheet.sources.discussions).toBe(time(0));
    expect(held).toMatchObject([{ fact: 'discussions', absence: { absent: 'server-error' } }]);
  });

  it('is absent once the last look is stale, and without a last look', async () => {
    const { sheet, read, held } = await later(await first(), 'nightly', 49, broken());
    expect(sheet.facts.discussions).toMatchObject({ absent: 'server-error' });
    expect([read.discussions, held]).toEqual([undefined, []]);
    expect((await refresh({ id: ID }, ['nightly'], undefined, optionsOf(broken(), 0))).held).toEqual([]);
  });

  it('of a new commit is never filled with what the old one had', async () => {
    const hub = hubWith({ sha: 'f'.repeat(40) });
    hub.fault = { only: /README/, status: 503 };
    const { sheet, held } = await later(await first(), 'hourly', 1, hub);
    expect(sheet.facts.card).toMatchObject({ absent: 'server-error' });
    expect(held).toEqual([]);
  });

  it('fails where the model itself cannot be told of', async () => {
    const hub = hubWith();
    hub.fault = { network: true };
    await expect(later(await first(), 'hourly', 1, hub)).rejects.toMatchObject({ name: 'HubError', code: 'network' });
  });
});
