import { describe, expect, it } from 'vitest';
import { textOf } from '#scanner/gather/answer';
import { HubError } from '#scanner/gather/hub-error';
import { fakeClock, fakeFetch, fakeHttp, json } from './fake.ts';

const HUB = 'https://huggingface.co';
const TOKENS = new Map([
  [HUB, 'hf_secret'],
  ['https://api.github.com', 'gh_secret'],
]);
const redirect = (status: number, location: string) => new Response(null, { status, headers: { location } });
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof HubError ? error.code : error),
  );

describe('tokens', () => {
  it('go to the origin they were given for and to no other', async () => {
    const { fetch, sent } = fakeFetch(() => json({}));
    const http = fakeHttp(fetch, { tokens: TOKENS });
    const elsewhere = [
      'http://huggingface.co/api/x',
      'https://huggingface.co:8443/api/x',
      'https://huggingface.co.evil.example/',
      'https://evil.example/?u=https://huggingface.co',
      'https://cdn.huggingface.co/',
    ];
    for (const url of [`${HUB}/api/x`, 'https://api.github.com/y', ...elsewhere]) await http(url);
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer hf_secret',
      'Bearer gh_secret',
      ...elsewhere.map(() => null),
    ]);
  });

  it('do not follow a redirect to another origin, and come back with one that returns', async () => {
    const { fetch, sent } = fakeFetch((_, number) => {
      if (number === 0) return redirect(302, 'https://cdn.example/file');
      return number === 1 ? redirect(302, `${HUB}/back`) : json({});
    });
    await fakeHttp(fetch, { tokens: TOKENS })(`${HUB}/resolve/x`);
    expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer hf_secret',
      null,
      'Bearer hf_secret',
    ]);
  });

  it('are attached by nobody else: credentials that a client brings are dropped', async () => {
    const { fetch, sent } = fakeFetch(() => json({}));
    await fakeHttp(fetch)('https://evil.example/', { headers: { Authorization: 'Bearer hf_own', Cookie: 'token=1' } });
    expect(sent[0]?.headers.has('authorization')).toBe(false);
    expect(sent[0]?.headers.has('cookie')).toBe(false);
  });

  it('are no cookies: credentials are always omitted', async () => {
    const { fetch, sent } = fakeFetch(() => json({}));
    await fakeHttp(fetch)(`${HUB}/api/x`, { credentials: 'include' });
    expect(sent[0]?.init.credentials).toBe('omit');
  });
});

describe('redirects', () => {
  it('of a renamed repository send the same POST again', async () => {
    const { fetch, sent } = fakeFetch((_, number) => (number === 0 ? redirect(307, '/api/new?a=b') : json({ ok: 1 })));
    const response = await fakeHttp(fetch)(`${HUB}/api/old`, { method: 'POST', body: '{"paths":[]}' });
    expect(sent[1]).toMatchObject({ url: `${HUB}/api/new?a=b`, method: 'POST', body: '{"paths":[]}' });
    expect(response.url).toBe(`${HUB}/api/new?a=b`);
  });

  it('with 302 turn a POST into a GET without a body', async () => {
    const { fetch, sent } = fakeFetch((_, number) => (number === 0 ? redirect(302, '/b') : json({})));
    await fakeHttp(fetch)(`${HUB}/a`, { method: 'POST', body: 'x' });
    expect(sent[1]).toMatchObject({ method: 'GET', body: null });
  });

  it('are handed out where somebody wants to know where they lead, and only there', async () => {
    const { fetch, sent } = fakeFetch(() => redirect(302, 'https://cdn.example/file?Signature=a~b'));
    const answer = await fakeHttp(fetch).read(`${HUB}/resolve/x`, { init: { method: 'HEAD' }, redirects: 'stop' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, 'https://cdn.example/file?Signature=a~b']);
    expect(sent).toHaveLength(1);
  });

  it('are left to the platform where it hides them', async () => {
    const { fetch, sent } = fakeFetch(() => json({}));
    await fakeHttp(fetch).read(`${HUB}/resolve/x`, { redirects: 'platform' });
    expect(sent[0]?.init.redirect).toBe('follow');
  });

  it('are an error for whoever stops at them and gets one that failed', async () => {
    const { fetch } = fakeFetch(() => new Response('no', { status: 404 }));
    expect(await codeOf(fakeHttp(fetch).read(`${HUB}/resolve/x`, { redirects: 'stop' }))).toBe('not-found');
  });

  it.each([
    ['in a circle', 5, () => redirect(307, '/again')],
    ['to nowhere', 1, () => new Response(null, { status: 307 })],
    ['to what is no address', 1, () => redirect(307, 'https://[')],
    ['from https to http', 1, () => redirect(307, 'http://huggingface.co/x')],
    ['to another protocol', 1, () => redirect(307, 'file:///etc/passwd')],
  ] as const)('%s are malformed, after %i request(s)', async (_, requests, answer) => {
    const { fetch, sent } = fakeFetch(answer);
    expect(await codeOf(fakeHttp(fetch).read(`${HUB}/x`))).toBe('malformed');
    expect(sent).toHaveLength(requests);
  });

  it('that a browser hides are left to the browser', async () => {
    const hidden = Object.defineProperty(json({}), 'type', { value: 'opaqueredirect' });
    const { fetch, sent } = fakeFetch((_, number) => (number === 0 ? hidden : json({ ok: true })));
    expect(await (await fakeHttp(fetch)(`${HUB}/x`)).json()).toEqual({ ok: true });
    expect(sent.map(({ init }) => init.redirect)).toEqual(['manual', 'follow']);
  });
});

