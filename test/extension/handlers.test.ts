import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { demoHub, demoIds } from '#hub/demo';
import { demoRepositories } from '#hub/demo/github';
import { createGitHub } from '#hub/github';
import { createHub, type Hub } from '#hub/hub';
import { createHttp } from '#scanner/gather/http';
import { scan } from '#scanner/scan';
import { openBundled } from '#scanner/snapshot/open';
import { seal } from '#scanner/snapshot/seal';
import { assess } from '#shared/report/assess';
import { pack } from '#shared/snapshot/pack';
import { createLibrarian } from '../../extension/background/library.ts';
import { createBackground } from '../../extension/handlers.ts';
import { searchQuery, trendingQuery } from '../../extension/page/list-query.ts';
import { type Handlers, receive } from '../../extension/receive.ts';
import { DEFAULT_SETTINGS, settings } from '../../extension/storage.ts';
import { contents } from '../shared/snapshot/contents.ts';

const HUB = 'https://huggingface.co';
const HOUR = 3_600_000;

describe('the background against a stand-in Hub', () => {
  let hub: Hub;
  let time = Date.now();
  let handlers: Handlers;
  const api = () => hub.log.filter(({ bucket }) => bucket === 'api').map(({ path }) => path);
  const snapshot = async () => seal(pack(contents()), '2026-08-05', null);
  const wake = () => createBackground(() => time, undefined, snapshot).handlers;
  const { lay } = createLibrarian(
    async () => openBundled(await snapshot()),
    () => undefined,
  );

  beforeEach(async () => {
    fakeBrowser.reset();
    await deleteDB('assay', { blocked: (_version, event) => (event.target as IDBOpenDBRequest).result?.close() });
    const github = createGitHub({ repositories: demoRepositories(), limit: 1_000 });
    hub = createHub({
      ...demoHub(),
      limits: { enforce: false },
      neighbours: { 'https://api.github.com': github.handle },
    });
    vi.stubGlobal('fetch', hub.fetch);
    time = Date.now();
    handlers = wake();
  });
  afterEach(() => vi.unstubAllGlobals());

  it('gives of every model the report that the scanner gives', async () => {
    for (const id of [
      demoIds.wellKept,
      demoIds.unsafePickle,
      demoIds.gatedManual,
      demoIds.noCard,
      demoIds.renamedFrom,
    ]) {
      const { sources: _, observedAt: __, ...shown } = await handlers.report({ id }, 'page');
      const fetch = createHttp({ fetch: hub.fetch, now: () => time });
      const sheet = await scan({ id }, { hub: { endpoint: HUB, fetch }, now: () => time, plan: 'core' });
      const { sources: ___, observedAt: ____, files: _____, ...expected } = assess(await lay(sheet));
      expect(shown, id).toEqual(expected);
    }
  });

  it('spends four requests and one card on a new model, and none while all of it holds', async () => {
    await handlers.report({ id: demoIds.wellKept }, 'page');
    expect(api().length).toBeLessThanOrEqual(4);
    expect(hub.counts.downloads).toBe(0);
    hub.reset();
    time += HOUR / 2;
    await handlers.report({ id: demoIds.wellKept }, 'page');
    expect(hub.log).toEqual([]);
  });

  it('remembers after the worker was stopped', async () => {
    await handlers.report({ id: demoIds.wellKept }, 'page');
    hub.reset();
    await wake().report({ id: demoIds.wellKept }, 'extension');
    expect(hub.log).toEqual([]);
  });

  it.each([
    [2, ['/api/models']],
    [7, ['/api/models', '/discussions']],
    [25, ['/api/models', '/discussions', '/paths-info/', '/overview']],
  ])('after %i hours asks again only for what has grown old', async (hours, parts) => {
    await handlers.report({ id: demoIds.wellKept }, 'page');
    hub.reset();
    time += hours * HOUR;
    await handlers.report({ id: demoIds.wellKept }, 'page');
    expect(api()).toHaveLength(parts.length);
    for (const part of parts) expect(api().join()).toContain(part);
    expect(hub.counts.resolvers).toBe(0);
  });

  it('lets only the extension’s own pages refresh', async () => {
    await handlers.report({ id: demoIds.wellKept }, 'page');
    hub.reset();
    await handlers.report({ id: demoIds.wellKept, refresh: true }, 'page');
    expect(api()).toEqual([]);
    await handlers.report({ id: demoIds.wellKept, refresh: true }, 'extension');
    expect(api()).toHaveLength(4);
  });

  it('does not ask for what the page has told', async () => {
    const fields = {
      id: demoIds.wellKept,
      createdAt: '2025-01-01T00:00:00.000Z',
      lastModified: '2025-01-01T00:00:00.000Z',
      tags: [],
      downloads: 1,
      downloadsAllTime: 2,
      likes: 3,
      cardData: { license: 'mit' },
    };
    await handlers.report({ id: demoIds.wellKept, page: { fields } }, 'page');
    const info = api().find((path) => path.includes('expand'));
    for (const field of ['tags', 'downloads', 'downloadsAllTime', 'likes', 'cardData', 'createdAt', 'lastModified'])
      expect(info).not.toMatch(new RegExp(`expand%5B%5D=${field}(&|$)|expand\\[\\]=${field}(&|$)`));
    expect(info).toContain('siblings');
  });

  it('spends one request on a list, and tells what it knows of each model', async () => {
    const query = trendingQuery();
    const ids = [demoIds.wellKept, demoIds.base, 'acme/unheard-of'];
    const { verdicts, trouble } = await handlers.list({ query, ids }, 'page');
    expect(trouble).toBeNull();
    expect(verdicts.map(({ model, plan }) => [model.id, plan])).toEqual([
      [demoIds.wellKept, 'list'],
      [demoIds.base, 'list'],
    ]);
    await handlers.list({ query, ids }, 'page');
    expect(api()).toHaveLength(1);
  });

  it('asks the Hub what the page of a search shows', async () => {
    const query = searchQuery(new URLSearchParams('search=tern&pipeline_tag=text-generation&sort=likes&p=1'));
    await handlers.list({ query, ids: ['a/b'] }, 'page');
    const asked = new URL(api()[0] ?? '', HUB).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      search: 'tern',
      pipeline_tag: 'text-generation',
      sort: 'likes',
      limit: '60',
    });
  });

  it('shows what the cache knows of a list that cannot be asked for', async () => {
    await handlers.report({ id: demoIds.wellKept }, 'page');
    hub.fault = { network: true };
    const { verdicts, trouble } = await handlers.list(
      { query: trendingQuery(), ids: [demoIds.wellKept, demoIds.base] },
      'page',
    );
    expect(verdicts.map(({ model, plan }) => [model.id, plan])).toEqual([[demoIds.wellKept, 'core']]);
    expect(trouble?.code).toBe('network');
  }, 15_000);

  it('stops asking when the Hub asks to wait, and says until when', async () => {
    hub.fault = { rateLimit: 'api' };
    const ask = (id: string) => receive({ assay: 'report', ask: { id } }, 'page', handlers, () => time);
    const first = await ask(demoIds.wellKept);
    expect(first).toMatchObject({ trouble: { code: 'rate-limited', retryAt: expect.stringMatching(/Z$/) } });
    const asked = api().length;
    expect(await ask(demoIds.base)).toMatchObject({ trouble: { code: 'rate-limited' } });
    expect(api()).toHaveLength(asked);
    hub.fault = {};
    time += HOUR;
    expect(await ask(demoIds.base)).toMatchObject({ value: { plan: 'core' } });
  });

  it('gives a full score only where GitHub was switched on, beside the core score', async () => {
    const refused = await receive(
      { assay: 'full-report', ask: { id: demoIds.wellKept } },
      'extension',
      handlers,
      () => time,
    );
    expect(refused).toMatchObject({ trouble: { code: 'off' } });
    await settings.write({ ...DEFAULT_SETTINGS, github: true });
    const core = await handlers.report({ id: demoIds.wellKept }, 'extension');
    hub.reset();
    const full = await handlers['full-report']({ id: demoIds.wellKept }, 'extension');
    expect([core.plan, full.plan]).toEqual(['core', 'full']);
    expect(full.findings.length).toBeGreaterThan(core.findings.length);
    expect(api().join()).not.toMatch(/discussions|paths-info|overview/);
    expect(await handlers.report({ id: demoIds.wellKept }, 'extension')).toEqual(core);
  });

  it('tells pages nothing but whether lists get badges', async () => {
    await settings.write({ ...DEFAULT_SETTINGS, listBadges: false });
    expect(await handlers['page-settings']({}, 'page')).toEqual({ listBadges: false });
  });

  it('counts and empties the cache', async () => {
    await handlers.report({ id: demoIds.wellKept }, 'page');
    expect((await handlers.cache({}, 'extension')).entries).toBe(1);
    expect((await handlers.cache({ clear: true }, 'extension')).entries).toBe(0);
  });
});
