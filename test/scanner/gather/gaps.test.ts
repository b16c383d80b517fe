import { describe, expect, it } from 'vitest';
import { demoIds } from '#hub/demo';
import type { Hub } from '#hub/hub';
import { createHttp } from '#scanner/gather/http';
import { core, endpoint, FULL_ONLY, now, quick, reasons, standIn, told } from '../stand-in.ts';

describe('models that nothing can be told about', () => {
  const tokens = (token: string) => new Map([[endpoint, token]]);

  it.each([
    ['missing', 'nobody/nothing'],
    ['private', demoIds.private],
  ])('%s: the scan fails and says what to set', async (_, id) => {
    const error = await core(standIn(), id).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ name: 'HubError', code: 'not-found', status: 401 });
    expect(String(error)).toMatch(/HF_TOKEN/);
  });

  it('a private model is told about to whom the token belongs', async () => {
    const hub = standIn();
    const fetch = quick(hub, tokens('hf_test_granted'));
    const outcome = await core(hub, demoIds.private, { hub: { endpoint, fetch } }).catch((cause: unknown) => cause);
    expect(outcome).toMatchObject({ model: { id: demoIds.private } });
  });

  it('a token that is not valid is named as the cause', async () => {
    const hub = standIn();
    const fetch = quick(hub, tokens('hf_nobody'));
    const error = await core(hub, 'nobody/nothing', { hub: { endpoint, fetch } }).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: 'unauthorized' });
    expect(String(error)).not.toMatch(/hf_nobody/);
  });

  it('a revision that does not exist is told from a model that does not exist', async () => {
    const error = await core(standIn(), { id: demoIds.wellKept, revision: 'nope' }).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: 'revision-not-found' });
  });

  it.each([
    ['a server that fails', { status: 503 }, 'server-error'],
    ['no network', { network: true }, 'network'],
    ['a web page where JSON was promised', { html: true }, 'malformed'],
    ['JSON that breaks off', { truncate: true }, 'malformed'],
    ['a rate limit', { rateLimit: 'api' }, 'rate-limited'],
  ] as const)('%s: the scan fails with its code', async (_, fault, code) => {
    const hub = standIn();
    hub.fault = fault;
    await expect(core(hub, demoIds.wellKept, { hub: { endpoint, fetch: noWait(hub) } })).rejects.toMatchObject({
      code,
    });
  });

  const noWait = (hub: Hub) => createHttp({ fetch: hub.fetch, now, sleep: async () => undefined, maxWait: 0 });

  it('an abort ends the scan with the caller’s reason', async () => {
    const signal = AbortSignal.abort('changed my mind');
    await expect(core(standIn(), demoIds.wellKept, { signal })).rejects.toBe('changed my mind');
  });
});

describe('gaps', () => {
  it.each([
    ['discussions', /\/discussions/],
    ['scans', /\/paths-info\//],
    ['owner', /\/overview/],
    ['card', /README\.md/],
  ] as const)('one failing source, %s, leaves the others', async (source, only) => {
    const hub = standIn();
    hub.fault = { only, status: 502 };
    const sheet = await core(hub, demoIds.wellKept);
    expect(reasons(sheet)).toEqual({ ...FULL_ONLY, [source]: 'server-error' });
    expect(sheet.sources[source]).toBeUndefined();
  });

  it.each([
    ['a web page', { html: true }],
    ['a truncated body', { truncate: true }],
    ['wrong types', { wrongTypes: true }],
  ])('%s from every source but the model’s makes them malformed', async (_, fault) => {
    const hub = standIn();
    hub.fault = { ...fault, only: /discussions|paths-info|overview/ };
    expect(reasons(await core(hub, demoIds.wellKept))).toEqual({
      ...FULL_ONLY,
      discussions: 'malformed',
      scans: 'malformed',
      owner: 'malformed',
    });
  });

  it('wrong types everywhere never crash, and never become values', async () => {
    const hub = standIn();
    hub.fault = { wrongTypes: true };
    const sheet = await core(hub, demoIds.wellKept);
    expect(reasons(sheet)).toMatchObject({ downloads: 'malformed', likes: 'malformed', tags: 'malformed' });
    expect(sheet.model.id).toBe(demoIds.wellKept);
  });

  it('a gated model has an open list of files and a card that is gated', async () => {
    const sheet = await core(standIn(), demoIds.gatedManual);
    expect(told(sheet, 'access').gated).toBe('manual');
    expect(told(sheet, 'files').length).toBeGreaterThan(0);
    expect(['gated', undefined]).toContain(reasons(sheet).card);
  });

  it('a disabled model tells so, and why its parts are missing', async () => {
    const sheet = await core(standIn(), demoIds.disabled);
    expect(told(sheet, 'access').disabled).toBe(true);
    for (const reason of Object.values({ ...reasons(sheet), ...FULL_ONLY }))
      expect(['disabled', 'gated', 'not-asked', 'not-given']).toContain(reason);
  });

  it('a repository without a card has none, and is not asked for it', async () => {
    const hub = standIn();
    const sheet = await core(hub, demoIds.noCard);
    expect(told(sheet, 'card')).toEqual({ exists: false, text: '', truncated: false });
    expect(hub.log.some(({ path }) => path.includes('README'))).toBe(false);
  });

  it('hostile text survives as text', async () => {
    const sheet = await core(standIn(), demoIds.hostileCard);
    expect(told(sheet, 'metadata')).toMatchObject({
      baseModels: [],
      licence: { link: null },
      datasets: ['constructor'],
    });
    expect(told(sheet, 'library')).toBe('__proto__');
  });
});
