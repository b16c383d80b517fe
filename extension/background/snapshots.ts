import * as z from 'zod/mini';
import { openBundled, openSnapshot } from '#scanner/snapshot/open';
import type { Opened } from '#shared/snapshot/snapshot';
import type { SnapshotState } from '../messages.ts';
import { createStore } from '../store.ts';

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
  /** Goes back to the bundled one. */
  forget(): Promise<void>;
}

/** What snapshots are kept with; all of it is handed in, so that tests need no browser. */
export interface SnapshotsOptions {
  readonly readBundled: () => Promise<unknown>;
  readonly source: () => Promise<SnapshotSource>;
  readonly notice: { read(): Promise<string>; write(notice: string): Promise<void> };
  readonly fetch: (address: string) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: (message: string) => void;
}

const KEPT = 'kept';
/** A snapshot takes 1 MB; what is far beyond is none. */
const MOST_BYTES = 16_000_000;

/** Makes the one place where snapshots are fetched, checked and kept. */
export function createSnapshots(options: SnapshotsOptions): Snapshots {
  const { readBundled, source, notice, now, log } = options;
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

  async function kept(): Promise<Opened | null> {
    const { address, key } = await source();
    if (address === '' || key === '') return null;
    const [text] = await store.getAll([KEPT]);
    if (!text) return null;
    try {
      // Checked again: the disk may have changed it, and the key may be another one by now.
      return await check(text, key);
    } catch (error) {
      await notice.write(`The snapshot that was kept is refused, and the bundled one is used: ${messageOf(error)}.`);
      return null;
    }
  }
  const open = async (): Promise<Opened> => (await kept()) ?? openBundled(await readBundled());

  return {
    open,
    state: async () => {
      const fetched = await kept();
      const { date, seal } = fetched ?? openBundled(await readBundled());
      return { ...(await source()), date, seal, fetched: fetched !== null, notice: await notice.read() };
    },
    refresh: async () => {
      const { address, key } = await source();
      if (address === '' || key === '') return;
      try {
        const text = await textOf(await options.fetch(address));
        const fresh = await check(text, key, (await open()).date);
        await store.put([{ key: KEPT, value: text }]);
        await notice.write(`Fetched the snapshot of ${fresh.date}; its signature is right.`);
      } catch (error) {
        await notice.write(
          `What was fetched is refused, and the last good snapshot stays in use: ${messageOf(error)}.`,
        );
      }
    },
    forget: async () => {
      await store.clear();
      await notice.write('');
    },
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function textOf(response: Response): Promise<string> {
  if (!response.ok) throw new Error(`the address answered with ${response.status}`);
  const parts: string[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.byteLength;
    if (bytes > MOST_BYTES) throw new Error('it is far larger than a snapshot can be');
    parts.push(decoder.decode(part, { stream: true }));
  }
  return parts.join('') + decoder.decode();
}
