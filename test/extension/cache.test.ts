import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createCache } from '../../extension/cache.ts';
import { sheet } from '../sheet.ts';

const newCache = (limit = 100) => {
  const said: string[] = [];
  let time = 0;
  const cache = createCache({ now: () => ++time, log: (message) => said.push(message), limit });
  return { cache, said };
};
const entry = (key: string) => ({ key, sheet: sheet({ id: `acme/${key}` }) });

describe('cache', () => {
  beforeEach(() =>
    deleteDB('assay', { blocked: (_version, event) => (event.target as IDBOpenDBRequest).result?.close() }),
  );

  it('gives back what was put, also to a worker that starts later', async () => {
    await newCache().cache.put([entry('a')]);
    expect(await newCache().cache.get('a')).toEqual(entry('a').sheet);
    expect(await newCache().cache.get('b')).toBeNull();
  });

  it('drops the oldest beyond its limit', async () => {
    const { cache } = newCache(2);
    for (const key of ['a', 'b', 'c']) await cache.put([entry(key)]);
    expect(await cache.getAll(['a', 'b', 'c'])).toEqual([null, entry('b').sheet, entry('c').sheet]);
    expect(await cache.stats()).toEqual({ entries: 2, limit: 2, working: true, notice: null });
  });

  it('is emptied on demand', async () => {
    const { cache } = newCache();
    await cache.put([entry('a')]);
    await cache.clear();
    expect((await cache.stats()).entries).toBe(0);
  });

  it.each([
    ['of a later version', 9, 'rows'],
    ['with strange tables', 2, 'rubbish'],
    ['without its index', 2, 'rows'],
  ])('rebuilds a database %s, and says so', async (_, version, store) => {
    const old = await openDB('assay', version, { upgrade: (db) => void db.createObjectStore(store) });
    old.close();
    const { cache, said } = newCache();
    await cache.put([entry('a')]);
    expect(await cache.get('a')).toEqual(entry('a').sheet);
    expect(said.join()).toMatch(/rebuilt/);
  });

  it('empties a database of an older version, its other tables too, and says so', async () => {
    const old = await openDB('assay', 1, {
      upgrade: (db) => {
        for (const name of ['bodies', 'sheets', 'verdicts']) db.createObjectStore(name, { keyPath: 'key' });
      },
    });
    await old.put('sheets', { key: 'a', shape: 'of old' });
    old.close();
    const { cache, said } = newCache();
    expect(await cache.get('a')).toBeNull();
    await cache.put([entry('a')]);
    expect(await cache.get('a')).toEqual(entry('a').sheet);
    expect(await cache.stats()).toMatchObject({ entries: 1, working: true });
    expect(said.join()).toMatch(/older shape 1 and was emptied/);
  });

  it('counts a damaged row as absent', async () => {
    const { cache } = newCache();
    await cache.put([entry('a')]);
    const db = await openDB('assay', 2);
    await db.put('rows', { key: 'a', storedAt: 1, value: { facts: {}, sources: {} } });
    db.close();
    expect(await cache.get('a')).toBeNull();
  });

  it('makes room when the storage is full, then goes on without keeping anything', async () => {
    const { cache, said } = newCache();
    await cache.put([entry('a')]);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await cache.put([entry('b')]);
    expect(await cache.stats()).toMatchObject({ entries: 0, working: false });
    expect(said.join()).toMatch(/storage is full/);
    full.mockRestore();
    expect(await cache.get('b')).toBeNull();
  });

  it('never fails where there is no database at all', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const { cache, said } = newCache();
    await cache.put([entry('a')]);
    expect(await cache.get('a')).toBeNull();
    expect(await cache.stats()).toMatchObject({ working: false });
    expect(said.join()).toMatch(/keeps no cache/);
  });
});
