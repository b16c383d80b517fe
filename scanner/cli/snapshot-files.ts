import { type Conditions, openBundled, openSnapshot, verified } from '#scanner/snapshot/open';
import { type Shelf, shelve } from '#shared/snapshot/lookup';
import type { Snapshot } from '#shared/snapshot/snapshot';
import { SnapshotError } from '#shared/snapshot/unpack';
import { plain } from '#shared/text/plain';
import { readBundled } from './bundled.ts';
import { FileError } from './file-error.ts';
import type { Io } from './io.ts';

/** The day it is, in UTC. */
export const today = (io: Io): string => io.now().toISOString().slice(0, 10);

/** Reads a text file, and tells of it by its name when that fails. */
export async function readFileOf(file: string, io: Io): Promise<string> {
  try {
    return await io.files.read(file);
  } catch (error) {
    throw new FileError(`${plain(file, 200)} cannot be read`, error);
  }
}

/** Reads and checks a snapshot as it is written. */
export const readSnapshot = async (
  file: string,
  io: Io,
  conditions: Omit<Conditions, 'today'> = {},
): Promise<Snapshot> => verified(await readFileOf(file, io), { ...conditions, today: today(io) });

/** Opens a snapshot for questions: the file that is named, or the one that comes with Assay. */
export async function openShelf(file: string | undefined, io: Io): Promise<Shelf> {
  if (file === undefined) return shelve(openBundled(await readBundled()));
  return shelve(await openSnapshot(await readFileOf(file, io), { today: today(io) }));
}

/** Runs something that may meet a snapshot which is not what it should be, and tells of it with exit code 1. */
export async function refusing(file: string, io: Io, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    await io.stderr.write(`assay: ${plain(file, 200)} is refused: ${plain(error.message, 500)}\n`);
    return 1;
  }
}
