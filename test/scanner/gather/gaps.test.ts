import { describe, expect, it } from 'vitest';
import { demoIds } from '#hub/demo';
import type { Hub } from '#hub/hub';
import type { Fetch } from '#scanner/gather/attempt';
import { createHttp } from '#scanner/gather/http';
import { scanList } from '#scanner/scan';
import type { FactSheet } from '#shared/facts/facts';
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

  it('nothing waits on when the scan has failed: a rate limit of another source is not sat out', async () => {
    const waits: (AbortSignal | undefined)[] = [];
    const sleep = (_: number, signal?: AbortSignal) =>
      new Promise<void>((resolve) => {
        waits.push(signal);
        signal?.addEventListener('abort', () => resolve());
      });
    const fetch: Fetch = async (input) =>
      String(input).includes('/discussions')
        ? new Response('', { status: 429, headers: { 'retry-after': '50' } })
        : new Promise((resolve) => setTimeout(() => resolve(new Response('', { status: 404 }))));
    const access = { endpoint, fetch: createHttp({ fetch, now, sleep }) };
    await expect(core(standIn(), 'a/b', { hub: access })).rejects.toMatchObject({ code: 'not-found' });
    expect(waits.map((signal) => signal?.aborted)).toEqual([true]);
  });

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
    expect(reasons(sheet).card).toBe('gated');
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

  it('a Hub that refuses a field makes its facts absent: nothing is "none" that was not asked for', async () => {
    const hub = standIn();
    const old = ['sha', 'siblings', 'likes', 'gated', 'private', 'disabled', 'tags'];
    const fetch: Fetch = async (input, init) => {
      const asked = new URL(String(input)).searchParams.getAll('expand[]');
      const unknown = asked.some((name) => !old.includes(name));
      const error = `✖ Invalid option: expected one of ${old.map((name) => JSON.stringify(name)).join('|')}`;
      return unknown ? Response.json({ error }, { status: 400 }) : hub.fetch(input, init);
    };
    const sheet = await core(hub, demoIds.wellKept, { hub: { endpoint, fetch } });
    expect(reasons(sheet)).toMatchObject({ task: 'not-given', evaluations: 'not-given', metadata: 'not-given' });
    expect(told(sheet, 'likes')).toBeGreaterThan(0);
    const lists: FactSheet[] = [];
    for await (const page of scanList({ limit: 3 }, { hub: { endpoint, fetch }, now })) lists.push(...page);
    expect(lists).toHaveLength(3);
    for (const list of lists) expect(reasons(list)).toMatchObject({ task: 'not-given', metadata: 'not-given' });
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
