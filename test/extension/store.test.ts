import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore, type StoreOptions } from '../../extension/store.ts';

const NAME = 'assay-test-store';

function open(given: Partial<StoreOptions<number>> = {}) {
  const said: string[] = [];
  let time = 0;
  const store = createStore<number>({
    name: NAME,
    version: 3,
    noun: 'store of numbers',
    limit: 100,
    sound: (value) => (typeof value === 'number' ? value : null),
    now: () => ++time,
    log: (message) => said.push(message),
    ...given,
  });
  return { store, said };
}

const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => ({ key: `k${String(from + at).padStart(3, '0')}`, value: from + at }));

/** Lets writing fail so many times, as a browser without room does; counts how often it was tried. */
function full(times: number, name = 'QuotaExceededError') {
  const put = IDBObjectStore.prototype.put;
  let tries = 0;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
    tries += 1;
    if (tries <= times) throw new DOMException('no room', name);
    return put.call(this, value);
  });
  return { tries: () => tries, end: () => spy.mockRestore() };
}

const without = (): Promise<void> =>
  deleteDB(NAME, { blocked: (_, event) => (event.target as IDBOpenDBRequest).result?.close() });

describe('a store', () => {
  beforeEach(without);

  it('gives values in the order of the question, absent ones as null, and all of them by their keys', async () => {
    const { store } = open();
    expect(await store.put([...rows(3).toReversed()])).toBe(true);
    expect(await store.getAll(['k002', 'nothing', 'k000', 'k002'])).toEqual([2, null, 0, 2]);
    expect(await store.getAll([])).toEqual([]);
    expect(await store.keys()).toEqual(['k000', 'k001', 'k002']);
    expect(await store.all()).toEqual(rows(3));
  });

  it('keeps keys that mean something to the language as any others', async () => {
    const { store } = open();
    const keys = ['__proto__', 'constructor', '', '\u0000', 'a/b\u202e'];
    await store.put(keys.map((key, value) => ({ key, value })));
    expect(await store.getAll(keys)).toEqual([0, 1, 2, 3, 4]);
    expect(new Set(await store.keys())).toEqual(new Set(keys));
  });

  it('removes what is named and nothing else, and does not mind what is not there', async () => {
    const { store } = open();
    await store.put(rows(4));
    await store.remove(['k001', 'k003', 'never']);
    expect(await store.keys()).toEqual(['k000', 'k002']);
    await store.remove([]);
    expect(await store.stats()).toMatchObject({ entries: 2 });
  });

  it('drops the oldest by when they were written, not by their keys; writing again makes young', async () => {
    const { store } = open({ limit: 3 });
    for (const key of ['z', 'b', 'c']) await store.put([{ key, value: 1 }]);
    await store.put([{ key: 'z', value: 2 }]);
    await store.put([{ key: 'a', value: 3 }]);
    expect(await store.keys()).toEqual(['a', 'c', 'z']);
  });

  it('tells a damaged value from a missing one only where all are asked for', async () => {
    const { store } = open();
    await store.put(rows(2));
    const db = await openDB(NAME, 3);
    await db.put('rows', { key: 'k001', storedAt: 1, value: { rubbish: true } });
    await db.put('rows', { key: 'k009', storedAt: 1 });
    db.close();
    expect(await store.getAll(['k000', 'k001', 'k009'])).toEqual([0, null, null]);
    expect(await store.all()).toEqual([
      { key: 'k000', value: 0 },
      { key: 'k001', value: null },
      { key: 'k009', value: null },
    ]);
    expect(await store.keys()).toEqual(['k000', 'k001', 'k009']);
  });

  it('survives a judge of values that fails, and says which store it was', async () => {
    const { store, said } = open({
      sound: () => {
        throw new TypeError('no such property');
      },
    });
    await store.put(rows(1));
    expect(await store.getAll(['k000', 'k001'])).toEqual([null, null]);
    expect(await store.all()).toEqual([]);
    expect(said.at(-1)).toBe('The store of numbers failed (TypeError: no such property); going on without it.');
    expect((await store.stats()).notice).toBe(said.at(-1));
  });

  it('opens its database once, however many ask at once', async () => {
    const opening = vi.spyOn(indexedDB, 'open');
    const { store } = open();
    await Promise.all([store.keys(), store.put(rows(2)), store.getAll(['k000']), store.stats()]);
    expect(opening).toHaveBeenCalledTimes(1);
    opening.mockRestore();
  });

  it('opens no database before it is asked', () => {
    const opening = vi.spyOn(indexedDB, 'open');
    open();
    expect(opening).not.toHaveBeenCalled();
    opening.mockRestore();
  });
});

