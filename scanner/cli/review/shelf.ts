import { sha256 } from '#scanner/digest';
import { type Verified, verifyReview } from '#scanner/review';
import { type Review, signedText } from '#shared/review/review';
import type { Trust } from '#shared/review/trust';
import { canonicalJson } from '#shared/text/canonical-json';
import { FileError } from '../file-error.ts';
import type { Io } from '../io.ts';
import { readJson } from '../read-json.ts';

/** A kept review with the file it lies in. */
export interface Kept extends Verified {
  readonly file: string;
}

const folderOf = (history: string): string => `${history}.reviews`;

/** Keeps a review; resolves to whether it was new. One review is one file, by its contents. Throws a FileError. */
export async function keepReview(review: Review, history: string, io: Io): Promise<boolean> {
  const folder = folderOf(history);
  const file = `${folder}/${(await sha256(signedText(review))).slice(0, 32)}.json`;
  if ((await filesIn(folder, io)).includes(file)) return false;
  try {
    await io.files.makeFolder(folder);
    await io.files.write(file, `${canonicalJson(review)}\n`);
    return true;
  } catch (error) {
    throw new FileError(`${file} cannot be written`, error);
  }
}

/**
 * The reviews that are kept beside a history, each checked anew by the keys that are trusted now: what lay on a disk may
 * have been changed there. Facts of the expert category are to be read from here. Throws a FileError.
 */
export async function keptReviews(history: string, trust: Trust, io: Io): Promise<Kept[]> {
  const moment = io.now().toISOString();
  const files = await filesIn(folderOf(history), io);
  return Promise.all(
    files.map(async (file) => ({ file, ...(await verifyReview(await readJson(file, io, file), trust, moment)) })),
  );
}

async function filesIn(folder: string, io: Io): Promise<string[]> {
  try {
    return (await io.files.list(folder)).filter((name) => name.endsWith('.json')).map((name) => `${folder}/${name}`);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new FileError(`${folder} cannot be read`, error);
  }
}
