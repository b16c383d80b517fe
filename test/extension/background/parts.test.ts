import 'fake-indexeddb/auto';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { seal } from '#scanner/snapshot/seal';
import { pack } from '#shared/snapshot/pack';
import { createParts } from '../../../extension/background/parts.ts';
import { contents } from '../../shared/snapshot/contents.ts';

describe('the bundled snapshot', () => {
  const asked: string[] = [];
  const answer = (body: string | Buffer | null) =>
    vi.stubGlobal('fetch', async (address: string) => {
      asked.push(address);
      return new Response(body && new Uint8Array(Buffer.from(body)));
    });
  beforeEach(() => {
    fakeBrowser.reset();
    asked.length = 0;
    vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path: string) => `chrome-extension://own${path}`);
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is read when it is first needed, once, and unpacked', async () => {
    answer(gzipSync(JSON.stringify(await seal(pack(contents()), '2026-08-05', null))));
    const { snapshots } = createParts(Date.now);
    expect(asked).toEqual([]);
    expect((await snapshots.open()).date).toBe('2026-08-05');
    expect((await snapshots.state()).fetched).toBe(false);
    expect(asked).toEqual(['chrome-extension://own/snapshot.packed']);
  });

  it.each([null, 'no gzip', gzipSync('no JSON')])(
    'fails where the file is damaged, and is read anew: %#',
    async (body) => {
      answer(body);
      const { snapshots } = createParts(Date.now);
      await expect(snapshots.open()).rejects.toThrow();
      await expect(snapshots.open()).rejects.toThrow();
      expect(asked).toHaveLength(2);
    },
  );
});
