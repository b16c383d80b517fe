import type { FactSheet } from '#shared/facts/facts';
import { rankingsOf } from '#shared/snapshot/rankings';
import { SnapshotError } from '#shared/snapshot/unpack';
import { type Library, withCapability, withoutCapability } from '#shared/snapshot/with-capability';

/** Lays what the bundled snapshot tells over sheets. It is read once, when the first sheet asks for it. */
export function createCapability(): (sheet: FactSheet) => Promise<FactSheet> {
  let opening: Promise<Library> | undefined;
  return async (sheet) => {
    opening ??= openLibrary();
    try {
      return withCapability(sheet, await opening);
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
      return withoutCapability(sheet, `The bundled snapshot is refused: ${error.message}.`);
    }
  };
}

/** Opens the bundled snapshot. Loaded where it is asked for: every other command starts without it. Fails with a SnapshotError. */
export async function openLibrary(): Promise<Library> {
  const [{ readBundled }, { openBundled }, { shelve }] = await Promise.all([
    import('./bundled.ts'),
    import('#scanner/snapshot/open'),
    import('#shared/snapshot/lookup'),
  ]);
  const shelf = shelve(openBundled(await readBundled()));
  return { shelf, rankings: rankingsOf(shelf) };
}
