import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { demoHub, demoIds } from '#hub/demo';
import { createHub, type Hub } from '#hub/hub';
import background from '../../../extension/entrypoints/background.ts';
import type { MessageName, Reply } from '../../../extension/messages.ts';
import { trendingQuery } from '../../../extension/page/list-query.ts';
import type { Sender } from '../../../extension/receive.ts';
import { DEFAULT_SETTINGS, settings, tokens } from '../../../extension/storage.ts';

const SECRETS = { hub: 'hf_secretOfTheReader', github: 'ghp_secretOfTheReader' };
type Listener = (message: unknown, sender: Sender, answer: (reply: Reply) => void) => unknown;

describe('the background', () => {
  const OWN = { id: fakeBrowser.runtime.id, origin: 'chrome-extension://own' };
  const PAGE: Sender = { id: OWN.id, origin: 'https://huggingface.co', url: 'https://huggingface.co/a/b' };
  const POPUP: Sender = { id: OWN.id, origin: OWN.origin, url: `${OWN.origin}/popup.html` };
  let hub: Hub;
  let listener: Listener;

  beforeEach(async () => {
    fakeBrowser.reset();
    await deleteDB('assay', { blocked: (_version, event) => (event.target as IDBOpenDBRequest).result?.close() });
    hub = createHub({ ...demoHub(), limits: { enforce: false } });
    vi.stubGlobal('fetch', hub.fetch);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path: string) => `${OWN.origin}${path}`);
    vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((added: unknown) => {
      listener = added as Listener;
    });
    vi.spyOn(fakeBrowser.storage.local, 'setAccessLevel').mockImplementation(async () => undefined);
    background.main();
  });
  afterEach(() => vi.unstubAllGlobals());

  const send = (message: unknown, sender: Sender): Promise<Reply | undefined> =>
    new Promise((resolve) => {
      expect(listener(message, sender, resolve)).toBe(true);
    });
  const EVERY: { readonly [Name in MessageName]: object } = {
    report: { id: demoIds.wellKept },
    'full-report': { id: demoIds.wellKept },
    list: { query: trendingQuery(), ids: [demoIds.wellKept] },
    files: { id: demoIds.wellKept, at: '' },
    file: { id: demoIds.wellKept, path: 'README.md' },
    tray: { add: demoIds.wellKept },
    'page-settings': {},
    'open-comparison': {},
    imports: {},
    cache: {},
    board: { show: 'scorecard' },
    snapshot: {},
    track: {},
    history: { id: demoIds.wellKept },
  };
  const names = Object.keys(EVERY) as MessageName[];

  it('closes the storage with the tokens to content scripts', () =>
    expect(fakeBrowser.storage.local.setAccessLevel).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' }));

  it('answers its own pages and those of the Hub', async () => {
    for (const sender of [PAGE, POPUP])
      expect(await send({ assay: 'report', ask: EVERY.report }, sender)).toMatchObject({
        value: { model: { id: demoIds.wellKept }, plan: 'core' },
      });
  });

  it.each([
    ['another extension', { id: 'another', origin: 'chrome-extension://another' }],
    [
      'another extension that names our address',
      { id: 'another', origin: OWN.origin, url: `${OWN.origin}/popup.html` },
    ],
    ['another site', { id: OWN.id, origin: 'https://evil.example', url: 'https://evil.example/' }],
    ['a Space, whose page is a stranger’s', { id: OWN.id, origin: 'https://x.hf.space', url: 'https://x.hf.space/' }],
    ['a sandboxed frame', { id: OWN.id, origin: 'null', url: 'about:srcdoc' }],
    ['nobody in particular', {}],
  ])('refuses everything to %s and does nothing', async (_, sender) => {
    for (const name of names)
      expect(await send({ assay: name, ask: EVERY[name] }, sender), name).toMatchObject({
        trouble: { code: 'refused' },
      });
    expect(hub.log).toEqual([]);
    expect(await send({ assay: 'tray', ask: {} }, POPUP)).toEqual({ value: { models: [], limit: 8 } });
  });

  it.each([null, 'report', 7, [[]], {}, { assay: 'report-of' }, { assay: ['report'] }])(
    'has no answer to %j, which is no message of ours',
    async (message) => expect(await send(message, PAGE)).toBeUndefined(),
  );

  it('answers a malformed message with trouble, never with silence', async () => {
    for (const name of ['report', 'list', 'tray'] as const)
      expect(await send({ assay: name, ask: { id: 5, ids: 'x', add: 3, query: [] } }, PAGE), name).toMatchObject({
        trouble: { code: 'refused' },
      });
  });

  it('never lets a token into an answer to a page', async () => {
    await tokens.write(SECRETS);
    await settings.write({ ...DEFAULT_SETTINGS, github: true });
    vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(async () => undefined);
    const answers: unknown[] = [];
    for (const name of names) answers.push(await send({ assay: name, ask: EVERY[name] }, PAGE));
    for (const name of names)
      answers.push(await send({ assay: name, ask: { tokens: true, settings: true, key: 'local:tokens' } }, PAGE));
    expect(answers).toHaveLength(2 * names.length);
    expect(JSON.stringify(answers)).not.toMatch(/secretOfTheReader/);
    const withToken = hub.log.length;
    expect(withToken).toBeGreaterThan(0);
  });

  it('never lets a token into trouble either, whatever fails', async () => {
    await tokens.write(SECRETS);
    vi.stubGlobal('fetch', async (_url: unknown, init?: RequestInit) => {
      throw new TypeError(`failed with ${new Headers(init?.headers).get('authorization')}`);
    });
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const answer = send({ assay: 'report', ask: EVERY.report }, PAGE);
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    const reply = await answer;
    expect(reply).toHaveProperty('trouble');
    expect(JSON.stringify(reply)).not.toMatch(/secretOfTheReader/);
  });

  it('gives pages no message that is for the extension’s own pages', async () => {
    for (const name of ['full-report', 'cache', 'snapshot', 'track', 'history', 'board'] as const)
      expect(await send({ assay: name, ask: EVERY[name] }, PAGE), name).toMatchObject({ trouble: { code: 'refused' } });
    expect(await send({ assay: 'cache', ask: {} }, POPUP)).toHaveProperty('value');
  });

  it('opens the comparison in a tab of its own page', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(async () => undefined);
    expect(await send({ assay: 'open-comparison', ask: {} }, PAGE)).toEqual({ value: null });
    expect(create).toHaveBeenCalledWith({ url: `${OWN.origin}/compare.html` });
  });

  it('scores with the profile that was chosen, and with the published one for a profile that is gone', async () => {
    await settings.write({ ...DEFAULT_SETTINGS, profile: 'a-profile-of-an-older-version' });
    expect(await send({ assay: 'report', ask: EVERY.report }, PAGE)).toMatchObject({ value: { profile: 'default' } });
  });
});
