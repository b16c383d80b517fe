import * as z from 'zod/mini';
import { openBundled, openSnapshot } from '#scanner/snapshot/open';
import type { Opened } from '#shared/snapshot/snapshot';
import type { SnapshotNotice, SnapshotState } from '../messages.ts';
import { createStore } from '../store.ts';
import { fetchText } from './fetch-text.ts';

/** Where newer snapshots come from, and the public key that must have signed them; both empty: nowhere. */
export interface SnapshotSource {
  readonly address: string;
  readonly key: string;
}

/** The snapshots at hand: the bundled one, and the last good one that was fetched. */
export interface Snapshots {
  /** The one in use. Fails only where the bundled one does. */
  open(): Promise<Opened>;
  /** What is in use, and what became of the last refresh. */
  state(): Promise<SnapshotState>;
  /** Asks the address. What is refused changes nothing but the notice. Never fails. */
  refresh(): Promise<void>;
  /** Says where newer ones come from; what another key signed is forgotten. */
  use(source: SnapshotSource): Promise<void>;
}

/** A value that outlives the worker. */
interface Item<T> {
  read(): Promise<T>;
  write(value: T): Promise<void>;
}

/** What snapshots are kept with; all of it is handed in, so that tests need no browser. */
export interface SnapshotsOptions {
  readonly readBundled: () => Promise<unknown>;
  readonly source: Item<SnapshotSource>;
  readonly notice: Item<SnapshotNotice | null>;
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: (message: string) => void;
}

const KEPT = 'kept';
const dated = z.looseObject({ date: z.string() });

/** A snapshot in use. */
interface InUse {
  readonly opened: Opened;
  readonly fetched: boolean;
}

/** Makes the one place where snapshots are fetched, checked and kept. */
export function createSnapshots(options: SnapshotsOptions): Snapshots {
  const { readBundled, source, notice, now, log } = options;
  let inUse: Promise<InUse> | undefined;
  const store = createStore<string>({
    name: 'assay-snapshot',
    version: 1,
    noun: 'store of the snapshot',
    limit: 1,
    sound: (value) => z.string().safeParse(value).data ?? null,
    now,
    log,
  });
  const check = (text: string, key: string, notBefore?: string): Promise<Opened> =>
    openSnapshot(text, { today: new Date(now()).toISOString().slice(0, 10), key, notBefore });
  const tell = (text: string, refused: boolean): Promise<void> =>
    notice.write({ at: new Date(now()).toISOString(), text, refused });

  async function kept(notBefore: string | undefined): Promise<Opened | null> {
    const { address, key } = await source.read();
    if (address === '' || key === '') return null;
    const [text] = await store.getAll([KEPT]);
    if (!text) return null;
    try {
      // Checked again: the disk may have changed it, the key may be another one by now, the bundled one newer.
      return await check(text, key, notBefore);
    } catch (error) {
      await tell(`The snapshot that was kept is refused, and the bundled one is used: ${messageOf(error)}.`, true);
      return null;
    }
  }

  async function find(): Promise<InUse> {
    const json = await readBundled();
    const fetched = await kept(dated.safeParse(json).data?.date);
    return { opened: fetched ?? openBundled(json), fetched: fetched !== null };
  }

  // Hashing and checking it takes longer than all questions to it: once in each life of the worker.
  const current = (): Promise<InUse> => {
    inUse ??= find().catch((error: unknown) => {
      inUse = undefined;
      throw error;
    });
    return inUse;
  };

  /** Keeps what was checked, or says that it cannot be kept. */
  async function keep(text: string, { date }: Opened): Promise<void> {
    await store.put([{ key: KEPT, value: text }]);
    inUse = undefined;
    if ((await current()).fetched)
      await tell(`The snapshot of ${date} was fetched, and its signature is right.`, false);
    else await tell(`The snapshot of ${date} was fetched and is right, but this browser has no room to keep it.`, true);
  }

  return {
    open: async () => (await current()).opened,
    state: async () => {
      const { opened, fetched } = await current();
      return {
        ...(await source.read()),
        date: opened.date,
        seal: opened.seal,
        fetched,
        notice: await notice.read(),
      };
    },
    refresh: async () => {
      const { address, key } = await source.read();
      if (address === '' || key === '') return;
      try {
        const text = await fetchText(address, options.fetch);
        await keep(text, await check(text, key, (await current()).opened.date));
      } catch (error) {
        await tell(`What was fetched is refused, and the last good snapshot stays in use: ${messageOf(error)}.`, true);
      }
    },
    use: async (next) => {
      const before = await source.read();
      await source.write(next);
      // What another key signed is nothing to go on with.
      if (before.key === next.key) return;
      await store.clear();
      await notice.write(null);
      inUse = undefined;
    },
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
