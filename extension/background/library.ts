import type { FactSheet } from '#shared/facts/facts';
import { shelve } from '#shared/snapshot/lookup';
import { rankingsOf } from '#shared/snapshot/rankings';
import type { Opened } from '#shared/snapshot/snapshot';
import { type Library, withCapability, withoutCapability } from '#shared/snapshot/with-capability';

/** Lays what a snapshot of benchmark results tells over sheets, without any request to a site. */
export interface Librarian {
  /** Begins to read the snapshot, so that it is there once the Hub has answered. */
  prepare(): void;
  /** The snapshot with its lists. Fails with the reason where it cannot be used. */
  open(): Promise<Library>;
  /** The sheet with what the snapshot tells of it. Never fails: a snapshot that cannot be used is told as a reason. */
  lay(sheet: FactSheet): Promise<FactSheet>;
  /** Forgets the snapshot at hand: the next question opens the one that is in use then. */
  renew(): void;
}

/** Makes the librarian of the worker; `read` opens the snapshot and is called once, when it is first needed. */
export function createLibrarian(read: () => Promise<Opened>, log: (message: string) => void): Librarian {
  let opening: Promise<Library | Error> | undefined;
  const open = (): Promise<Library | Error> => {
    opening ??= openLibrary(read).catch((error: unknown) => {
      log(`the snapshot of benchmark results cannot be used: ${String(error)}`);
      return error instanceof Error ? error : new Error(String(error));
    });
    return opening;
  };
  return {
    prepare: () => void open(),
    open: async () => {
      const library = await open();
      if (library instanceof Error) throw library;
      return library;
    },
    renew: () => {
      opening = undefined;
    },
    lay: async (sheet) => {
      const library = await open();
      return library instanceof Error
        ? withoutCapability(sheet, `The snapshot of benchmark results cannot be used: ${library.message}.`)
        : withCapability(sheet, library);
    },
  };
}

async function openLibrary(read: () => Promise<Opened>): Promise<Library> {
  const shelf = shelve(await read());
  return { shelf, rankings: rankingsOf(shelf) };
}
