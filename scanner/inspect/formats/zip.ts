import type { ByteSource } from '../byte-source.ts';
import { wholeInMemory } from '../decode/whole-in-memory.ts';
import { XZ } from '../decode/xz.ts';
import { type Coverage, defineFormat, type Part, type Sample, type Session } from '../format.ts';
import { HEAD, TAIL } from '../limits.ts';
import { startsWith } from '../little-endian.ts';
import { isHeader } from '../tar/header.ts';
import { suspect, unread, worst } from '../tell.ts';
import { Archive, endOf } from '../zip/archive.ts';
import { beforeTail } from '../zip/before-tail.ts';
import { type Listing, listed } from '../zip/directory.ts';
import { type Directory, directoriesOf } from '../zip/end-records.ts';
import type { Entries } from '../zip/entries.ts';
import { type Entry, localLength, STORED } from '../zip/entry.ts';
import { gapsOf, readGaps, withOthers } from '../zip/gaps.ts';
import type { Range } from '../zip/planned.ts';
import { checkSlack, exactly } from '../zip/slack.ts';
import { stray } from '../zip/stray.ts';
import { united } from '../zip/united.ts';

const beginsAsZip = (head: Sample['head']): boolean =>
  startsWith(head, [0x50, 0x4b, 3, 4]) || startsWith(head, [0x50, 0x4b, 5, 6]);

const PACKED = [[0x1f, 0x8b, 8], [0x42, 0x5a, 0x68], XZ, [0x04, 0x22, 0x4d, 0x18], [0x28, 0xb5, 0x2f, 0xfd]];
const isPacked = (head: Sample['head']): boolean => PACKED.some((magic) => startsWith(head, magic));

// A compressed stream keeps what does not compress as it is, such as an archive at its end, which is read once more as
// what the stream unpacks to. That it lies behind something is then nothing odd; what it holds still is.
const unmoved = (session: Session): Session => ({
  ...session,
  report: (finding) => {
    if (finding.id !== 'zip-moved' && finding.id !== 'zip-hidden-bytes') session.report(finding);
  },
});

/** Zip archives, and with them torch's checkpoints, TorchScript, npz and Keras files: every entry by its content. */
export default defineFormat({
  id: 'zip',
  title: 'Zip archive',
  // A tar hands its members on by itself; that one of them is a zip at the end of it is nothing odd.
  recognises: (sample) => beginsAsZip(sample.head) || (!isHeader(sample.head) && directoriesOf(sample).length > 0),
  async inspect(part, session) {
    const { source, head, tail, size } = await wholeInMemory(part, session);
    if (size === null) return tooLong(session);
    return readZip({ ...part, source, head, tail, size }, size, isPacked(head) ? unmoved(session) : session);
  },
});

function tooLong(session: Session): Coverage {
  unread(
    session,
    'zip-in-stream',
    'A zip archive lies in a compressed stream that is too long to hold; unpack it and inspect that',
  );
  return 'partial';
}

/** Lists of entries that are read, of all that some reader may find. */
const MOST = 8;

async function readZip(part: Part, size: number, session: Session): Promise<Coverage> {
  const directories = directoriesOf(part);
  const source = await beforeTail(part, size, directories);
  const listings: Listing[] = [];
  for (const directory of directories.slice(0, MOST)) {
    if (await isWithinEntry(source, directory, listings)) continue;
    const listing = await listed(source, directory, session);
    if (listing.entries.length > 0 || directory.count === 0) listings.push(listing);
  }
  if (listings.length === 0) return stray(source, part, session);
  checkListings(listings, session);
  const more = directories.length > MOST;
  if (more)
    unread(session, 'unread-budget', `It may hold ${directories.length} lists of entries, of which ${MOST} were read`);
  const cut = listings.every(({ directory }) => directory.after > size);
  if (cut) unread(session, 'zip-cut', 'It ends within the record that its list of entries ends with');
  const entries = united(listings);
  const readings = [
    await new Archive(source, entries, session).read(),
    await outside(source, size, listings, entries, session),
  ];
  return cut || more || listings.some(({ failure }) => failure) ? 'partial' : worst(readings);
}

/** Whether it is the list of an archive that is stored in this one, and is read as such. */
async function isWithinEntry(source: ByteSource, { base, start, end }: Directory, listings: readonly Listing[]) {
  if (base === 0) return false;
  const entry = entryAround(start, listings);
  if (!entry) return false;
  return end + 22 <= entry.offset + localLength(await source.read(entry.offset, 30)) + entry.packed;
}

function entryAround(place: number, listings: readonly Listing[]): Entry | undefined {
  for (const { entries } of listings)
    for (const entry of entries)
      if (entry.method === STORED && entry.offset >= 0 && entry.offset < place && place < endOf(entry)) return entry;
  return undefined;
}

function checkListings(listings: readonly Listing[], session: Session): void {
  const full = listings.filter(({ entries }) => entries.length > 0);
  if (full.length > 1)
    suspect(
      session,
      'zip-several-lists',
      `It holds ${full.length} lists of entries; loaders differ on which they take`,
    );
  for (const { directory, entries, end, failure } of listings) {
    if (failure) unread(session, `unread-${failure.failure}`, failure.message);
    else if (entries.length % 65_536 !== directory.count % 65_536 || end - directory.start !== directory.size)
      suspect(
        session,
        'zip-count-mismatch',
        `Its end record counts ${directory.count} entries, and its list holds ${entries.length}`,
      );
    if (directory.base !== 0 && entries.length > 0)
      suspect(session, 'zip-moved', `The archive begins ${directory.base} bytes away from where it says`);
  }
}

function* contentsOf(entries: Entries): Generator<Range, void> {
  for (const entry of entries) yield { start: entry.offset, end: endOf(entry) };
}

async function outside(
  source: ByteSource,
  size: number,
  listings: readonly Listing[],
  entries: Entries,
  session: Session,
) {
  const lists = listings.flatMap(({ directory, end }) => [
    { start: directory.start, end },
    { start: directory.end, end: directory.after },
  ]);
  // Of a small file all is in memory: there the exact ends of the entries cost nothing, and no gap is too small to hide in.
  const gaps = gapsOf(withOthers(contentsOf(entries), lists), size);
  if (size <= HEAD + TAIL) await checkSlack(source, withOthers(await exactly(source, entries), lists), session);
  return readGaps(source, gaps, session);
}
