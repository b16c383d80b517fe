import { describe, expect, it } from 'vitest';
import { createHttp, isHttp } from '#scanner/gather/http';
import { HubError } from '#scanner/gather/hub-error';
import { fakeClock, fakeFetch, fakeHttp, json } from './fake.ts';

const HUB = 'https://huggingface.co';
const _TOKENS = new Map([
  [HUB, 'hf_secret'],
  ['https://api.github.com', 'gh_secret'],
]);
const redirect = (status: number, location: string) => new Response(null, { status, headers: { location } });
const _codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof HubError ? error.code : error),
  );

describe('rate limits', () => {
  const limited = (remaining: number, seconds: number, bucket = 'api') => ({
    RateLimit: `"${bucket}";r=${remaining};t=${seconds}`,
  });
  const refused = (seconds: number) =>
    new Response(`<!doctype html>${'x'.repeat(52_000)}`, {
      status: 429,
      headers: { 'content-type': 'text/html', ...limited(0, seconds) },
    });

  it('are waited out when the window ends soon; the 429 is HTML and is not parsed', async () => {
    const clock = fakeClock();
    const { fetch, sent } = fakeFetch((_, number) => (number === 0 ? refused(55) : json({ ok: 1 })));
    expect(await (await fakeHttp(fetch, clock)(`${HUB}/api/x`)).json()).toEqual({ ok: 1 });
    expect(clock.slept).toEqual([55_000]);
    expect(sent).toHaveLength(2);
  });

  it('that end too late fail at once and tell the seconds', async () => {
    const { fetch, sent } = fakeFetch(() => refused(240));
    const error = await fakeHttp(fetch, { maxWait: 60_000 })(`${HUB}/api/x`).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: 'rate-limited', status: 429 });
    expect(String(error)).toMatch(/240 seconds/);
    expect(sent).toHaveLength(1);
  });

  it('are respected before they are broken: an empty bucket is not asked until its window ends', async () => {
    const clock = fakeClock();
    const { fetch, sent } = fakeFetch(() => json({}, { headers: limited(0, 30) }));
    const http = fakeHttp(fetch, clock);
    await http(`${HUB}/api/a`);
    await http(`${HUB}/org/name/resolve/main/README.md`);
    expect(clock.slept).toEqual([]);
    await http(`${HUB}/api/b`);
    expect(clock.slept).toEqual([30_000]);
    expect(sent).toHaveLength(3);
  });

  it('that are empty for too long fail without a request', async () => {
    const { fetch, sent } = fakeFetch(() => json({}, { headers: limited(0, 300) }));
    const http = fakeHttp(fetch);
    await http(`${HUB}/api/a`);
    const error = await http(`${HUB}/api/b`).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: 'rate-limited' });
    expect(String(error)).toMatch(/300 seconds/);
    expect(sent).toHaveLength(1);
  });

  it('are obeyed as Retry-After where that is all there is', async () => {
    const clock = fakeClock();
    const slow = () => new Response('', { status: 429, headers: { 'retry-after': '7' } });
    const { fetch } = fakeFetch((_, number) => (number === 0 ? slow() : json({})));
    await fakeHttp(fetch, clock)('https://api.github.com/x');
    expect(clock.slept).toEqual([7_000]);
  });
});

describe('slots and counts', () => {
  it('no more requests than slots are under way', async () => {
    let running = 0;
    let most = 0;
    const { fetch } = fakeFetch(async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      return json({});
    });
    const http = fakeHttp(fetch, { concurrency: 2 });
    await Promise.all(Array.from({ length: 9 }, (_, number) => http(`${HUB}/api/${number}`)));
    expect(most).toBe(2);
  });

  it('counts every hop by host and bucket, and the bytes', async () => {
    const { fetch } = fakeFetch((_, number) => (number === 0 ? redirect(307, '/api/b') : new Response('1234')));
    const http = fakeHttp(fetch);
    await http(`${HUB}/api/a`);
    await http(`${HUB}/o/n/resolve/main/README.md`);
    expect(http.usage()).toEqual({ requests: { 'huggingface.co api': 2, 'huggingface.co resolvers': 1 }, bytes: 8 });
  });

  it('knows its own kind', () => {
    expect(isHttp(createHttp({ fetch: globalThis.fetch, now: Date.now }))).toBe(true);
    expect(isHttp(globalThis.fetch)).toBe(false);
  });
});