describe('bodies', () => {
  const endless = (seen: { bytes: number; cancelled: boolean }) =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        seen.bytes += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(97));
      },
      cancel() {
        seen.cancelled = true;
      },
    });

  it('without an end are given up at the limit, with hardly more read than that', async () => {
    const seen = { bytes: 0, cancelled: false };
    const { fetch } = fakeFetch(() => new Response(endless(seen)));
    expect(await codeOf(fakeHttp(fetch, { maxBytes: 1_000_000 })(`${HUB}/x`))).toBe('too-large');
    expect(seen.bytes).toBeLessThan(1_300_000);
    expect(seen.cancelled).toBe(true);
  });

  it('are cut at the limit where that was asked for', async () => {
    const seen = { bytes: 0, cancelled: false };
    const { fetch } = fakeFetch(() => new Response(endless(seen)));
    const answer = await fakeHttp(fetch).read(`${HUB}/x`, { maxBytes: 100, beyond: 'cut' });
    expect([answer.bytes.byteLength, answer.truncated]).toEqual([100, true]);
    expect(seen.cancelled).toBe(true);
  });

  it('of exactly the limit are whole', async () => {
    const { fetch } = fakeFetch(() => new Response('12345'));
    const answer = await fakeHttp(fetch).read(`${HUB}/x`, { maxBytes: 5, beyond: 'cut' });
    expect([textOf(answer), answer.truncated]).toEqual(['12345', false]);
  });

  it('cut inside a letter end before it', async () => {
    const { fetch } = fakeFetch(() => new Response('aé'));
    expect(textOf(await fakeHttp(fetch).read(`${HUB}/x`, { maxBytes: 2, beyond: 'cut' }))).toBe('a');
  });

  it('of errors are read for their message only', async () => {
    const seen = { bytes: 0, cancelled: false };
    const { fetch } = fakeFetch(() => new Response(endless(seen), { status: 404 }));
    expect(await codeOf(fakeHttp(fetch).read(`${HUB}/x`))).toBe('not-found');
    expect(seen.bytes).toBeLessThan(300_000);
  });

  it('that break off are a lost connection, and asked for again', async () => {
    const broken = () =>
      new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) }, { highWaterMark: 0 });
    const { fetch, sent } = fakeFetch((_, number) => (number < 2 ? new Response(broken()) : json({ ok: 1 })));
    expect(await (await fakeHttp(fetch)(`${HUB}/x`)).json()).toEqual({ ok: 1 });
    expect(sent).toHaveLength(3);
  });
});

