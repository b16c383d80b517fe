import { type ByteSource, slice } from '../byte-source.ts';
import type { Session } from '../format.ts';
import { placesOf } from '../little-endian.ts';
import { suspect } from '../tell.ts';
import { endOf } from './archive.ts';
import { type Entry, localLength } from './entry.ts';
import { gapsOf, LOCAL, SLACK } from './gaps.ts';
import type { Range } from './planned.ts';

/** The shortest local header, with a name of one byte and some content. */
const SHORTEST = 32;

/** Where entries lie with all of their own headers, which have to be read for that. */
export async function exactly(source: ByteSource, entries: Iterable<Entry>): Promise<Range[]> {
  const ranges: Range[] = [];
  for (const entry of entries) {
    const { offset, nameBytes } = entry;
    const own = offset >= 0 ? localLength(await source.read(offset, 30)) : 0;
    ranges.push({ start: offset, end: endOf(entry) + Math.max(0, own - 30 - nameBytes) });
  }
  return ranges;
}

/** Looks for entries that the list does not name in gaps which padding and data descriptors could fill. */
export async function checkSlack(source: ByteSource, ranges: Iterable<Range>, session: Session): Promise<void> {
  for (const { start, end } of gapsOf(ranges, source.size ?? 0, SHORTEST)) {
    if (start === 0 || end === source.size || end - start > SLACK) continue;
    const bytes = await source.read(start, end - start);
    const [at] = placesOf(bytes, LOCAL, 1);
    if (at === undefined) continue;
    suspect(session, 'zip-hidden-entry', 'An entry that the list does not name lies between the entries', {
      offset: start + at,
    });
    await session.within('bytes between the entries', slice(source, start + at, end - start - at));
  }
}
