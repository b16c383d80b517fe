import { readTrust, type Trust } from '#shared/review/trust';
import { plain } from '#shared/text/plain';
import type { Input } from '../command.ts';
import { FileError } from '../file-error.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/** The keys that --trust lists; none without it. Throws a UsageError or a FileError. */
export async function readTrusted(input: Input, io: Io): Promise<Trust> {
  const file = input.text('trust');
  if (file === undefined) return new Map();
  const read = readTrust(await textOf(file, io));
  if ('trust' in read) return read.trust;
  throw new UsageError(`--trust ${plain(file, 200)}, line ${read.line}: ${read.problem}.`);
}

async function textOf(file: string, io: Io): Promise<string> {
  try {
    return await io.files.read(file);
  } catch (error) {
    throw new FileError(`--trust ${file} cannot be read`, error);
  }
}
