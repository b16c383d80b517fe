import { withImports } from '#shared/imports/with-imports';
import { rankingsOf } from '#shared/snapshot/rankings';
import { SnapshotError } from '#shared/snapshot/unpack';
import type { Library } from '#shared/snapshot/with-capability';
import { plain } from '#shared/text/plain';
import type { Input } from './command.ts';
import { readImports } from './imports.ts';
import type { Io } from './io.ts';
import { createCapability, type Layer } from './library.ts';
import type { Talk } from './talk.ts';
import { UsageError } from './usage-error.ts';

/**
 * Lays over sheets what the user brought and what a snapshot tells. Files that are named are read and checked at once,
 * before anything is asked of a site. Throws a UsageError or a FileError.
 */
export async function createLayer(input: Input, io: Io, talk: Pick<Talk, 'note'>): Promise<Layer> {
  const imports = await readImports(input, io, talk);
  const file = input.text('snapshot');
  const withCapability = createCapability(file === undefined ? undefined : await openNamed(file, io));
  return (sheet) => withCapability(withImports(sheet, imports));
}

async function openNamed(file: string, io: Io): Promise<Library> {
  const { openShelf } = await import('./snapshot-files.ts');
  try {
    const shelf = await openShelf(file, io);
    return { shelf, rankings: rankingsOf(shelf) };
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    throw new UsageError(`--snapshot ${plain(file, 200)} is refused: ${error.message}.`);
  }
}
