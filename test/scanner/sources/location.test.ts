import { describe, expect, it } from 'vitest';
import { createHttp } from '#scanner/gather/http';
import { type Expected, fixedLocation, signedLocation } from '#scanner/sources/location';

const HUB = 'https://huggingface.co/a/b/resolve/main/x.bin';
const SHA = 'a'.repeat(64);

interface Step {
  readonly status?: number;
  readonly headers?: Record<string, string>;
}

/** A location whose requests are answered by these steps, in order; the last one for all that follow. */
function located(steps: readonly Step[], expected: Partial<Expected> = {}) {
  const asked: string[] = [];
  let time = 1_000_000;
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    const url = input instanceof Request ? input.url : String(input);
    asked.push(`${init?.method ?? 'GET'} ${url}`);
    const { status = 302, headers = {} } = steps[Math.min(asked.length, steps.length) - 1] ?? {};
    return new Response(null, { status, headers });
  };
  const http = createHttp({ fetch, now: () => time, sleep: async () => undefined });
  const location = signedLocation(http, HUB, { size: 5, ...expected }, () => time);
  const pass = (milliseconds: number): void => {
    time += milliseconds;
  };
  return { location, asked, pass };
}

const signed = (seconds: number, host = 'cdn.example.org'): Step => ({
  headers: { location: `https://${host}/blob?Expires=${1_000 + seconds}&Signature=a~b%7E` },
});

describe('where the bytes of a file lie', () => {
  it('is its own address where every range is asked there', async () => {
    const location = fixedLocation(HUB);
    location.renew(HUB);
    expect(await location.at()).toBe(HUB);
  });

  it('is asked for once, without a range and without the bytes', async () => {
    const { location, asked } = located([signed(3_600)]);
    await Promise.all([location.at(), location.at()]);
    await location.at();
    expect(asked).toEqual([`HEAD ${HUB}`]);
  });

  it('is used exactly as it was signed', async () => {
    expect(await located([signed(3_600)]).location.at()).toBe(
      'https://cdn.example.org/blob?Expires=4600&Signature=a~b%7E',
    );
  });

  it('is where the file is when nothing redirects', async () => {
    expect(await located([{ status: 200 }]).location.at()).toBe(HUB);
  });

  it('follows a repository to its new name', async () => {
    const { location, asked } = located([
      { status: 307, headers: { location: '/c/d/resolve/main/x.bin' } },
      signed(60),
    ]);
    expect(await location.at()).toContain('cdn.example.org');
    expect(asked.at(-1)).toBe('HEAD https://huggingface.co/c/d/resolve/main/x.bin');
  });

  it('is asked no further where the Hub itself has the bytes', async () => {
    const { location, asked } = located([{ headers: { location: '/api/resolve-cache/models/a/b/x.bin' } }]);
    expect(await location.at()).toBe('https://huggingface.co/api/resolve-cache/models/a/b/x.bin');
    expect(asked).toHaveLength(1);
  });

  it('is given up where redirects lead in circles', async () => {
    const { location } = located([{ status: 307, headers: { location: HUB } }]);
    await expect(location.at()).rejects.toMatchObject({ failure: 'refused' });
  });

  it('is asked for again after nine tenths of its time', async () => {
    const { location, asked, pass } = located([signed(1_000)]);
    await location.at();
    pass(899_000);
    await location.at();
    expect(asked).toHaveLength(1);
    pass(1_000);
    await Promise.all([location.at(), location.at()]);
    expect(asked).toHaveLength(2);
  });

  it('is asked for again when it is refused, and once for reads side by side', async () => {
    const { location, asked } = located([signed(3_600)]);
    const stale = await location.at();
    location.renew('https://elsewhere.example.org/');
    await location.at();
    expect(asked).toHaveLength(1);
    location.renew(stale);
    await location.at();
    expect(asked).toHaveLength(2);
  });

  it('is asked for again after a failure', async () => {
    const { location, asked } = located([{ status: 404 }, signed(3_600)]);
    await expect(location.at()).rejects.toThrow();
    expect(await location.at()).toContain('cdn.example.org');
    expect(asked).toHaveLength(2);
  });
});

describe('what the Hub says of a file', () => {
  const with_ = (headers: Record<string, string>): Step => ({ headers: { ...signed(60).headers, ...headers } });

  it.each<[string, Step, Partial<Expected>]>([
    ['another size', with_({ 'x-linked-size': '6' }), {}],
    ['another hash', with_({ 'x-linked-etag': `"${'b'.repeat(64)}"` }), { sha256: SHA }],
  ])('must be what it listed: not %s', async (_, step, expected) => {
    await expect(located([step], expected).location.at()).rejects.toMatchObject({ failure: 'changed' });
  });

  it.each<[string, Step, Partial<Expected>]>([
    ['the same size and hash', with_({ 'x-linked-size': '5', 'x-linked-etag': `"${SHA}"` }), { sha256: SHA }],
    ['an id of git', with_({ 'x-linked-etag': '"0123456789012345678901234567890123456789"' }), { sha256: SHA }],
    ['a hash where none was listed', with_({ 'x-linked-etag': `"${SHA}"` }), { sha256: null }],
  ])('may be %s', async (_, step, expected) => {
    expect(await located([step], expected).location.at()).toContain('cdn.example.org');
  });
});
