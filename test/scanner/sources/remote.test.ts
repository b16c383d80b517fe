import { describe, expect, it } from 'vitest';
import { gitFile, largeFile } from '#hub/files';
import { createHttp } from '#scanner/gather/http';
import { openRemote, resolveUrl } from '#scanner/sources/remote';
import {
  COMMIT,
  ENDPOINT,
  failureOf,
  GIBIBYTE,
  HEAD,
  huge,
  ID,
  NOW,
  pattern,
  sent,
  served,
  sourceOf,
  TAIL,
} from './served.ts';

describe('a file on the Hub', () => {
  it('costs three requests and less than 256 kB for head and tail of a gibibyte, and counts as no download', async () => {
    const { hub, http } = served([huge()]);
    const source = sourceOf(http, 'huge.bin', GIBIBYTE);
    const [head, tail] = await Promise.all([source.read(0, 65_536), source.read(GIBIBYTE - 65_634, 65_634)]);
    expect(head).toEqual(HEAD.subarray(0, 65_536));
    expect(tail).toEqual(TAIL.subarray(TAIL.length - 65_634));
    expect(hub.log.map(({ method, status, bucket }) => [method, status, bucket])).toEqual([
      ['HEAD', 302, 'resolvers'],
      ['GET', 206, 'cdn'],
      ['GET', 206, 'cdn'],
    ]);
    expect(sent(hub, 'huge.bin')).toBeLessThanOrEqual(256_000);
    expect([source.bytesGot, hub.counts.downloads]).toEqual([sent(hub, 'huge.bin'), 0]);
  });

  it('serves from what it holds without asking again', async () => {
    const { hub, http } = served([huge()]);
    const source = sourceOf(http, 'huge.bin', GIBIBYTE);
    await source.read(0, 10);
    const before = hub.log.length;
    expect(source.read(50_000, 40_000)).toEqual(HEAD.subarray(50_000, 90_000));
    expect(hub.log.length).toBe(before);
  });

  it('sends the token to the Hub and not to the file servers', async () => {
    const { hub } = served([huge()]);
    const seen: (readonly [string, string | null])[] = [];
    const spy: typeof fetch = (input, init) => {
      seen.push([new URL(String(input)).host, new Headers(init?.headers).get('authorization')]);
      return hub.fetch(String(input), init);
    };
    const http = createHttp({ fetch: spy, now: () => NOW, tokens: new Map([[ENDPOINT, 'hf_test_reader']]) });
    await sourceOf(http, 'huge.bin', GIBIBYTE).read(0, 10);
    expect(seen).toEqual([
      ['huggingface.co', 'Bearer hf_test_reader'],
      ['us.aws.cdn.hf.co', null],
    ]);
  });

  it('finds its address again before the signature runs out, and once when it is refused', async () => {
    const { hub, http, pass, now } = served([huge()], {}, 100);
    const source = sourceOf(http, 'huge.bin', GIBIBYTE, { now });
    await source.read(0, 10);
    pass(95_000);
    await source.read(500_000_000, 10);
    hub.fault = { only: /xet-bridge/, expired: true, times: 1 };
    expect(await source.read(GIBIBYTE - 10, 10)).toEqual(TAIL.subarray(-10));
    expect(hub.log.filter(({ status }) => status === 302)).toHaveLength(3);
  });

  it('gives up when the signature is refused twice', async () => {
    const { hub, http } = served([huge()]);
    hub.fault = { only: /xet-bridge/, expired: true };
    const error = await failureOf(() => sourceOf(http, 'huge.bin', GIBIBYTE).read(0, 10));
    expect([error.failure, hub.log.length]).toEqual(['refused', 4]);
    expect(error.message).toContain('request has expired');
  });

  it('reads a small file of git from the cache of its commit', async () => {
    const { hub, http } = served([gitFile('small.pkl', pattern(300))]);
    expect(await sourceOf(http, 'small.pkl', 300).read(0, 300)).toEqual(pattern(300));
    expect(hub.log.map(({ status }) => status)).toEqual([307, 206]);
  });

  it('follows each range in a browser, which hides where redirects lead', async () => {
    const { hub, http } = served([huge()]);
    const source = sourceOf(http, 'huge.bin', GIBIBYTE, { redirects: 'platform' });
    const [head, tail] = await Promise.all([source.read(0, 1_000), source.read(GIBIBYTE - 1_000, 1_000)]);
    expect([head, tail]).toEqual([HEAD.subarray(0, 1_000), TAIL.subarray(-1_000)]);
    expect(hub.log.map(({ status }) => status).sort()).toEqual([206, 206, 302, 302]);
  });

  it('waits for a rate limit and goes on', async () => {
    const { hub, http } = served([huge()]);
    hub.fault = { rateLimit: 'resolvers', times: 1 };
    expect(await sourceOf(http, 'huge.bin', GIBIBYTE).read(0, 10)).toEqual(HEAD.subarray(0, 10));
  });

  it('gets no more than its budget', async () => {
    const { hub, http } = served([huge()]);
    const source = sourceOf(http, 'huge.bin', GIBIBYTE, { budget: 200_000 });
    await source.read(0, 100_000);
    await source.read(GIBIBYTE - 60_000, 60_000);
    expect((await failureOf(() => source.read(500_000_000, 40_000))).failure).toBe('budget');
    expect(sent(hub, 'huge.bin')).toBeLessThanOrEqual(200_000);
  });

  it('tells another file than the one that was listed', async () => {
    const { http } = served([huge()]);
    const other = await failureOf(() => sourceOf(http, 'huge.bin', GIBIBYTE, { sha256: 'a'.repeat(64) }).read(0, 10));
    expect([other.failure, other.message]).toEqual([
      'changed',
      'The Hub holds another file there than it listed; inspect it again',
    ]);
  });

  it('says why a gated file is not to be had', async () => {
    const { http } = served([huge()], { gated: 'manual' });
    const error = await failureOf(() => sourceOf(http, 'huge.bin', GIBIBYTE).read(0, 10));
    expect([error.failure, error.message.includes('access is restricted')]).toEqual(['refused', true]);
  });
});

