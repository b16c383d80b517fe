import { type ByteSource, slice } from '../byte-source.ts';
import { type Coverage, defineFormat, type Part, type Session } from '../format.ts';
import { latin1, startsWith, u16, u32 } from '../little-endian.ts';
import { countOf, itemOf } from '../npy/item.ts';
import { type Literal, literal } from '../npy/literal.ts';
import { remark, suspect, unread } from '../tell.ts';

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
/** NumPy refuses longer headers unless told to trust the file. */
const LONGEST_HEADER = 1024 * 1024;

/** NumPy arrays: numbers need no reading, arrays of objects are a pickle behind the header. */
export default defineFormat({
  id: 'npy',
  title: 'NumPy array',
  recognises: ({ head }) => startsWith(head, MAGIC),
  async inspect(part, session) {
    const major = part.head[6] ?? 0;
    const start = major === 1 ? 10 : 12;
    const length = major === 1 ? u16(part.head, 8) : u32(part.head, 8);
    if (major < 1 || major > 3)
      return refused(session, `Its header is of a version that Assay does not know: ${major}`);
    if (length > LONGEST_HEADER) return refused(session, `Its header claims ${length} bytes`);
    const text = latin1(await part.source.read(start, length));
    const header = literal(text);
    if (text.length < length || !(header instanceof Map))
      return badHeader(text.length < length, part, start + length, session);
    return readBody(header, part, start + length, session);
  },
});

function refused(session: Session, message: string): Coverage {
  unread(session, 'npy-header', message);
  return 'partial';
}

async function badHeader(short: boolean, part: Part, start: number, session: Session): Promise<Coverage> {
  if (short) return refused(session, 'Its header is cut off');
  suspect(
    session,
    'npy-header',
    'Its header is no plain dictionary, but an expression that old versions of NumPy evaluate',
  );
  await session.within('array', from(part, start));
  return refused(session, 'Its header cannot be read, so that what follows is not known');
}

async function readBody(
  header: ReadonlyMap<string, Literal>,
  part: Part,
  start: number,
  session: Session,
): Promise<Coverage> {
  const item = itemOf(header.get('descr'));
  const count = countOf(header.get('shape'));
  if (item === undefined || !Number.isFinite(count)) return badHeader(false, part, start, session);
  if (item === 'objects') {
    remark(session, 'npy-objects', 'It is an array of objects, which NumPy unpickles where it is told to allow that');
    // An empty stream is whole, but the pickle of an array is never empty.
    if ((await part.source.read(start, 1)).length === 0) return refused(session, 'It ends before the array does');
    const coverage = await session.within('array', from(part, start));
    return coverage === 'not-this' ? refused(session, 'The pickle of its objects cannot be read') : coverage;
  }
  const end = start + count * item.bytes;
  if (await endsBefore(part, end)) return refused(session, 'It ends before the array does');
  return readTail(part, end, session);
}

async function readTail(part: Part, end: number, session: Session): Promise<Coverage> {
  if ((await part.source.read(end, 1)).length === 0) return 'whole';
  const coverage = await session.within('bytes after the array', from(part, end));
  if (coverage === 'not-this') remark(session, 'trailing-bytes', 'Bytes follow the array', { offset: end });
  else suspect(session, 'trailing-bytes', 'Something readable follows the array', { offset: end });
  return coverage === 'partial' ? 'partial' : 'whole';
}

/** Whether a part has no byte right before `end`. */
async function endsBefore({ source, size }: Part, end: number): Promise<boolean> {
  return size === null ? (await source.read(end - 1, 1)).length === 0 : size < end;
}

const from = ({ source, size }: Part, start: number): ByteSource =>
  size === null
    ? { size, read: (at, length) => source.read(start + at, length) }
    : slice(source, start, Math.max(0, size - start));
