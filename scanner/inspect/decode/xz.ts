import { type Bytes, ReadError } from '../byte-source.ts';
import { startsWith, u32 } from '../little-endian.ts';
import { crc32 } from './crc32.ts';
import { Crc64 } from './crc64.ts';
import type { Input } from './input.ts';
import { unlzma2 } from './lzma2.ts';
import { MOST_HISTORY } from './unlzma.ts';
import { Window } from './window.ts';

/** What every `xz` stream begins with. */
export const XZ = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0];
/** Length of a block's checksum by its kind. */
const CHECKS: readonly number[] = [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64];
const CRC32 = 1;
const CRC64 = 4;
/** Bytes handed out at once at the most; the first are few, since a stream may be tiny. */
const LARGEST = 128 * 1024;
const NOTHING: Bytes = new Uint8Array(0);

/** Unpacks `xz`: every stream with every block, and holds each to its checksum, but for the rare SHA-256. */
export async function* unxz(input: Input): AsyncGenerator<Bytes, void> {
  do {
    const header = await input.take(12);
    const check = (header[7] ?? 0) & 15;
    while ((await peek(input)) !== 0) yield* block(input, check);
    await passIndex(input);
    await input.take(12);
    await passPadding(input);
    // Counted like a piece: a file may hold empty streams by the million.
    yield NOTHING;
  } while ((await input.has(12)) && startsWith(input.bytes, XZ, input.at));
}

async function peek(input: Input): Promise<number> {
  if (!(await input.has(1))) throw new ReadError('corrupt', 'Its xz stream ends too early');
  return input.bytes[input.at] ?? 0;
}

async function* block(input: Input, check: number): AsyncGenerator<Bytes, void> {
  const start = input.offset;
  const window = new Window(historyOf(await input.take(((await peek(input)) + 1) * 4)), LARGEST, 4096);
  let sum = 0;
  const long = new Crc64();
  for await (const piece of unlzma2(input, window)) {
    if (check === CRC32) sum = crc32(piece, sum);
    else if (check === CRC64) long.add(piece);
    yield piece;
  }
  await input.take((4 - ((input.offset - start) % 4)) % 4);
  const stored = await input.take(CHECKS[check] ?? 0);
  if ((check === CRC32 && u32(stored, 0) !== sum) || (check === CRC64 && !long.matches(stored)))
    throw new ReadError('corrupt', 'The checksum of its xz stream is wrong');
}

/** The length of the dictionary from a block's header. Filters before LZMA2 are for programs, not for models. */
function historyOf(header: Bytes): number {
  const flags = header[1] ?? 0;
  let at = 2;
  if (flags & 0x40) at = number(header, at).next;
  if (flags & 0x80) at = number(header, at).next;
  if (flags & 3 || header[at] !== 0x21 || header[at + 1] !== 1)
    throw new ReadError(
      'unsupported',
      'Its xz stream has filters that Assay does not undo; unpack it and inspect that',
    );
  const bits = header[at + 2] ?? 0;
  if (bits > 40) throw new ReadError('corrupt', 'Its xz stream has a dictionary of no known size');
  return Math.min(MOST_HISTORY, Math.max(4096, (2 | (bits & 1)) * 2 ** ((bits >> 1) + 11)));
}

function number(bytes: Bytes, from: number): { value: number; next: number } {
  let [value, at] = [0, from];
  for (let shift = 0; shift < 63; shift += 7) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return { value, next: at };
  }
  throw new ReadError('corrupt', 'A number in its xz stream is damaged');
}

async function passIndex(input: Input): Promise<void> {
  const start = input.offset;
  await input.take(1);
  for (let left = (await passNumber(input)) * 2; left > 0; left--) await passNumber(input);
  await input.take((4 - ((input.offset - start) % 4)) % 4);
  await input.take(4);
}

async function passNumber(input: Input): Promise<number> {
  await input.has(9);
  const { value, next } = number(input.bytes, input.at);
  await input.take(next - input.at);
  return value;
}

async function passPadding(input: Input): Promise<void> {
  while ((await input.has(4)) && u32(input.bytes, input.at) === 0) await input.take(4);
}
