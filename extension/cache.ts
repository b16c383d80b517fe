import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { FactSheet } from '#shared/facts/facts';
import { FACT_NAMES } from '#shared/facts/plans';
import type { CacheStats } from './messages.ts';

const NAME = 'assay';
/** Raised whenever a fact changes its shape: an older cache is thrown away, since everything in it can be asked again. */
const VERSION = 1;
const STORE = 'sheets';
/** A sheet takes 5 to 200 kB: a bound of 600 keeps the cache in the tens of megabytes. */
const LIMIT = 600;
const EVICTED_AT_ONCE = 60;

interface Row {
  readonly key: string;
  readonly storedAt: number;
  readonly sheet: FactSheet;
}

interface Schema extends DBSchema {
  [STORE]: { key: string; value: Row; indexes: { storedAt: number } };
}

type Database = IDBPDatabase<Schema>;

/** Fact sheets by key, kept over restarts. It never fails: without a working store it forgets, and says so. */
export interface Cache {
  get(key: string): Promise<FactSheet | null>;
  getAll(keys: readonly string[]): Promise<(FactSheet | null)[]>;
  put(entries: readonly { readonly key: string; readonly sheet: FactSheet }[]): Promise<void>;
  stats(): Promise<CacheStats>;
  clear(): Promise<void>;
}

/** Opens the cache on first use. `now` is in milliseconds; `log` is told what had to be thrown away, and why. */
export function createCache({ now, log, limit = LIMIT, version = VERSION }: CacheOptions): Cache {
  let notice: string | null = null;
  let writing = true;
  let opened: Promise<Database | null> | undefined;
  const tell = (message: string): void => {
    notice = message;
    log(message);
  };
  const database = (): Promise<Database | null> => {
    opened ??= openOrRebuild({
      version,
      tell,
      closed: () => {
        opened = undefined;
      },
    });
    return opened;
  };

  /** Runs one piece of work on the store; a failing store costs the cache, never the answer. */
  async function work<T>(otherwise: T, task: (db: Database) => Promise<T>): Promise<T> {
    try {
      const db = await database();
      return db ? await task(db) : otherwise;
    } catch (error) {
      tell(`The cache failed (${String(error)}); going on without it.`);
      return otherwise;
    }
  }

  const put: Cache['put'] = (entries) =>
    work(undefined, async (db) => {
      if (!writing) return;
      writing = await writeOrEvict(db, entries, now(), tell);
      await evict(db, (await db.count(STORE)) - limit);
    });

  const getAll: Cache['getAll'] = (keys) =>
    work(
      keys.map(() => null),
      async (db) => {
        const rows = await Promise.all(keys.map((key) => db.get(STORE, key)));
        return rows.map((row) => (row && isSheet(row.sheet) ? row.sheet : null));
      },
    );

  return {
    get: async (key) => (await getAll([key]))[0] ?? null,
    getAll,
    put,
    clear: () => work(undefined, (db) => db.clear(STORE)),
    stats: async () => {
      const entries = await work(null, (db) => db.count(STORE));
      return { entries: entries ?? 0, limit, working: writing && entries !== null, notice };
    },
  };
}

interface CacheOptions {
  readonly now: () => number;
  readonly log: (message: string) => void;
  readonly limit?: number;
  readonly version?: number;
}

interface Opening {
  readonly version: number;
  readonly tell: (message: string) => void;
  readonly closed: () => void;
}

async function openOrRebuild(opening: Opening): Promise<Database | null> {
  const { tell } = opening;
  try {
    return await open(opening);
  } catch (error) {
    tell(`The cache could not be opened and was rebuilt (${String(error)}).`);
  }
  try {
    await deleteDB(NAME);
    return await open(opening);
  } catch (error) {
    tell(`This browser keeps no cache (${String(error)}): every model is asked for anew.`);
    return null;
  }
}

async function open({ version, tell, closed }: Opening): Promise<Database> {
  const db = await openDB<Schema>(NAME, version, {
    upgrade(db, oldVersion) {
      if (oldVersion > 0) tell(`The cache had the older shape ${oldVersion} and was emptied.`);
      for (const store of db.objectStoreNames) db.deleteObjectStore(store);
      db.createObjectStore(STORE, { keyPath: 'key' }).createIndex('storedAt', 'storedAt');
    },
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      closed();
    },
    terminated: closed,
  });
  const sound = db.objectStoreNames.contains(STORE) && hasIndex(db);
  if (sound) return db;
  db.close();
  throw new Error('its tables are not ours');
}

const hasIndex = (db: Database): boolean => db.transaction(STORE).objectStore(STORE).indexNames.contains('storedAt');

/** Writes, with a second try after making room; false when the storage is full all the same. */
async function writeOrEvict(
  db: Database,
  entries: Parameters<Cache['put']>[0],
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

async function write(db: Database, entries: Parameters<Cache['put']>[0], storedAt: number): Promise<void> {
  const transaction = db.transaction(STORE, 'readwrite');
  const puts = entries.map(({ key, sheet }) => transaction.store.put({ key, storedAt, sheet }));
  await Promise.all([...puts, transaction.done]);
}

async function evict(db: Database, surplus: number): Promise<void> {
  if (surplus <= 0) return;
  const transaction = db.transaction(STORE, 'readwrite');
  let cursor = await transaction.store.index('storedAt').openCursor();
  for (let left = surplus; cursor && left > 0; left -= 1) {
    await cursor.delete();
    cursor = await cursor.continue();
  }
  await transaction.done;
}

const isQuota = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';

// A row may be damaged on the disk; a sheet without all its facts would break the engine.
function isSheet(sheet: unknown): sheet is FactSheet {
  if (typeof sheet !== 'object' || sheet === null || !('facts' in sheet) || !('sources' in sheet)) return false;
  const { facts } = sheet;
  return typeof facts === 'object' && facts !== null && FACT_NAMES.every((name) => name in facts);
}
