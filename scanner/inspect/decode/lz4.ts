import { type Bytes, ReadError } from '../byte-source.ts';
import { u32 } from '../little-endian.ts';
import type { Input } from './input.ts';
import { Window } from './window.ts';
import { Xxh32, xxh32 } from './xxh32.ts';

const FRAME = 0x184d2204;
const SKIPPABLE = 0x184d2a50;
const NOTHING: Bytes = new Uint8Array(0);
/** Flags of a frame: its blocks and its content have checksums, and its header tells the length of the content. */
const BLOCK_SUMS = 16;
const LENGTH = 8;
const SUM = 4;
const DICTIONARY = 1;
const BLOCK_SIZES: readonly number[] = [0, 0, 0, 0, 64 * 1024, 256 * 1024, 1024 * 1024, 4 * 1024 * 1024];

/** The largest window so far serves all frames: there may be a million of them. */
interface Windows {
  most: number;
  window: Window;
}

function windowOf(windows: Windows, most: number): Window {
  if (windows.most < most) Object.assign(windows, { most, window: new Window(64 * 1024, most + 8) });
  windows.window.reset();
  return windows.window;
}

/** Unpacks LZ4 frames, one after the other, and holds each to its checksums, as loaders do. */
export async function* unlz4(input: Input): AsyncGenerator<Bytes, void> {
  const windows: Windows = { most: 0, window: new Window(0, 0) };
  while (await input.has(4)) {
    const magic = u32(input.bytes, input.at);
    if (magic === FRAME) yield* frame(input, windows);
    else if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE) input.skip(u32(await input.take(8), 4));
    else return;
    // Counted like a piece: a file may hold empty frames by the million.
    yield NOTHING;
  }
}

async function* frame(input: Input, windows: Windows): AsyncGenerator<Bytes, void> {
  const { flags, most, sound } = await descriptor(input);
  const linked = (flags & 32) === 0;
  const window = windowOf(windows, most);
  const hash = new Xxh32();
  for (let head = u32(await input.take(4), 0); head !== 0; head = u32(await input.take(4), 0)) {
    const length = head & 0x7fffffff;
    if (length > most + most / 250 + 64) throw new ReadError('corrupt', 'A block of its LZ4 frame is too long');
    if (!linked) window.reset();
    const { packed, unpacked } = await block(input, window, length, head >>> 31 === 1);
    if (flags & SUM) hash.add(unpacked);
    const sum = flags & BLOCK_SUMS ? xxh32(packed) : undefined;
    yield unpacked;
    if (sum !== undefined) await check(input, sum);
  }
  if (flags & SUM) await check(input, hash.sum());
  // Said at the end, so that what lies behind a damaged header is read all the same.
  if (!sound) throw new ReadError('corrupt', 'The header of its LZ4 frame is damaged');
}

interface Descriptor {
  readonly flags: number;
  /** The length that blocks have at the most. */
  readonly most: number;
  /** Its own checksum is right. */
  readonly sound: boolean;
}

async function descriptor(input: Input): Promise<Descriptor> {
  await input.take(4);
  const flags = (await input.has(1)) ? (input.bytes[input.at] ?? 0) : 0;
  const bytes = (await input.take(2 + (flags & LENGTH ? 8 : 0) + (flags & DICTIONARY ? 4 : 0))).slice();
  const sum = (await input.take(1))[0];
  if (flags >> 6 !== 1) throw new ReadError('unsupported', 'It is packed by a later version of LZ4');
  const most = BLOCK_SIZES[((bytes[1] ?? 0) >> 4) & 7] ?? 0;
  if (most === 0) throw new ReadError('corrupt', 'Its LZ4 frame has blocks of no known size');
  return { flags, most, sound: sum === ((xxh32(bytes) >>> 8) & 255) };
}

async function check(input: Input, sum: number): Promise<void> {
  if (u32(await input.take(4), 0) !== sum) throw new ReadError('corrupt', 'The checksum of its LZ4 frame is wrong');
}

/** What a block holds, packed and unpacked. */
interface Block {
  readonly packed: Bytes;
  readonly unpacked: Bytes;
}

async function block(input: Input, window: Window, length: number, plain: boolean): Promise<Block> {
  const whole = await input.has(length);
  const bytes = input.bytes.subarray(input.at, input.at + length);
  input.at += bytes.length;
  window.prepare();
  if (plain) append(window, bytes);
  else expand(bytes, window, whole);
  if (!whole && window.room > 0) input.at = input.bytes.length;
  return { packed: bytes, unpacked: window.drain() };
}

function append(window: Window, bytes: Bytes): void {
  if (bytes.length > window.room) throw new ReadError('corrupt', 'A block of its LZ4 frame is too long');
  window.bytes.set(bytes, window.end);
  window.end += bytes.length;
}

/** Unpacks one block. A block that was cut off gives what it has; the missing rest is noticed by whoever reads on. */
function expand(bytes: Bytes, window: Window, whole: boolean): void {
  let at = 0;
  const long = (short: number): number => {
    let length = short;
    if (short === 15) for (let byte = 255; byte === 255 && at < bytes.length; length += byte) byte = bytes[at++] ?? 0;
    return length;
  };
  while (at < bytes.length) {
    const token = bytes[at++] ?? 0;
    const literals = long(token >> 4);
    append(window, bytes.subarray(at, at + literals));
    at += literals;
    if (at + 2 > bytes.length) break;
    const distance = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    at += 2;
    const length = long(token & 15) + 4;
    if (distance === 0 || length > window.room) throw new ReadError('corrupt', 'A block of its LZ4 frame is damaged');
    window.copy(distance, length);
  }
  if (whole && at !== bytes.length) throw new ReadError('corrupt', 'A block of its LZ4 frame is damaged');
}
