import type { Answer } from '#scanner/gather/answer';
import type { BodyLimit } from '#scanner/gather/body';
import { type Bytes, ReadError } from '#scanner/inspect/byte-source';

/** What a server gave for a range: the range itself, or all of the file. `total` is the size that it tells. */
export interface RangeAnswer {
  readonly whole: boolean;
  readonly bytes: Bytes;
  readonly total: number;
  readonly etag: string | null;
}

/** The range asked for; `end` exclusive. `size` when known. */
export interface Asked {
  readonly start: number;
  readonly end: number;
  readonly size: number | null;
  /** Bytes of a whole file that is taken from a server which ignores ranges. */
  readonly wholeLimit: number;
}

const NOTHING: BodyLimit = { maxBytes: 0, beyond: 'cut' };

/** How much is read of an answer that begins like this: nothing of a large file that nobody asked for whole. */
export function limitOf({ start, end, size, wholeLimit }: Asked, status: number, headers: Headers): BodyLimit {
  if (status === 206) return { maxBytes: end - start, beyond: 'fail' };
  const length = lengthOf(headers) ?? size;
  return length !== null && length > wholeLimit ? NOTHING : { maxBytes: wholeLimit, beyond: 'fail' };
}

/** Checks that an answer is what was asked for. Throws a `ReadError` that says what it is instead. */
export function checkRange(answer: Answer, asked: Asked): RangeAnswer {
  const etag = answer.headers.get('etag');
  if (answer.status !== 206) return { ...wholeOf(answer, asked), etag };
  const told = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(answer.headers.get('content-range') ?? '');
  if (!told) throw new ReadError('refused', 'The server does not say which range it sent; download the file instead');
  const [first, last, total] = told.slice(1).map(Number) as [number, number, number];
  if (asked.size !== null && total !== asked.size) throw changed(asked.size, total);
  if (first !== asked.start || last !== Math.min(asked.end, total) - 1)
    throw new ReadError(
      'refused',
      `The server sent bytes ${first} to ${last} in place of ${asked.start} to ${asked.end - 1}`,
    );
  if (answer.bytes.length !== last + 1 - first)
    throw new ReadError(
      'short',
      `The server sent ${answer.bytes.length} of ${last + 1 - first} bytes; try again later`,
    );
  return { whole: false, bytes: answer.bytes, total, etag };
}

function wholeOf({ bytes, truncated, headers }: Answer, { size }: Asked): Omit<RangeAnswer, 'etag'> {
  if (truncated)
    throw new ReadError(
      'refused',
      'The server sends whole files only, and this one is large; download it and inspect the copy',
    );
  const expected = size ?? lengthOf(headers) ?? bytes.length;
  if (bytes.length < expected)
    throw new ReadError('short', `The server sent ${bytes.length} of ${expected} bytes; try again later`);
  if (bytes.length > expected) throw changed(expected, bytes.length);
  return { whole: true, bytes, total: bytes.length };
}

/** The file is not the one that was asked for. */
export const changed = (size: number, total: number): ReadError =>
  new ReadError('changed', `The file has ${total} bytes in place of ${size}: it changed meanwhile; inspect it again`);

// Of an encoded body the length is not that of the file.
function lengthOf(headers: Headers): number | null {
  const length = headers.get('content-length');
  return length !== null && /^\d{1,15}$/.test(length) && !headers.has('content-encoding') ? Number(length) : null;
}
