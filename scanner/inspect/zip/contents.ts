import { type ByteSource, memorySource, type ReadError, slice } from '../byte-source.ts';
import { crc32 } from '../decode/crc32.ts';
import { DecodedSource } from '../decode/decoded-source.ts';
import { Input } from '../decode/input.ts';
import type { Coverage, Session, Storages } from '../format.ts';
import { quoted, suspect, unread, worst } from '../tell.ts';
import { checkUnrecognised, PEEK } from '../unrecognised.ts';
import { type Entry, FOLLOWED, type Header, type Local, ODD_FLAGS, STORED } from './entry.ts';
import { METHODS, unpackable } from './methods.ts';
import { checkCode } from './torchscript.ts';

/** One way of taking the content of an entry: how it is packed, and how many bytes that are. */
interface Taking {
  readonly method: number;
  readonly packed: number;
}

/** What reading bytes another time costs at the least: archives that name one stretch a thousand times. */
export const AGAIN = 64 * 1024;
/** Small stored entries are read at once, so that their checksum can be told. */
const SMALL = 128 * 1024;

/** Reads the content of an entry in every way in which a loader may take it. */
export async function readContents(
  source: ByteSource,
  entry: Entry,
  local: Local,
  session: Session,
  storages: Storages,
): Promise<Coverage> {
  const start = entry.offset + local.length;
  const left = Math.max(0, (source.size ?? 0) - start);
  const readings: Coverage[] = [];
  for (const { method, packed } of takings(entry, local)) {
    if (packed > left) unread(session, 'zip-entry-cut', `Entry ${quoted(entry.name)} reaches past the end of the file`);
    const raw = slice(source, start, Math.min(packed, left));
    if (readings.length > 0) session.spendDecoded(Math.max(raw.size ?? 0, AGAIN));
    readings.push(packed > left ? 'partial' : 'whole');
    readings.push(
      await (method === STORED
        ? stored(raw, entry, session, storages)
        : packedAs(method, raw, entry, session, storages)),
    );
  }
  return worst(readings);
}

function takings(entry: Entry, local: Local): Taking[] {
  const own =
    local.flags & FOLLOWED && (local.packed === 0 || local.packed === 0xffffffff)
      ? { ...local, packed: entry.packed }
      : local;
  const all = [...ways(entry), ...ways(own)].filter(({ packed }) => packed > 0);
  return all.filter(
    (one, at) => all.findIndex((other) => other.method === one.method && other.packed === one.packed) === at,
  );
}

// Some loaders take a stored entry to be as long as it says it is unpacked.
const ways = ({ method, packed, size }: Header): Taking[] =>
  method === STORED && size !== packed && size !== 0xffffffff
    ? [
        { method, packed },
        { method, packed: size },
      ]
    : [{ method, packed }];

async function stored(raw: ByteSource, entry: Entry, session: Session, storages: Storages): Promise<Coverage> {
  if (raw.size === null || raw.size > SMALL) return judged(await within(raw, entry, session, storages), entry, session);
  const content = memorySource(await raw.read(0, raw.size));
  const coverage = await within(content, entry, session, storages);
  await checkSum(content, entry, session);
  return judged(coverage, entry, session);
}

async function packedAs(
  method: number,
  raw: ByteSource,
  entry: Entry,
  session: Session,
  storages: Storages,
): Promise<Coverage> {
  const decode = METHODS.get(method);
  if (!decode) {
    unread(session, 'zip-method', `Entry ${quoted(entry.name)} ${unpackable(method)} and inspect the folder`);
    await within(raw, entry, session, storages);
    return 'partial';
  }
  const decoded = new DecodedSource(() => new Input(raw), decode, session);
  const content = await decoded.settle();
  const coverage = await within(content, entry, session, storages);
  if (decoded.failure) return failed(decoded.failure, raw, entry, session, storages);
  await checkSum(content, entry, session);
  return coverage;
}

// A stream that is no such stream from its first byte on may be what another header says: plain.
async function failed(
  failure: ReadError,
  raw: ByteSource,
  entry: Entry,
  session: Session,
  storages: Storages,
): Promise<Coverage> {
  const why = entry.flags & ODD_FLAGS ? 'it is marked as encrypted' : failure.message;
  unread(session, `unread-${failure.failure}`, `Entry ${quoted(entry.name)} could not be unpacked to its end: ${why}`);
  if (failure.failure === 'corrupt') await within(raw, entry, session, storages);
  return 'partial';
}

async function within(content: ByteSource, entry: Entry, session: Session, storages: Storages): Promise<Coverage> {
  await checkCode(entry.name, content, session);
  const head = await content.read(0, PEEK);
  const coverage = await session.within(entry.name.slice(0, 300), content, storages);
  if (coverage !== 'not-this' || entry.flags & ODD_FLAGS) return coverage;
  return checkUnrecognised(entry.name, head, coverage, session);
}

/** An entry that is marked as encrypted and looks like nothing may be just that. */
function judged(coverage: Coverage, entry: Entry, session: Session): Coverage {
  if (coverage !== 'not-this' || !(entry.flags & ODD_FLAGS)) return coverage;
  unread(
    session,
    'zip-encrypted',
    `Entry ${quoted(entry.name)} is encrypted; unpack it with its password and inspect the folder`,
  );
  return 'partial';
}

async function checkSum(content: ByteSource, entry: Entry, session: Session): Promise<void> {
  if (content.size === null || content.size > SMALL * 2) return;
  const bytes = await content.read(0, content.size);
  if (bytes.length !== entry.size)
    suspect(
      session,
      'zip-size-mismatch',
      `Entry ${quoted(entry.name)} says it holds ${entry.size} bytes, and holds ${bytes.length}`,
    );
  else if (crc32(bytes) !== entry.crc)
    suspect(
      session,
      'zip-checksum',
      `The checksum of entry ${quoted(entry.name)} is wrong: damaged, or made to stop scanners`,
      {
        advisory: 'CVE-2025-10156',
      },
    );
}
