import { describe, expect, it } from 'vitest';
import { demoIds } from '#hub/demo';
import { sparseFile } from '#hub/files';
import { createHub } from '#hub/hub';
import { bytesByFile } from '#hub/ledger';
import { bearer, demo, hop, origin } from './setup.ts';

const small = `/${demoIds.wellKept}/resolve/main/config.json`;
const large = `/${demoIds.wellKept}/resolve/main/model-00001-of-00003.safetensors`;

describe('a file kept in git', () => {
  it('moves with a relative 307 to the cache of its commit, without a size', async () => {
    const response = await hop(demo(), small, { method: 'HEAD' });
    expect(response.status).toBe(307);
    const location = response.headers.get('location') ?? '';
    const commit = response.headers.get('x-repo-commit');
    expect(location.startsWith(`/api/resolve-cache/models/${demoIds.wellKept}/${commit}/config.json?`)).toBe(true);
    expect(response.headers.get('x-linked-etag')).toMatch(/^"[0-9a-f]{40}"$/);
    expect(response.headers.has('x-linked-size')).toBe(false);
    expect(response.headers.get('vary')).toBe('Origin, Accept');
  });

  it('carries its git id as ETag and answers 304 to it', async () => {
    const hub = demo();
    const first = await hub.fetch(origin + small);
    const etag = first.headers.get('etag') ?? '';
    const again = await hub.fetch(first.url, { headers: { 'if-none-match': etag } });
    expect([first.status, again.status]).toEqual([200, 304]);
    expect(await again.text()).toBe('');
  });

  it('is cached by full commit only', async () => {
    const hub = demo();
    const byBranch = await hop(hub, `/api/resolve-cache/models/${demoIds.wellKept}/main/config.json`);
    const foreign = await hop(hub, `/api/resolve-cache/models/${demoIds.wellKept}/${'0'.repeat(40)}/config.json`);
    expect([byBranch.status, foreign.status]).toEqual([400, 404]);
  });

  it('loses its range at the edge when compression is allowed', async () => {
    const hub = demo();
    const plain = await hub.fetch(origin + small, { headers: { range: 'bytes=0-9' } });
    const zipped = await hub.fetch(origin + small, { headers: { range: 'bytes=0-9', 'accept-encoding': 'gzip' } });
    expect([plain.status, zipped.status]).toEqual([206, 200]);
  });
});

describe('a large file', () => {
  it('moves with 302 to a signed address, and only that hop knows size and hash', async () => {
    const response = await hop(demo(), large);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toMatch(
      /^https:\/\/us\.aws\.cdn\.hf\.co\/xet-bridge-us\/[0-9a-f]{24}\/[0-9a-f]{64}\?.*Expires=.*Policy=.*Signature=.*Key-Pair-Id=/,
    );
    expect(Number(response.headers.get('x-linked-size'))).toBeGreaterThan(4e9);
    expect(response.headers.get('x-linked-etag')).toMatch(/^"[0-9a-f]{64}"$/);
    expect(response.headers.get('link')).toContain('rel="xet-auth"');
  });

  it('serves any range of an address resolved without one', async () => {
    const hub = demo();
    const location = (await hop(hub, large)).headers.get('location') ?? '';
    for (const range of ['bytes=0-7', 'bytes=100-', 'bytes=8-15']) {
      const part = await hop(hub, location, { headers: { range } });
      expect(part.status).toBe(206);
      await part.body?.cancel();
    }
  });

  it('binds an address to the range it was resolved with', async () => {
    const hub = demo();
    const location = (await hop(hub, large, { headers: { range: 'bytes=0-15' } })).headers.get('location') ?? '';
    const same = await hop(hub, location, { headers: { range: 'bytes=0-15' } });
    const other = await hop(hub, location, { headers: { range: 'bytes=16-31' } });
    expect([same.status, other.status]).toEqual([206, 403]);
    expect(await other.text()).toBe('Auth failed: invalid range');
  });

  it('refuses an address after an hour and one that was tampered with', async () => {
    let time = 1_700_000_000_000;
    const hub = demo({ now: () => time });
    const location = (await hop(hub, large)).headers.get('location') ?? '';
    const forged = await hop(hub, location.replace(/xet-bridge-us\/[0-9a-f]{24}/, `xet-bridge-us/${'a'.repeat(24)}`));
    time += 3_599_000;
    const inTime = await hop(hub, location, { method: 'HEAD' });
    time += 2_000;
    const late = await hop(hub, location, { method: 'HEAD' });
    expect([forged.status, inTime.status, late.status]).toEqual([403, 200, 403]);
  });

  it('shows an ETag that is not the hash of the content', async () => {
    const hub = demo();
    const resolved = await hop(hub, large);
    const part = await hop(hub, resolved.headers.get('location') ?? '', { method: 'HEAD' });
    expect(part.headers.get('etag')).toBe(`"${resolved.headers.get('x-xet-hash')}"`);
    expect(part.headers.get('etag')).not.toBe(resolved.headers.get('x-linked-etag'));
    expect(part.headers.has('x-linked-size')).toBe(false);
  });

  it('tells clients of the chunk storage all about itself without a redirect', async () => {
    const headers = { accept: 'application/vnd.xet-fileinfo+json' };
    const response = await hop(demo(), large, { headers });
    const info = await response.json();
    expect(response.status).toBe(200);
    expect(Object.keys(info)).toEqual(['hash', 'refreshUrl', 'reconstructionUrl', 'etag', 'size']);
    expect(`${info.size}`).toBe(response.headers.get('x-linked-size'));
  });

  it('answers 416 with the size beyond its end, and the whole file to suffix and multiple ranges', async () => {
    const hub = demo();
    const location = (await hop(hub, large)).headers.get('location') ?? '';
    const beyond = await hop(hub, location, { headers: { range: 'bytes=99999999999-' } });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */4915208432']);
    for (const range of ['bytes=-100', 'bytes=0-9,20-29']) {
      const whole = await hop(hub, location, { headers: { range } });
      expect(whole.status).toBe(200);
      await whole.body?.cancel();
    }
  });

  it('is a pointer under /raw/', async () => {
    const response = await demo().fetch(origin + large.replace('/resolve/', '/raw/'));
    expect(await response.text()).toMatch(
      /^version https:\/\/git-lfs\.github\.com\/spec\/v1\noid sha256:[0-9a-f]{64}\nsize \d+\n$/,
    );
  });
});

