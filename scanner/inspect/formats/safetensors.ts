import { slice } from '../byte-source.ts';
import { type Coverage, defineFormat, type Part, type Session } from '../format.ts';
import { u64 } from '../little-endian.ts';
import { type SafetensorsHeader, safetensorsHeader } from '../safetensors/header.ts';
import { NotJson } from '../safetensors/json-bytes.ts';
import { readMetadata } from '../safetensors/metadata.ts';
import { suspect, unread, worst } from '../tell.ts';

/** The reference implementation refuses longer headers. */
const LONGEST = 100_000_000;
/** Longer headers than any model has are not held in memory. */
const LONGEST_HELD = 16 * 1024 * 1024;
/** Holes looked into; files with more of them are flagged all the same. */
const MOST_HOLES = 32;

/** Safetensors: numbers behind a header of JSON, which is held to every rule of the format. */
export default defineFormat({
  id: 'safetensors',
  title: 'Safetensors',
  recognises({ head }) {
    const length = u64(head, 0);
    return (
      head.length > 9 &&
      head[8] === 0x7b &&
      length >= 2 &&
      length <= LONGEST &&
      /^[\s"}]$/.test(String.fromCharCode(head[9] ?? 0))
    );
  },
  async inspect(part, session) {
    const length = u64(part.head, 0);
    if (length > LONGEST_HELD)
      return refused(session, 'unread-budget', `Its header of ${length} bytes is longer than that of any model`);
    const bytes = await part.source.read(8, length);
    if (bytes.length < length) return refused(session, 'safetensors-cut', 'It ends within its header');
    try {
      return await readData(safetensorsHeader(bytes), 8 + length, part, session);
    } catch (error) {
      if (!(error instanceof NotJson)) throw error;
      return refused(session, 'safetensors-header', `Its header is not what the format asks for: ${error.message}`);
    }
  },
});

function refused(session: Session, id: string, message: string): Coverage {
  unread(session, id, message, { offset: 8 });
  return 'partial';
}

async function readData(header: SafetensorsHeader, start: number, part: Part, session: Session): Promise<Coverage> {
  for (const problem of header.problems) suspect(session, 'safetensors-invalid', problem, { offset: 8 });
  const end = start + header.end;
  const readings = [await readMetadata(header.metadata, session), await readHoles(header, start, part, session)];
  if (part.size === null ? end > start && (await part.source.read(end - 1, 1)).length === 0 : part.size < end)
    return refused(session, 'safetensors-cut', 'It ends before its last tensor does');
  if ((await part.source.read(end, 1)).length > 0) readings.push(await readTail(end, part, session));
  return worst(readings);
}

async function readHoles(
  { holes }: SafetensorsHeader,
  start: number,
  { source, size }: Part,
  session: Session,
): Promise<Coverage> {
  const readings: Coverage[] = [];
  for (const hole of size === null ? [] : holes.slice(0, MOST_HOLES))
    readings.push(
      await session.within(
        'bytes between the tensors',
        slice(
          source,
          Math.min(start + hole.start, size ?? 0),
          Math.min(hole.end - hole.start, Math.max(0, (size ?? 0) - start - hole.start)),
        ),
      ),
    );
  return worst(readings);
}

async function readTail(end: number, { source, size }: Part, session: Session): Promise<Coverage> {
  suspect(session, 'trailing-bytes', 'Bytes follow the last tensor, which the format does not allow', { offset: end });
  const tail =
    size === null
      ? { size, read: (at: number, length: number) => source.read(end + at, length) }
      : slice(source, end, size - end);
  return session.within('bytes after the tensors', tail);
}
