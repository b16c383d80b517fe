import { describe, expect, it } from 'vitest';
import { demoIds } from '#hub/demo';
import type { Hub } from '#hub/hub';
import type { Progress, ScanOptions } from '#scanner/contract';
import { scan } from '#scanner/scan';
import { isAbsent, known } from '#shared/facts/gathered';
import { core, endpoint, FULL_ONLY, now, reasons, standIn, told } from './stand-in.ts';

describe('the core plan', () => {
  it('tells every fact of a well-kept model in four API requests and one card', async () => {
    const hub = standIn();
    const sheet = await core(hub, demoIds.wellKept);
    expect(reasons(sheet)).toEqual(FULL_ONLY);
    expect(sheet).toMatchObject({
      plan: 'core',
      model: { id: demoIds.wellKept, renamedFrom: null },
      observedAt: '2026-11-21T12:00:00.000Z',
    });
    expect(sheet.model.revision).toMatch(/^[0-9a-f]{40}$/);
    expect(sheet.model.repoId).toMatch(/^[0-9a-f]{24}$/);
    expect(hub.counts.api).toBe(4);
    expect(hub.log.filter(({ path }) => path.endsWith('/README.md'))).toHaveLength(1);
  });

  it('reads sizes and hashes of files from the answer about scans', async () => {
    const files = told(await core(standIn(), demoIds.wellKept), 'files');
    const weights = files.find(({ path }) => path.endsWith('.safetensors'));
    expect(weights?.size).toBeGreaterThan(0);
    expect(weights?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('asks for files, scans and card at one commit, never at a branch', async () => {
    const hub = standIn();
    const { model } = await core(hub, demoIds.wellKept);
    for (const { path } of hub.log.filter(({ path }) => /paths-info|resolve\//.test(path)))
      expect(path).toContain(model.revision);
  });

  it('raises no model’s downloads: no query file is ever touched', async () => {
    const hub = standIn();
    for (const id of Object.values(demoIds)) await core(hub, id).catch((error: unknown) => error);
    expect(hub.log.length).toBeGreaterThan(50);
    expect(hub.counts.downloads).toBe(0);
  });

  it('gives the same bytes for the same Hub at the same moment', async () => {
    const texts = await Promise.all([1, 2].map(async () => JSON.stringify(await core(standIn(), demoIds.wellKept))));
    expect(texts[0]).toBe(texts[1]);
  });

  it('takes a plain fetch as well as one that it made itself', async () => {
    const hub = standIn();
    const plain = await scan({ id: demoIds.wellKept }, { hub: { endpoint, fetch: hub.fetch }, plan: 'core', now });
    expect(plain).toEqual(await core(standIn(), demoIds.wellKept));
  });

  it('tells what it is doing', async () => {
    const seen: Progress[] = [];
    await core(standIn(), demoIds.wellKept, { onProgress: (progress) => seen.push(progress) });
    expect(seen.filter(({ state }) => state === 'asking').map(({ source }) => source)).toEqual(
      expect.arrayContaining(['model-info', 'discussions', 'scans', 'owner', 'card']),
    );
    expect(seen.filter(({ state }) => state === 'done')).toHaveLength(5);
    expect(new Set(seen.map(({ model }) => model))).toEqual(new Set([demoIds.wellKept]));
  });
});

describe('the kind of the owner', () => {
  const owners = (hub: Hub) => hub.log.filter(({ path }) => path.endsWith('/overview')).map(({ path }) => path);

  it('is told by a discussion', async () => {
    const hub = standIn();
    await core(hub, demoIds.wellKept);
    expect(owners(hub)).toEqual(['/api/organizations/harbor-labs/overview']);
  });

  it('is taken from the page, or from a list of known names', async () => {
    const silent = async (options: Partial<ScanOptions>) => {
      const hub = standIn();
      const { facts } = await core(hub, demoIds.wellKept);
      hub.reset();
      const given = { facts: { discussions: facts.discussions }, sources: {}, ...options.given };
      await core(hub, demoIds.wellKept, { ...options, given });
      return owners(hub);
    };
    const organization = ['/api/organizations/harbor-labs/overview'];
    expect(await silent({ ownerKindOf: () => 'organization' })).toEqual(organization);
    expect(await silent({ given: { facts: {}, sources: {}, ownerKind: 'organization' } })).toHaveLength(1);
    expect(await silent({})).toEqual(['/api/users/harbor-labs/overview', ...organization]);
  });
});

describe('names that moved', () => {
  it('are told: a renamed model keeps the name it was asked by', async () => {
    const sheet = await core(standIn(), demoIds.renamedFrom);
    expect(sheet.model).toMatchObject({ id: demoIds.renamed, renamedFrom: demoIds.renamedFrom });
    expect(isAbsent(sheet.facts.scans)).toBe(false);
  });

  it('to another repository drop what was known of the old one', async () => {
    const hub = standIn();
    const old = await core(hub, demoIds.wellKept);
    const sheet = await core(hub, demoIds.takenOverFrom, {
      given: {
        facts: { downloads: known(99_999_999), scans: old.facts.scans },
        sources: { scans: '2026-01-01T00:00:00.000Z' },
        model: { id: demoIds.takenOverFrom, repoId: 'a'.repeat(24) },
      },
    });
    expect(sheet.model).toMatchObject({ id: demoIds.takenOver, renamedFrom: demoIds.takenOverFrom });
    expect(told(sheet, 'downloads')).not.toBe(99_999_999);
    expect(sheet.facts.scans).not.toEqual(old.facts.scans);
    expect(sheet.sources.scans).toBe(sheet.observedAt);
  });
});