describe('second tries', () => {
  it.each([
    ['ECONNREFUSED', 'huggingface.co could not be reached (ECONNREFUSED); check the connection.'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'could not be reached (ERR_SSL_WRONG_VERSION_NUMBER); check'],
    ['\u001b[31m evil', 'huggingface.co could not be reached; check the connection.'],
  ])('tells the system’s code of a connection that failed: %j', async (code, message) => {
    const cause = Object.assign(new Error('deep below'), { code });
    const { fetch } = fakeFetch(() => Promise.reject(new TypeError('fetch failed', { cause })));
    await expect(fakeHttp(fetch, fakeClock())(`${HUB}/x`)).rejects.toThrow(message);
  });

  it('come twice, with growing pauses, for a lost connection', async () => {
    const clock = fakeClock();
    const { fetch, sent } = fakeFetch(() => Promise.reject(new TypeError('fetch failed')));
    expect(await codeOf(fakeHttp(fetch, clock)(`${HUB}/x`))).toBe('network');
    expect(sent).toHaveLength(3);
    expect(clock.slept).toEqual([500, 1_000]);
  });

  it.each([500, 502, 503, 504])('come for status %i', async (status) => {
    const { fetch, sent } = fakeFetch((_, number) => (number === 0 ? new Response('<html>', { status }) : json({})));
    expect((await fakeHttp(fetch)(`${HUB}/x`)).status).toBe(200);
    expect(sent).toHaveLength(2);
  });

  it.each([400, 401, 403, 404])('do not come for status %i', async (status) => {
    const { fetch, sent } = fakeFetch(() => json({ error: 'no' }, { status }));
    await codeOf(fakeHttp(fetch)(`${HUB}/x`));
    expect(sent).toHaveLength(1);
  });
});

describe('deadlines and aborts', () => {
  const silent = () => new Promise<Response>(() => undefined);

  it('a server that never answers times out, even where fetch ignores its signal', async () => {
    const deadline = new AbortController();
    const asked: number[] = [];
    const { fetch, sent } = fakeFetch(silent);
    const http = fakeHttp(fetch, {
      deadline: (milliseconds) => {
        asked.push(milliseconds);
        return deadline.signal;
      },
    });
    const outcome = codeOf(http(`${HUB}/x`));
    deadline.abort();
    expect(await outcome).toBe('timeout');
    expect(asked).toEqual([10_000]);
    expect(sent.length).toBeLessThanOrEqual(1);
  });

  it('a body that never ends in time times out too', async () => {
    const deadline = new AbortController();
    const stuck = new ReadableStream({ pull: () => new Promise(() => undefined) });
    const { fetch } = fakeFetch(() => {
      setTimeout(() => deadline.abort());
      return new Response(stuck);
    });
    expect(await codeOf(fakeHttp(fetch, { deadline: () => deadline.signal })(`${HUB}/x`))).toBe('timeout');
  });

  it('an abort fails with the caller’s own reason, not as an error of the Hub', async () => {
    const caller = new AbortController();
    const { fetch } = fakeFetch(silent);
    const outcome = codeOf(fakeHttp(fetch)(`${HUB}/x`, { signal: caller.signal }));
    caller.abort('enough');
    expect(await outcome).toBe('enough');
  });

  it('nothing is sent for a signal that has fired already', async () => {
    const { fetch, sent } = fakeFetch(() => json({}));
    expect(await codeOf(fakeHttp(fetch)(`${HUB}/x`, { signal: AbortSignal.abort('no') }))).toBe('no');
    expect(sent).toHaveLength(0);
  });
});

describe('a limit that depends on the headers', () => {
  it('reads nothing of a body that is not wanted', async () => {
    let pulled = 0;
    let cancelled = false;
    const body = new ReadableStream(
      {
        pull(controller) {
          pulled += 1;
          controller.enqueue(new Uint8Array(1_000));
        },
        cancel() {
          cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    const { fetch } = fakeFetch(() => new Response(body, { headers: { 'content-length': '999' } }));
    const answer = await fakeHttp(fetch).read(`${HUB}/x`, {
      limitFor: (status, headers) => ({
        maxBytes: status === 200 && headers.get('content-length') === '999' ? 0 : 10,
        beyond: 'cut',
      }),
    });
    expect([answer.bytes.length, answer.truncated, pulled, cancelled]).toEqual([0, true, 0, true]);
  });
});
