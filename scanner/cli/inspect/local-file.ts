import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { type ByteSource, type Bytes, ReadError } from '#scanner/inspect/byte-source';
import { HEAD, TAIL } from '#scanner/inspect/limits';
import { trouble } from './system-trouble.ts';

/** A file of the disk, open for reading. */
export interface LocalFile {
  readonly source: ByteSource & { readonly size: number };
  /** What happened to the file while it was read; undefined when nothing did. */
  change(): ReadError | undefined;
  close(): void;
}

// A pipe that took the file's place must not hold the process, nor a link lead elsewhere. Windows knows neither.
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const NO_LINK = constants.O_NOFOLLOW ?? 0;
/** Read at once: files up to here cost one open, one look at their size and one read. */
const SMALL = HEAD + TAIL;
const BLOCK = 64 * 1024;

/** Opens a file. Throws a `ReadError` when that cannot be done or when it is none. */
export function openLocal(path: Buffer, { followLink = false } = {}): LocalFile {
  const fd = attempt(() => openSync(path, followLink ? FLAGS : FLAGS | NO_LINK));
  try {
    const stats = attempt(() => fstatSync(fd));
    if (!stats.isFile()) throw new ReadError('changed', 'It was a file when the folder was listed, and is none now');
    return stats.size <= SMALL ? small(fd, stats.size) : large(fd, stats);
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}

function small(fd: number, size: number): LocalFile {
  // One byte more than there should be: a file that has grown meanwhile gives itself away.
  const room = new Uint8Array(size + 1);
  const got = fill(fd, room, 0);
  if (got > 0 && size === 0) throw endless();
  if (got !== size) throw changed();
  closeSync(fd);
  const bytes = room.subarray(0, size);
  const read = (offset: number, length: number): Bytes => bytes.subarray(offset, offset + length);
  return { source: { size, read }, change: () => undefined, close: () => undefined };
}

function large(fd: number, stats: Stats): LocalFile {
  const { size } = stats;
  let block: { readonly start: number; readonly bytes: Bytes } = { start: 0, bytes: new Uint8Array() };
  const readAt = (start: number, length: number): Bytes => {
    const bytes = new Uint8Array(length);
    if (fill(fd, bytes, start) < length) throw changed();
    return bytes;
  };
  const read = (offset: number, length: number): Bytes => {
    const wanted = Math.max(0, Math.min(length, size - offset));
    if (wanted >= BLOCK) return readAt(offset, wanted);
    const held = offset >= block.start && offset + wanted <= block.start + block.bytes.length;
    if (!held) block = { start: offset, bytes: readAt(offset, Math.min(BLOCK, Math.max(0, size - offset))) };
    return block.bytes.subarray(offset - block.start, offset - block.start + wanted);
  };
  const readInto = (offset: number, into: Bytes): number => {
    const wanted = Math.max(0, Math.min(into.length, size - offset));
    if (fill(fd, into.subarray(0, wanted), offset) < wanted) throw changed();
    return wanted;
  };
  return { source: { size, read, readInto }, change: () => changeSince(fd, stats), close: () => closeSync(fd) };
}

function changeSince(fd: number, before: Stats): ReadError | undefined {
  const after = attempt(() => fstatSync(fd));
  return after.size !== before.size || after.mtimeMs !== before.mtimeMs ? changed() : undefined;
}

// A read may give less than asked for although more is there.
function fill(fd: number, bytes: Bytes, start: number): number {
  let got = 0;
  while (got < bytes.length) {
    const more = attempt(() => readSync(fd, bytes, got, bytes.length - got, start + got));
    if (more === 0) break;
    got += more;
  }
  return got;
}

// Those of the system say that they are empty, and are made when they are read.
const endless = (): ReadError =>
  new ReadError(
    'refused',
    'It says that it is empty, and is not: a file of the system, or one that grows; inspect a copy',
  );

const changed = (): ReadError =>
  new ReadError('changed', 'The file changed while it was read; inspect it again when nothing writes to it');

function attempt<T>(call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw trouble(error);
  }
}
