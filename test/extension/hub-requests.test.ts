import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { HubError } from '#scanner/gather/hub-error';
import { createHubAccess } from '../../extension/hub.ts';
import { pause, tokens } from '../../extension/storage.ts';

const NOON = Date.parse('2026-11-21T12:00:00.000Z');
const SECRETS = { hub: 'hf_secret', github: 'ghp_secret' };

describe('requests of the background', () => {
  let sent: { readonly url: string; readonly headers: Headers }[];
  let answer: () => Response;

  beforeEach(() => {
    fakeBrowser.reset();
    sent = [];
    answer = () => new Response('[]');
    vi.stubGlobal('fetch', async (url: string | URL, init: RequestInit) => {
      sent.push({ url: String(url), headers: new Headers(init.headers) });
      return answer();
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  const authorizations = () => sent.map(({ headers }) => headers.get('authorization'));
  const limited = (headers: Record<string, string>) =>
    new HubError('rate-limited', 'Wait.', { status: 429, headers: new Headers(headers) });

  it.each([
    'http://huggingface.co/api/models',
    'https://huggingface.co.evil.example/api/models',
    'https://evil.example/huggingface.co',
    'https://huggingface.co:8443/api/models',
    'https://cdn-lfs.huggingface.co/file',
    'https://api.github.com.evil.example/',
  ])('give no token to %s', async (url) => {
    await tokens.write(SECRETS);
    const { hub } = await createHubAccess(() => NOON).access();
    await hub.fetch(url);
    expect(authorizations()).toEqual([null]);
  });

  it('take no authorization nor cookies from whoever asks', async () => {
    const { hub } = await createHubAccess(() => NOON).access();
    await hub.fetch('https://huggingface.co/api/models', {
      headers: { authorization: 'Bearer other', cookie: 'session=1' },
    });
    expect(authorizations()).toEqual([null]);
    expect(sent[0]?.headers.get('cookie')).toBeNull();
  });

  it('no longer carry a token that was deleted', async () => {
    await tokens.write(SECRETS);
    const { access } = createHubAccess(() => NOON);
    await (await access()).hub.fetch('https://huggingface.co/a');
    await tokens.write({ hub: '', github: '' });
    await (await access()).hub.fetch('https://huggingface.co/b');
    expect(authorizations()).toEqual(['Bearer hf_secret', null]);
  });

  it('go out by one way while the tokens stay, so that limits are counted together', async () => {
    const { access } = createHubAccess(() => NOON);
    const [first, second] = [await access(), await access()];
    expect(first.hub.fetch).toBe(second.hub.fetch);
    expect(first.github?.fetch).toBe(first.hub.fetch);
    await tokens.write(SECRETS);
    expect((await access()).hub.fetch).not.toBe(first.hub.fetch);
  });

  it('wait for no rate limit that is longer than a badge is waited for', async () => {
    answer = () => new Response('', { status: 429, headers: { ratelimit: '"api";r=0;t=200' } });
    const { hub } = await createHubAccess(() => NOON).access();
    await expect(hub.fetch('https://huggingface.co/api/models/a/b')).rejects.toMatchObject({ code: 'rate-limited' });
    expect(sent).toHaveLength(1);
  });

  it('remember until when the Hub asked to wait', async () => {
    const { note } = createHubAccess(() => NOON);
    await note(limited({ ratelimit: '"api";r=0;t=120' }));
    expect(await pause.read()).toBe('2026-11-21T12:02:00.000Z');
    await note(limited({ 'retry-after': '30' }));
    expect(await pause.read()).toBe('2026-11-21T12:00:30.000Z');
  });

  it('remember no wait whose end nobody told', async () => {
    const { note } = createHubAccess(() => NOON);
    await note(limited({}));
    await note(limited({ 'retry-after': 'soon' }));
    expect(await pause.read()).toBeNull();
  });

  it('say during a pause that scores already known stay', async () => {
    const { access, note } = createHubAccess(() => NOON);
    await note(limited({ ratelimit: '"api";r=0;t=120' }));
    await expect(access()).rejects.toThrow('Scores already known stay.');
    expect(sent).toEqual([]);
  });

  it('forget the pause with the browser, not with the worker', async () => {
    await createHubAccess(() => NOON).note(limited({ ratelimit: '"api";r=0;t=120' }));
    expect(Object.keys(await fakeBrowser.storage.local.get())).not.toContain('pause');
    expect(Object.keys(await fakeBrowser.storage.session.get())).toContain('pause');
  });
});
