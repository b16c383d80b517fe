import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createContents } from '../../../extension/background/contents.ts';
import { READINGS } from '../../inspected.ts';

const newContents = () => createContents({ now: () => 0, log: () => undefined });
const file = (path: string, sha256 = 'a'.repeat(64)) => ({ path, size: 1, sha256 });

describe('what is known of contents', () => {
  beforeEach(() =>
    deleteDB('assay-contents', { blocked: (_version, event) => (event.target as IDBOpenDBRequest).result?.close() }),
  );

  it('is kept by the hash: the same content is known under every path and in every life of the worker', async () => {
    await newContents().keep(file('a.bin'), READINGS.calls);
    const known = await newContents().known([file('other/b.bin'), file('c.bin', 'c'.repeat(64))]);
    expect(known).toEqual([
      { path: 'other/b.bin', observedAt: '1970-01-01T00:00:00.000Z', cached: true, inspection: READINGS.calls },
    ]);
  });

  it('is not kept of what says nothing lasting, nor where the Hub tells no hash', async () => {
    const contents = newContents();
    await contents.keep(file('a.bin'), READINGS.unread);
    await contents.keep({ path: 'b.bin', size: 1, sha256: null }, READINGS.vetted);
    expect((await contents.stats()).entries).toBe(0);
  });

  it.each([
    ['of another version of reading', { reading: 0, observedAt: '', inspection: READINGS.vetted }],
    ['that is damaged', { reading: 1, observedAt: '', inspection: { verdict: 'no-issues-found' } }],
    ['that is none', null],
  ])('a row %s is as good as none', async (_, value) => {
    const contents = newContents();
    await contents.keep(file('a.bin'), READINGS.vetted);
    const db = await openDB('assay-contents', 1);
    await db.put('rows', { key: `sha256:${'a'.repeat(64)}`, storedAt: 1, value });
    db.close();
    expect(await newContents().known([file('a.bin')])).toEqual([]);
  });
});
