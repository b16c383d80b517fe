import type { Bytes } from '../byte-source.ts';
import type { Sample } from '../format.ts';
import { placesOf, startsWith, u16, u32, u64 } from '../little-endian.ts';

/** Where a list of entries may stand, as one end record has it. Offsets in bytes of the stream. */
export interface Directory {
  readonly start: number;
  readonly size: number;
  readonly count: number;
  /** What offsets of entries count from: not 0 when something stands before the archive. */
  readonly base: number;
  /** Where the end record itself begins, and where it ends with its comment. */
  readonly end: number;
  readonly after: number;
}

const END = [0x50, 0x4b, 5, 6];
const END_64 = [0x50, 0x4b, 6, 6];
const LOCATOR_64 = [0x50, 0x4b, 6, 7];
const ENTRY = [0x50, 0x4b, 1, 2];
/** What the plain record holds where the zip64 one has the value. */
const UNTOLD = 0xffffffff;
/** More end records than this in one file are an attack on whoever reads them all. */
const MOST = 64;

/** A stretch of the stream in memory, and where it begins. */
interface Stretch {
  readonly bytes: Bytes;
  readonly offset: number;
}

/** Every place where some reader may find the list of entries, that of the last end record first. */
export function directoriesOf(sample: Sample): Directory[] {
  const { head, tail, size } = sample;
  if (size === null) return [];
  const stretches: Stretch[] = [{ bytes: tail, offset: size - tail.length }];
  if (head !== tail) stretches.push({ bytes: head, offset: 0 });
  const byStart = new Map<number, Directory>();
  for (const stretch of stretches)
    for (const at of placesOf(stretch.bytes, END, stretch.bytes.length).reverse())
      for (const each of candidates(stretch, at))
        if (!byStart.has(each.start) && isPlausible(each, stretches, size)) byStart.set(each.start, each);
  const found = [...byStart.values()];
  const filled = found.filter(({ size: length }) => length > 0);
  // Lists without entries are as many as one likes: the last end record tells the end of an empty archive.
  return filled.length > 0 ? filled.slice(0, MOST) : found.slice(0, 1);
}

function candidates({ bytes, offset }: Stretch, at: number): Directory[] {
  const end = offset + at;
  const after = end + 22 + u16(bytes, at + 20);
  const [count, size, start] = [u16(bytes, at + 10), u32(bytes, at + 12), u32(bytes, at + 16)];
  const asGiven = { start, size, count, base: 0, end, after };
  // Python takes the list to end where the end record begins, and moves all offsets by the difference.
  const asPython = { ...asGiven, start: end - size, base: end - size - start };
  const wide = candidates64({ bytes, offset }, at, after);
  // Behind a zip64 record, which torch always writes, readers that know it count from there, and the others as given.
  const plain = wide.length > 0 ? (start === UNTOLD ? [] : [asGiven]) : [asGiven, asPython];
  return [...wide, ...plain].filter((each) => each.start >= 0);
}

function candidates64({ bytes, offset }: Stretch, at: number, after: number): Directory[] {
  if (!startsWith(bytes, LOCATOR_64, at - 20)) return [];
  // Where the locator says, and where it must be when nothing stands in between.
  const places = new Set([u64(bytes, at - 12) - offset, at - 76]);
  return [...places]
    .filter((place) => place >= 0 && startsWith(bytes, END_64, place))
    .flatMap((place) => {
      const [count, size, start] = [u64(bytes, place + 32), u64(bytes, place + 40), u64(bytes, place + 48)];
      const end = offset + place;
      const asGiven = { start, size, count, base: 0, end, after };
      return [asGiven, { ...asGiven, start: end - size, base: end - size - start }];
    });
}

function isPlausible({ start, size, end, count }: Directory, stretches: readonly Stretch[], total: number): boolean {
  if (start < 0 || start + size > total || start > end) return false;
  if (count === 0 && size === 0) return start === end;
  const held = stretches.find(({ bytes, offset }) => start >= offset && start + 4 <= offset + bytes.length);
  return held === undefined || startsWith(held.bytes, ENTRY, start - held.offset);
}
