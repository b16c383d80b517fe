import { type ByteSource, ReadError } from '../byte-source.ts';
import { Input } from '../decode/input.ts';
import type { Session } from '../format.ts';
import { u32 } from '../little-endian.ts';
import type { Directory } from './end-records.ts';
import { type Entries, EntryStore } from './entries.ts';
import { entryAt, entryLength } from './entry.ts';

const ENTRY = 0x02014b50;

/** Bytes of the list that an entry may take, and count as one: longer names are kept for longer. */
const LONG = 192;

/** The entries of a directory, and what is odd about the directory itself. */
export interface Listing {
  readonly directory: Directory;
  readonly entries: Entries;
  /** Where the last entry of the list ends. */
  readonly end: number;
  /** Why the list was not read to its end. */
  readonly failure: ReadError | undefined;
}

/**
 * Reads every entry of a directory, however many its end record counts: readers differ on whether they go by count or
 * by size. Where the budget of entries ends, those that were read stand, and `failure` says so.
 */
export async function listed(source: ByteSource, directory: Directory, session: Session): Promise<Listing> {
  const entries = new EntryStore();
  const input = new Input(source, directory.start);
  let failure: ReadError | undefined;
  try {
    while (await input.has(46)) {
      if (u32(input.bytes, input.at) !== ENTRY) break;
      const length = entryLength(input.bytes, input.at);
      if (!(await input.has(length))) break;
      session.spendEntries(Math.ceil(length / LONG));
      entries.add(entryAt(input.bytes, input.at, directory.base));
      input.at += length;
    }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    failure = error;
  }
  return { directory, entries: entries.all(), end: input.offset, failure };
}
