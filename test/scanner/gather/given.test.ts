import { describe, expect, it } from 'vitest';
import { demoIds } from '#hub/demo';
import type { Fetch } from '#scanner/gather/attempt';
import type { FactName } from '#shared/facts/facts';
import { known } from '#shared/facts/gathered';
import { SOURCES } from '#shared/facts/plans';
import { core, endpoint, FULL_ONLY, reasons, standIn, told } from '../stand-in.ts';

const expandsOf = (path: string): string[] => new URL(path, endpoint).searchParams.getAll('expand[]');

describe('given facts', () => {
  it('are not asked for again, and make the same sheet as a scan that asked for all', async () => {
    const hub = standIn();
    const whole = await core(hub, demoIds.wellKept);
    hub.reset();
    const given = { facts: whole.facts, sources: whole.sources, model: whole.model };
    expect(await core(hub, demoIds.wellKept, { given })).toEqual(whole);
    expect(hub.log).toEqual([]);
  });

  it('of a page leave only the fields to ask for that it lacks', async () => {
    const hub = standIn();
    const whole = await core(hub, demoIds.wellKept);
    const asked = expandsOf(hub.log[0]?.path ?? '');
    expect(asked).toContain('cardData');
    const lacking: readonly FactName[] = ['files', 'descendants', 'lineage', 'spaces'];
    const facts = Object.fromEntries(
      SOURCES['model-info'].facts.filter((name) => !lacking.includes(name)).map((name) => [name, whole.facts[name]]),
    );
    hub.reset();
    const sheet = await core(hub, demoIds.wellKept, { given: { facts, sources: {} } });
    expect(expandsOf(hub.log[0]?.path ?? '').sort()).toEqual(
      ['baseModels', 'childrenModelCount', 'sha', 'siblings', 'spaces'].sort(),
    );
    expect(sheet).toEqual(whole);
  });

  it('keep the time they were read; what was asked for now has the time of now', async () => {
    const hub = standIn();
    const whole = await core(hub, demoIds.wellKept);
    const { owner, card } = whole.facts;
    const given = { facts: { owner, card }, sources: { owner: '2026-11-01T00:00:00.000Z' } };
    const { sources } = await core(hub, demoIds.wellKept, { given });
    expect(sources.owner).toBe('2026-11-01T00:00:00.000Z');
    expect(sources.scans).toBe('2026-11-21T12:00:00.000Z');
  });

  it.each([
    ['files', ['downloads']],
    ['no files', ['downloads', 'files']],
  ] as const)(
    'of an older commit, %s among them, do not mix with the newer: files, scans and card are asked anew',
    async (_, lacking) => {
      const hub = standIn();
      const whole = await core(hub, demoIds.wellKept);
      const old = {
        ...whole.facts,
        files: known([{ path: 'old.pkl', size: 1, sha256: null }]),
        scans: known([]),
        card: known({ exists: true, text: 'old', truncated: false }),
      };
      const facts = Object.fromEntries(Object.entries(old).filter(([name]) => !lacking.some((gone) => gone === name)));
      hub.reset();
      const given = { facts, sources: whole.sources, model: { ...whole.model, revision: 'b'.repeat(40) } };
      expect(await core(hub, demoIds.wellKept, { given })).toEqual(whole);
      expect(hub.log.filter(({ path }) => /discussions|overview/.test(path))).toEqual([]);
      expect(hub.counts.api).toBeLessThanOrEqual(3);
    },
  );

  it('do not make a scan go round for ever at a Hub that tells another commit every time', async () => {
    const hub = standIn();
    const { facts, model } = await core(hub, demoIds.wellKept);
    let looks = 0;
    const fetch: Fetch = async (input, init) => {
      const response = await hub.fetch(input, init);
      if (!/api\/models\/[^/]+\/[^/?]+\?/.test(String(input))) return response;
      looks += 1;
      return Response.json({ ...(await response.json()), sha: looks.toString(16).padStart(40, '0') });
    };
    const { files: _, ...rest } = facts;
    const given = { facts: rest, sources: {}, model };
    expect(told(await core(hub, demoIds.wellKept, { given, hub: { endpoint, fetch } }), 'files')).not.toEqual([]);
    expect(looks).toBeLessThanOrEqual(4);
  });

  it('that are absences are asked for again: what failed before may work now', async () => {
    const hub = standIn();
    hub.fault = { only: /overview/, status: 502 };
    const broken = await core(hub, demoIds.wellKept);
    hub.reset();
    const mended = await core(hub, demoIds.wellKept, {
      given: { facts: broken.facts, sources: broken.sources, model: broken.model },
    });
    expect(reasons(mended)).toEqual(FULL_ONLY);
    expect(hub.log.map(({ path }) => path)).toEqual([
      '/api/users/harbor-labs/overview',
      '/api/organizations/harbor-labs/overview',
    ]);
  });
});