describe('a store without room', () => {
  beforeEach(without);

  it('drops the sixty oldest and writes again, and says nothing where that was enough', async () => {
    const { store, said } = open();
    for (const row of rows(70)) await store.put([row]);
    const { end } = full(1);
    expect(await store.put([{ key: 'new', value: 1 }])).toBe(true);
    end();
    expect(await store.keys()).toEqual([...rows(10, 60).map(({ key }) => key), 'new']);
    expect(await store.stats()).toMatchObject({ working: true, notice: null });
    expect(said).toEqual([]);
  });

  it('says once that nothing new is kept, does not try again, and still gives what it has', async () => {
    const { store, said } = open();
    for (const row of rows(62)) await store.put([row]);
    const room = full(Number.POSITIVE_INFINITY);
    expect(await store.put([{ key: 'new', value: 1 }])).toBe(false);
    const tried = room.tries();
    expect(await store.put([{ key: 'newer', value: 1 }])).toBe(false);
    expect(room.tries()).toBe(tried);
    room.end();
    expect(await store.keys()).toEqual(['k060', 'k061']);
    expect(await store.getAll(['k061', 'new'])).toEqual([61, null]);
    expect(said).toEqual([
      expect.stringMatching(/^The browser's storage is full \(.*no room.*\): nothing new is kept\.$/),
    ]);
    expect(await store.stats()).toMatchObject({ entries: 2, working: false, notice: said[0] });
  });

  it('keeps anew once it was emptied: that is how a reader makes room', async () => {
    const { store } = open();
    await store.put(rows(1));
    const room = full(2);
    expect(await store.put(rows(1, 1))).toBe(false);
    room.end();
    await store.clear();
    expect(await store.stats()).toEqual({ entries: 0, limit: 100, working: true, notice: null });
    expect(await store.put(rows(1, 2))).toBe(true);
    expect(await store.keys()).toEqual(['k002']);
  });

  it('takes another failure for what it is: what was kept stays, and the next is tried', async () => {
    const { store, said } = open();
    await store.put(rows(3));
    const room = full(1, 'DataError');
    expect(await store.put(rows(1, 5))).toBe(false);
    room.end();
    expect(said.at(-1)).toMatch(/The store of numbers failed \(.*no room.*\); going on without it/);
    expect(await store.keys()).toEqual(['k000', 'k001', 'k002']);
    expect(await store.put(rows(1, 5))).toBe(true);
  });

  it('says so where one of several values cannot be kept, and goes on with the next', async () => {
    const { store } = open();
    await store.put(rows(1));
    const put = IDBObjectStore.prototype.put;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
      if (value.key === 'k003') throw new DOMException('cannot be copied', 'DataCloneError');
      return put.call(this, value);
    });
    expect(await store.put(rows(4, 1))).toBe(false);
    spy.mockRestore();
    expect((await store.stats()).notice).toContain('cannot be copied');
    expect(await store.getAll(['k000', 'k003', 'k004'])).toEqual([0, null, null]);
    expect(await store.put(rows(2, 3))).toBe(true);
    expect(await store.getAll(['k003', 'k004'])).toEqual([3, 4]);
  });
});

describe('the version of a store', () => {
  beforeEach(without);

  it('empties what an older version kept, says so, and begins anew', async () => {
    const older = open({ version: 2 });
    await older.store.put(rows(2));
    const { store, said } = open({ version: 3 });
    expect(await store.keys()).toEqual([]);
    expect(said).toEqual(['The store of numbers had the older shape 2 and was emptied.']);
    expect(await store.put(rows(1))).toBe(true);
    expect(await store.stats()).toMatchObject({ entries: 1, working: true, notice: said[0] });
  });

  it('says nothing of a database that it makes itself', async () => {
    const { store, said } = open();
    await store.put(rows(1));
    expect([said, (await store.stats()).notice]).toEqual([[], null]);
  });

  it('lets a newer version in: the older one closes, and fails nobody', async () => {
    const older = open({ version: 3 });
    await older.store.put(rows(1));
    const newer = open({ version: 4 });
    expect(await newer.store.put(rows(1, 1))).toBe(true);
    // The older one meets a database of the future, and makes it its own again.
    expect(await older.store.getAll(['k000', 'k001'])).toEqual([null, null]);
    expect(older.said.join()).toMatch(/could not be opened and was rebuilt \(VersionError/);
  });

  it('keeps two stores of different names apart', async () => {
    const other = `${NAME}-other`;
    await deleteDB(other);
    const [one, two] = [open(), open({ name: other })];
    await one.store.put(rows(1));
    expect(await two.store.keys()).toEqual([]);
    await two.store.clear();
    expect(await one.store.keys()).toEqual(['k000']);
  });
});
