import * as z from 'zod/mini';
import { openBundled, openSnapshot } from '#scanner/snapshot/open';
import type { Opened } from '#shared/snapshot/snapshot';
import type { SnapshotNotice, SnapshotState } from '../messages.ts';
import { createStore, type Store } from '../store.ts';
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

/** The one place where snapshots are fetched, checked and kept. */
export function createSnapshots(options: SnapshotsOptions): Snapshots {
  return new Keeper(options);
}

class Keeper implements Snapshots {
  readonly #options: SnapshotsOptions;
  readonly #store: Store<string>;
  #inUse: Promise<InUse> | undefined;

  constructor(options: SnapshotsOptions) {
    this.#options = options;
    this.#store = createStore<string>({
      ...options,
      name: 'assay-snapshot',
      version: 1,
      noun: 'store of the snapshot',
      limit: 1,
      sound: (value) => z.string().safeParse(value).data ?? null,
    });
  }

  async open(): Promise<Opened> {
    return (await this.#current()).opened;
  }

  async state(): Promise<SnapshotState> {
    const { source, notice } = this.#options;
    const { opened, fetched } = await this.#current();
    return { ...(await source.read()), date: opened.date, seal: opened.seal, fetched, notice: await notice.read() };
  }

  async refresh(): Promise<void> {
    const { address, key } = await this.#options.source.read();
    if (address === '' || key === '') return;
    try {
      const text = await fetchText(address, this.#options.fetch);
      await this.#keep(text, await this.#check(text, key, (await this.open()).date));
    } catch (error) {
      await this.#tell(
        `What was fetched is refused, and the last good snapshot stays in use: ${messageOf(error)}.`,
        true,
      );
    }
  }

  async use(next: SnapshotSource): Promise<void> {
    const { source, notice } = this.#options;
    const before = await source.read();
    await source.write(next);
    // What another key signed is nothing to go on with.
    if (before.key === next.key) return;
    await this.#store.clear();
    await notice.write(null);
    this.#inUse = undefined;
  }

  // Hashing and checking it takes longer than all questions to it: once in each life of the worker.
  #current(): Promise<InUse> {
    this.#inUse ??= this.#find().catch((error: unknown) => {
      this.#inUse = undefined;
      throw error;
    });
    return this.#inUse;
  }

  async #find(): Promise<InUse> {
    const json = await this.#options.readBundled();
    const fetched = await this.#kept(dated.safeParse(json).data?.date);
    return { opened: fetched ?? openBundled(json), fetched: fetched !== null };
  }

  async #kept(notBefore: string | undefined): Promise<Opened | null> {
    const { address, key } = await this.#options.source.read();
    if (address === '' || key === '') return null;
    const [text] = await this.#store.getAll([KEPT]);
    if (!text) return null;
    try {
      // Checked again: the disk may have changed it, the key may be another one by now, the bundled one newer.
      return await this.#check(text, key, notBefore);
    } catch (error) {
      await this.#tell(
        `The snapshot that was kept is refused, and the bundled one is used: ${messageOf(error)}.`,
        true,
      );
      return null;
    }
  }

  /** Keeps what was checked, or says that it cannot be kept. */
  async #keep(text: string, { date }: Opened): Promise<void> {
    const isKept = await this.#store.put([{ key: KEPT, value: text }]);
    this.#inUse = undefined;
    const said = `The snapshot of ${date} was fetched, and its signature is right`;
    await this.#tell(isKept ? `${said}.` : `${said}, but this browser has no room to keep it.`, !isKept);
  }

  #check(text: string, key: string, notBefore?: string): Promise<Opened> {
    return openSnapshot(text, { today: this.#moment().slice(0, 10), key, notBefore });
  }

  #tell(text: string, refused: boolean): Promise<void> {
    return this.#options.notice.write({ at: this.#moment(), text, refused });
  }

  #moment(): string {
    return new Date(this.#options.now()).toISOString();
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