describe('a server that misbehaves', () => {
  const reading = async (fault: object, path = 'huge.bin', size = GIBIBYTE) => {
    const { hub, http } = served([huge(), largeFile('small.bin', pattern(400_000))]);
    const source = sourceOf(http, path, size);
    hub.fault = { only: /xet-bridge/, ...fault };
    const error = await failureOf(async () => {
      await source.read(0, 10);
      return source.read(size - 10, 10);
    });
    return { error, hub };
  };

  it('ignores ranges: a large file is refused without reading its body', async () => {
    const { error, hub } = await reading({ ignoreRange: true });
    expect([error.failure, error.message]).toEqual([
      'refused',
      'The server sends whole files only, and this one is large; download it and inspect the copy',
    ]);
    expect(sent(hub, 'huge.bin')).toBe(0);
  });

  it('ignores ranges: a small file is taken whole, once', async () => {
    const { hub, http } = served([largeFile('small.bin', pattern(400_000))]);
    hub.fault = { only: /xet-bridge/, ignoreRange: true };
    const source = sourceOf(http, 'small.bin', 400_000);
    expect(await source.read(0, 10)).toEqual(pattern(400_000).subarray(0, 10));
    expect(await source.read(399_990, 10)).toEqual(pattern(400_000).subarray(-10));
    expect(sent(hub, 'small.bin')).toBe(400_000);
  });

  it.each([
    ['sends short ranges', { shortRange: 7 }, 'short', 'The server sent 7 of 126976 bytes; try again later'],
    ['sends empty ranges', { shortRange: 0 }, 'short', 'The server sent 0 of 126976 bytes; try again later'],
    ['sends wrong ranges', { wrongRange: 16 }, 'refused', 'The server sent bytes 16 to 126991 in place of 0 to 126975'],
    [
      'hides its ranges',
      { silentRange: true },
      'refused',
      'The server does not say which range it sent; download the file instead',
    ],
    [
      'speaks of another size',
      { wrongTotal: true },
      'changed',
      'The file has 177 bytes in place of 1073741824: it changed meanwhile; inspect it again',
    ],
    [
      'lets the file grow between ranges',
      { grows: 5 },
      'changed',
      'The file has 1073741829 bytes in place of 1073741824: it changed meanwhile; inspect it again',
    ],
    [
      'changes the file between ranges',
      { changes: true },
      'changed',
      'The file changed while it was read; inspect it again',
    ],
    ['dies midway', { diesAfter: 1_000 }, 'network', 'us.aws.cdn.hf.co could not be reached; check the connection.'],
    ['fails', { status: 503 }, 'network', undefined],
    ['redirects in circles', { only: /resolve/, circles: true }, 'refused', 'huggingface.co redirects in circles'],
  ] as const)('%s', async (_, fault, failure, message) => {
    const { error } = await reading(fault);
    expect(error.failure).toBe(failure);
    expect(error.message).toBe(message ?? error.message);
    expect(error.message).not.toBe('');
  });

  it.each([
    ['an empty range', { shortRange: 0 }],
    ['a 416 with the length of a redirect', { wrongTotal: true }],
    ['a connection that died', { diesAfter: 1_000 }],
  ])('is asked again after %s', async (_, fault) => {
    const { hub, http } = served([huge()]);
    hub.fault = { only: /xet-bridge/, times: 1, ...fault };
    expect(await sourceOf(http, 'huge.bin', GIBIBYTE).read(0, 10)).toEqual(HEAD.subarray(0, 10));
  });
});

describe('a file at any address', () => {
  const open = (http: ReturnType<typeof served>['http'], path: string, budget?: number) =>
    openRemote({ fetch: http, now: () => NOW, url: resolveUrl(ENDPOINT, ID, COMMIT, path), ...(budget && { budget }) });

  it('learns its size with the first window', async () => {
    const { http, hub } = served([huge()]);
    const source = await open(http, 'huge.bin');
    expect(source.size).toBe(GIBIBYTE);
    expect(await source.read(GIBIBYTE - 5, 5)).toEqual(TAIL.subarray(-5));
    expect(hub.log.map(({ method }) => method)).not.toContain('HEAD');
  });

  it('may be empty', async () => {
    const { http } = served([gitFile('empty.bin', '')]);
    const source = await open(http, 'empty.bin');
    expect([source.size, source.read(0, 10)]).toEqual([0, new Uint8Array()]);
  });

  it('may come whole from a server without ranges, if it is small', async () => {
    const { http, hub } = served([gitFile('small.bin', pattern(200_000))]);
    hub.fault = { ignoreRange: true };
    const source = await open(http, 'small.bin');
    expect([source.size, await source.read(150_000, 50_000)]).toEqual([200_000, pattern(200_000).subarray(150_000)]);
    expect((await failureOf(() => open(http, 'small.bin', 100_000))).failure).toBe('refused');
  });

  it('says when it is not there', async () => {
    const { http } = served([]);
    expect((await failureOf(() => open(http, 'gone.bin'))).failure).toBe('vanished');
  });
});
