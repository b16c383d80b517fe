import type { FactSheet } from '#shared/facts/facts';
import { rankingsOf } from '#shared/snapshot/rankings';
import { SnapshotError } from '#shared/snapshot/unpack';
import { type Library, withCapability, withoutCapability } from '#shared/snapshot/with-capability';

/** Lays something over a sheet that no site is asked for. */
export type Layer = (sheet: FactSheet) => Promise<FactSheet>;

/**
 * Lays what a snapshot tells over sheets: the one that is given, or the bundled one, which is read once, when the first
 * sheet asks for it.
 */
export function createCapability(given?: Library): Layer {
  let opening = given && Promise.resolve(given);
  return async (sheet) => {
    opening ??= openBundledLibrary();
    try {
      return withCapability(sheet, await opening);
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
      return withoutCapability(sheet, `The bundled snapshot is refused: ${error.message}.`);
    }
  };
}

// Loaded where it is asked for: every other command starts without it.
async function openBundledLibrary(): Promise<Library> {
  const [{ readBundled }, { openBundled }, { shelve }] = await Promise.all([
    import('./bundled.ts'),
    import('#scanner/snapshot/open'),
    import('#shared/snapshot/lookup'),
  ]);
  const shelf = shelve(openBundled(await readBundled()));
  return { shelf, rankings: rankingsOf(shelf) };
}
