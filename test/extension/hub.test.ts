import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { HubError } from '#scanner/gather/hub-error';
import { createHubAccess } from '../../extension/hub.ts';
import { tokens } from '../../extension/storage.ts';

const NOON = Date.parse('2026-11-21T12:00:00.000Z');

describe('the way to the Hub', () => {
  let time = NOON;
  const sent: { url: string; init: RequestInit }[] = [];

  beforeEach(() => {
    fakeBrowser.reset();
    time = NOON;
    sent.length = 0;
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      sent.push({ url, init });
      return new Response('{}', { headers: { 'content-type': 'application/json' } });
    });
    return () => vi.unstubAllGlobals();
  });

  const limited = (seconds: number) =>
    new HubError('rate-limited', 'Wait.', {
      status: 429,
      headers: new Headers({ ratelimit: `"api";r=0;t=${seconds}` }),
    });

  it('sends no cookies, keeps nothing in the browser’s cache and lets the browser follow redirects', async () => {
    const { hub } = await createHubAccess(() => time).access();
    await hub.fetch('https://huggingface.co/api/models/a/b');
    expect(sent[0]?.init).toMatchObject({ credentials: 'omit', cache: 'no-store', redirect: 'follow' });
  });

  it('asks without a token that no header can carry', async () => {
    await tokens.write({ hub: 'hf_é☃', github: '' });
    const { hub } = await createHubAccess(() => time).access();
    await hub.fetch('https://huggingface.co/api/models/a/b');
    expect(new Headers(sent[0]?.init.headers).has('authorization')).toBe(false);
  });

  it('sends each token to its own site only', async () => {
    await tokens.write({ hub: 'hub-secret', github: 'github-secret' });
    const { hub, github } = await createHubAccess(() => time).access();
    await hub.fetch('https://huggingface.co/api/models/a/b');
    await github?.fetch('https://api.github.com/repos/a/b');
    await hub.fetch('https://cdn.example/a/b');
    const authorizations = sent.map(({ init }) => new Headers(init.headers).get('authorization'));
    expect(authorizations).toEqual(['Bearer hub-secret', 'Bearer github-secret', null]);
  });

  it('takes a token that was changed meanwhile', async () => {
    const { access } = createHubAccess(() => time);
    await (await access()).hub.fetch('https://huggingface.co/a');
    await tokens.write({ hub: 'new', github: '' });
    await (await access()).hub.fetch('https://huggingface.co/b');
    expect(sent.map(({ init }) => new Headers(init.headers).get('authorization'))).toEqual([null, 'Bearer new']);
  });

  it('asks nothing while the Hub refuses, also after the worker was stopped', async () => {
    await createHubAccess(() => time).note(limited(60));
    const woken = createHubAccess(() => time);
    await expect(woken.access()).rejects.toMatchObject({
      trouble: { code: 'rate-limited', retryAt: '2026-11-21T12:01:00.000Z' },
    });
    time += 60_000;
    await expect(woken.access()).resolves.toBeDefined();
  });

  it.each([new HubError('rate-limited', 'Wait.'), new HubError('network', 'Down.'), new Error('other')])(
    'is not stopped by %s',
    async (error) => {
      const { access, note } = createHubAccess(() => time);
      await note(error);
      await expect(access()).resolves.toBeDefined();
    },
  );
});
