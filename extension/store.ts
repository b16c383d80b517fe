import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { CacheStats } from './messages.ts';

const EVICTED_AT_ONCE = 60;

/** One value under its key, with the moment it was written (milliseconds). */
interface Row {
  readonly key: string;
  readonly storedAt: number;
  readonly value: unknown;
}

interface Schema extends DBSchema {
  rows: { key: string; value: Row; indexes: { storedAt: number } };
}

type Database = IDBPDatabase<Schema>;
type Entry<T> = { readonly key: string; readonly value: T };

/** Values by key, kept over restarts. It never fails: without a working database it forgets, and says so. */
export interface Store<T> {
  getAll(keys: readonly string[]): Promise<(T | null)[]>;
  /** Every key that holds a value. */
  keys(): Promise<readonly string[]>;
  /** All of it in the order of the keys; null for a damaged value. */
  all(): Promise<readonly Entry<T | null>[]>;
  /** Whether all of it was kept. */
  put(entries: readonly Entry<T>[]): Promise<boolean>;
  remove(keys: readonly string[]): Promise<void>;
  stats(): Promise<CacheStats>;
  clear(): Promise<void>;
}

/** What a store is. */
export interface StoreOptions<T> {
  /** Name of the database. */
  readonly name: string;
  /** Raised whenever a value changes its shape: an older database is emptied, since all in it can be had again. */
  readonly version: number;
  /** What it is called when people are told of it. */
  readonly noun: string;
  /** Most values; the oldest go first. */
  readonly limit: number;
  /** Makes sure of a value that was read, since a row may be damaged on the disk; null for one that is no use. */
  readonly sound: (value: unknown) => T | null;
  readonly now: () => number;
  readonly log: (message: string) => void;
}

/** Opens a store on first use. */
export function createStore<T>(options: StoreOptions<T>): Store<T> {
  const { limit, now, noun } = options;
  let notice: string | null = null;
  let writing = true;
  let opened: Promise<Database | null> | undefined;
  const tell = (message: string): void => {
    notice = message;
    options.log(message);
  };
  const database = (): Promise<Database | null> => {
    opened ??= openOrRebuild(options, tell, () => {
      opened = undefined;
    });
    return opened;
  };

  /** Runs one piece of work on the database; a failing one costs what was kept, never the answer. */
  async function work<R>(otherwise: R, task: (db: Database) => Promise<R>): Promise<R> {
    try {
      const db = await database();
      return db ? await task(db) : otherwise;
    } catch (error) {
      tell(`The ${noun} failed (${String(error)}); going on without it.`);
      return otherwise;
    }
  }

  return {
    getAll: (keys) =>
      work(
        keys.map(() => null),
        async (db) => (await rowsOf(db, keys)).map((row) => (row ? options.sound(row.value) : null)),
      ),
    keys: () => work([], (db) => db.getAllKeys('rows')),
    all: () =>
      work([], async (db) => {
        const rows = await db.getAll('rows');
        return rows.map(({ key, value }) => ({ key, value: options.sound(value) }));
      }),
    remove: (keys) => work(undefined, (db) => removeAll(db, keys)),
    put: (entries) =>
      work(false, async (db) => {
        if (!writing) return false;
        writing = await writeOrEvict(db, entries, now(), tell);
        await evict(db, (await db.count('rows')) - limit);
        return writing;
      }),
    clear: () =>
      work(undefined, async (db) => {
        await db.clear('rows');
        // There may be room again, and what was told is no longer so.
        writing = true;
        notice = null;
      }),
    stats: async () => {
      const entries = await work(null, (db) => db.count('rows'));
      return { entries: entries ?? 0, limit, working: writing && entries !== null, notice };
    },
  };
}

type Opening = Pick<StoreOptions<unknown>, 'name' | 'version' | 'noun'>;

async function openOrRebuild(
  options: Opening,
  tell: (message: string) => void,
  closed: () => void,
): Promise<Database | null> {
  const { name, noun } = options;
  try {
    return await open(options, tell, closed);
  } catch (error) {
    tell(`The ${noun} could not be opened and was rebuilt (${String(error)}).`);
  }
  try {
    await deleteDB(name);
    return await open(options, tell, closed);
  } catch (error) {
    tell(`This browser keeps no ${noun} (${String(error)}): everything is asked for anew.`);
    return null;
  }
}

async function open(
  { name, version, noun }: Opening,
  tell: (message: string) => void,
  closed: () => void,
): Promise<Database> {
  const db = await openDB<Schema>(name, version, {
    upgrade(db, oldVersion) {
      if (oldVersion > 0) tell(`The ${noun} had the older shape ${oldVersion} and was emptied.`);
      for (const store of db.objectStoreNames) db.deleteObjectStore(store);
      db.createObjectStore('rows', { keyPath: 'key' }).createIndex('storedAt', 'storedAt');
    },
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      closed();
    },
    terminated: closed,
  });
  const sound = db.objectStoreNames.contains('rows') && hasIndex(db);
  if (sound) return db;
  db.close();
  throw new Error('its tables are not ours');
}

const hasIndex = (db: Database): boolean => db.transaction('rows').objectStore('rows').indexNames.contains('storedAt');

/** Writes, with a second try after making room; false when the storage is full all the same. */
async function writeOrEvict(
  db: Database,
  entries: readonly Entry<unknown>[],
  now: number,
  tell: (message: string) => void,
): Promise<boolean> {
  try {
    await write(db, entries, now);
    return true;
  } catch (error) {
    if (!isQuota(error)) throw error;
  }
  await evict(db, Math.max(EVICTED_AT_ONCE, entries.length));
  try {
    await write(db, entries, now);
    return true;
  } catch (error) {
    tell(`The browser's storage is full (${String(error)}): nothing new is kept.`);
    return false;
  }
}

async function write(db: Database, entries: readonly Entry<unknown>[], storedAt: number): Promise<void> {
  const transaction = db.transaction('rows', 'readwrite');
  const puts = entries.map(({ key, value }) => transaction.store.put({ key, storedAt, value }));
  await Promise.all([...puts, transaction.done]);
}

function rowsOf(db: Database, keys: readonly string[]): Promise<(Row | undefined)[]> {
  const { store } = db.transaction('rows');
  return Promise.all(keys.map((key) => store.get(key)));
}

async function removeAll(db: Database, keys: readonly string[]): Promise<void> {
  const transaction = db.transaction('rows', 'readwrite');
  await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done]);
}

async function evict(db: Database, surplus: number): Promise<void> {
  if (surplus <= 0) return;
  const transaction = db.transaction('rows', 'readwrite');
  let cursor = await transaction.store.index('storedAt').openCursor();
  for (let left = surplus; cursor && left > 0; left -= 1) {
    await cursor.delete();
    cursor = await cursor.continue();
  }
  await transaction.done;
}

const isQuota = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';