describe('revisions and names', () => {
  it('takes HEAD, a tag, a short commit and a pull request in either spelling', async () => {
    const hub = demo();
    const commit = (await hop(hub, small)).headers.get('x-repo-commit') ?? '';
    for (const revision of ['HEAD', 'main', 'v1.1', commit, commit.slice(0, 8), 'refs%2Fpr%2F63', 'refs/pr/63']) {
      const response = await hop(hub, `/${demoIds.wellKept}/resolve/${revision}/config.json`);
      expect([revision, response.status]).toEqual([revision, 307]);
    }
  });

  it.each([
    'notes #1.md',
    'with space.bin',
    'größe/模型 weights.safetensors',
    'a%2Fb.txt',
    'plus+and&question?.txt',
    "it's.txt",
  ])('serves %s', async (name) => {
    const path = name.split('/').map(encodeURIComponent).join('/');
    const response = await demo().fetch(`${origin}/${demoIds.strangeNames}/resolve/main/${path}`);
    expect(await response.text()).toBe(`content of ${name}`);
  });

  it('serves files of no bytes', async () => {
    for (const name of ['empty.txt', 'empty.bin']) {
      const response = await demo().fetch(`${origin}/${demoIds.strangeNames}/resolve/main/${name}`);
      expect([response.status, await response.text()]).toEqual([200, '']);
    }
  });
});

describe('counting', () => {
  it('counts downloads the way the Hub does: HEAD too, configuration and GGUF, no plain weights', async () => {
    const hub = demo();
    await hop(hub, small, { method: 'HEAD' });
    await hub.fetch(origin + small);
    await hop(hub, large);
    expect(hub.counts.downloads).toBe(2);
    await hop(hub, `/${demoIds.quantized}/resolve/main/Tern-7B-Instruct-Q8_0.gguf`);
    await hop(hub, `/${demoIds.takenOver}/resolve/main/v1-5-pruned.safetensors`);
    expect(hub.counts.downloads).toBe(4);
  });

  it('counts the bytes that were read, by hop', async () => {
    const hub = demo();
    const response = await hub.fetch(origin + large, { headers: { range: 'bytes=0-99' } });
    expect((await response.arrayBuffer()).byteLength).toBe(100);
    expect(hub.log.map(({ status, bucket, bytes }) => [status, bucket, bytes])).toEqual([
      [302, 'resolvers', 0],
      [206, 'cdn', 100],
    ]);
    expect(hub.counts).toMatchObject({ resolvers: 1, cdn: 1, bytes: 100 });
  });

  it('counts the bytes of each file, wherever they come from', async () => {
    const hub = demo();
    await (await hub.fetch(origin + large, { headers: { range: 'bytes=0-99' } })).arrayBuffer();
    await (await hub.fetch(origin + large, { headers: { range: 'bytes=200-299' } })).arrayBuffer();
    await (await hub.fetch(origin + small)).arrayBuffer();
    const sums = bytesByFile(hub.log);
    expect(sums.get(`${demoIds.wellKept}/model-00001-of-00003.safetensors`)).toBe(200);
    expect(sums.get(`${demoIds.wellKept}/config.json`)).toBeGreaterThan(0);
  });

  it('makes files larger than memory from their pieces', async () => {
    const bytes = new TextEncoder().encode('piece');
    const files = [sparseFile('huge.bin', 2 ** 40, [{ at: 2 ** 39, bytes }])];
    const hub = createHub({ models: [{ id: 'a/b', _id: 'b'.repeat(24), sha: 'c'.repeat(40), files }], owners: [] });
    const range = `bytes=${2 ** 39 - 1}-${2 ** 39 + 5}`;
    const response = await hub.fetch(`${origin}/a/b/resolve/main/huge.bin`, { headers: { range } });
    expect([response.status, response.headers.get('content-range')]).toEqual([
      206,
      `bytes ${range.slice(6)}/${2 ** 40}`,
    ]);
    expect(await response.text()).toBe('\0piece\0');
  });

  it('classifies file addresses with encoded slashes as pages', async () => {
    const hub = demo();
    const encoded = `/${demoIds.strangeNames.replace('/', '%2F')}/resolve/main/folder%2F%23%20heading.py`;
    const response = await hop(hub, encoded);
    expect([response.status, response.headers.get('ratelimit')]).toEqual([307, '"pages";r=99;t=300']);
    const revision = await hop(hub, `/${demoIds.wellKept}/resolve/refs%2Fpr%2F63/config.json`);
    expect(revision.headers.get('ratelimit')).toContain('"resolvers"');
  });

  it('drops the token on the way to the file servers', async () => {
    const hub = demo();
    const seen: (string | null)[] = [];
    const spy = demo({
      neighbours: {
        'https://us.aws.cdn.hf.co': (request) => {
          seen.push(request.headers.get('authorization'));
          return hub.handle(request);
        },
      },
    });
    await spy.fetch(origin + large, { ...bearer('hf_test_reader'), method: 'HEAD' });
    expect(seen).toEqual([null]);
  });
});
