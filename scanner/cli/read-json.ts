import { plain } from '#shared/text/plain';
import { FileError } from './file-error.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

const LARGEST = 1_000_000;

/** The JSON of a file that an option names. `at` is how messages call it. Throws a FileError or a UsageError. */
export async function readJson(file: string, io: Io, at: string): Promise<unknown> {
  return parseJson(await readText(file, io, at), at);
}

async function readText(file: string, io: Io, at: string): Promise<string> {
  try {
    const text = await io.files.read(file);
    if (text.length <= LARGEST) return text;
  } catch (error) {
    throw new FileError(`${at} cannot be read`, error);
  }
  throw new UsageError(`${at} cannot be read: it is larger than a megabyte.`);
}

/** The JSON of a text. `at` is how messages call its file. Throws a UsageError. */
export function parseJson(text: string, at: string): unknown {
  try {
    // A byte order mark is no JSON, but some editors write one.
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UsageError(`${at} is not JSON: ${plain(error instanceof Error ? error.message : String(error))}.`);
  }
}
