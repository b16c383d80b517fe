import type { ByteSource } from '../byte-source.ts';
import type { Coverage, Part, Session } from '../format.ts';
import { startsWith } from '../little-endian.ts';
import { unread } from '../tell.ts';
import { Archive } from './archive.ts';
import { EntryStore } from './entries.ts';
import { type Entry, FOLLOWED, localHeader, localLength } from './entry.ts';

const LOCAL = [0x50, 0x4b, 3, 4];

/** An archive without its list, such as half a download: entries as far as their own headers lead. Never `whole`. */
export async function stray(source: ByteSource, part: Part, session: Session): Promise<Coverage> {
  if (!startsWith(part.head, LOCAL)) return 'not-this';
  unread(session, 'zip-no-list', 'The list of entries at the end of the archive is missing: it was cut off or damaged');
  const entries = new EntryStore();
  const size = source.size ?? 0;
  for (let offset = 0; offset < size; ) {
    const entry = await strayEntry(source, offset, size);
    if (!entry) break;
    session.spendEntries(1);
    entries.add(entry);
    offset = entry.next;
  }
  await new Archive(source, entries.all(), session).read();
  return 'partial';
}

async function strayEntry(
  source: ByteSource,
  offset: number,
  size: number,
): Promise<(Entry & { next: number }) | undefined> {
  const fixed = await source.read(offset, 30);
  if (!startsWith(fixed, LOCAL) || fixed.length < 30) return undefined;
  const { length, ...local } = localHeader(await source.read(offset, localLength(fixed)));
  // A length that follows the content is not known before it: all that is left may belong to the entry.
  const open = (local.flags & FOLLOWED) !== 0 && (local.packed === 0 || local.packed === 0xffffffff);
  const packed = Math.min(open ? size : local.packed, Math.max(0, size - offset - length));
  return { ...local, packed, offset, mode: 0, next: open ? size : offset + length + packed };
}
