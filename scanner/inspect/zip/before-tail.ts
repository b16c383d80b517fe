import type { ByteSource } from '../byte-source.ts';
import type { Part } from '../format.ts';
import { holding } from '../held.ts';
import type { Directory } from './end-records.ts';

/** Longer lists are read as they come. */
const LONGEST = 8 * 1024 * 1024;
/** Small entries at the end of an archive, such as torch's `version`, come along with the list. */
const EARLIER = 4096;

/** The source, with that part of the list of entries held which lies before the tail: one more request, not many. */
export async function beforeTail(
  { source, tail }: Part,
  size: number,
  directories: readonly Directory[],
): Promise<ByteSource> {
  const tailStart = size - tail.length;
  const [first] = directories;
  if (!first || first.start >= tailStart || tailStart - first.start > LONGEST) return source;
  const start = Math.max(0, first.start - EARLIER);
  const bytes = await source.read(start, tailStart - start);
  return holding(source, [
    { offset: start, bytes },
    { offset: tailStart, bytes: tail },
  ]);
}
