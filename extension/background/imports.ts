import type { FactSheet } from '#shared/facts/facts';
import { withImports } from '#shared/imports/with-imports';
import { type ImportKind, type ImportState, TroubleError } from '../messages.ts';
import type { Brought } from '../storage.ts';
import { type ReadImports, readBrought } from './read-imports.ts';

/** Keeps what the user brings, and lays it over sheets. */
export interface Importing {
  /** Puts a file in its place, or takes it away with an empty text. Fails with a `TroubleError` for one that is not sound. */
  put(kind: ImportKind, text: string): Promise<void>;
  state(): Promise<readonly ImportState[]>;
  lay(sheet: FactSheet): Promise<FactSheet>;
}

const KINDS: readonly ImportKind[] = ['reviews', 'trust', 'forums', 'citations'];

/** Makes the one place of imports; `now` in milliseconds. */
export function createImporting(
  item: { readonly read: () => Promise<Brought>; readonly write: (brought: Brought) => Promise<void> },
  now: () => number,
): Importing {
  let last: { readonly key: string; readonly read: Promise<ReadImports> } | undefined;
  // Checking signatures takes time: once for the same files and the same day.
  const readNow = (brought: Brought): Promise<ReadImports> => {
    const moment = new Date(now()).toISOString();
    const key = JSON.stringify([moment.slice(0, 10), brought]);
    if (last?.key !== key) last = { key, read: readBrought(brought, moment) };
    return last.read;
  };
  async function putNow(kind: ImportKind, text: string): Promise<void> {
    const next = { ...(await item.read()), [kind]: text };
    const { refused, holds } = await readNow(next);
    if (text !== '' && refused.has(kind))
      throw new TroubleError({ code: 'unsound', message: holds[kind] ?? 'Not used.', retryAt: null });
    await item.write(next);
  }
  // One after the other: of two at once, each would write back what it knew of the other.
  let putting: Promise<void> = Promise.resolve();
  return {
    put(kind, text) {
      const turn = putting.then(() => putNow(kind, text));
      // Who asked is told of the failure; the next in line need not be.
      putting = turn.catch(() => undefined);
      return turn;
    },
    async state() {
      const { holds } = await readNow(await item.read());
      return KINDS.map((kind) => ({ kind, holds: holds[kind] ?? null }));
    },
    async lay(sheet) {
      const { imports } = await readNow(await item.read());
      return withImports(sheet, imports);
    },
  };
}
