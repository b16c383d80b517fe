import { type Bytes, ReadError } from '../byte-source.ts';
import { u16, u32, u64 } from '../little-endian.ts';
import type { Input } from './input.ts';
import { MOST_HISTORY } from './unlzma.ts';
import { Window } from './window.ts';
import { Xxh64 } from './xxh64.ts';
import { LONGEST_BLOCK, ZstdBlocks } from './zstd-block.ts';

const FRAME = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
const NOTHING: Bytes = new Uint8Array(0);

/**
 * Unpacks Zstandard: every frame, one after the other, and holds each to its checksum, as loaders do. Own code, since
 * libraries allocate, and move with each block, whatever window a header claims.
 */
export async function* unzstd(input: Input): AsyncGenerator<Bytes, void> {
  const window = new Window(0, LONGEST_BLOCK);
  while (await input.has(4)) {
    const magic = u32(input.bytes, input.at);
    if (magic === FRAME) yield* frame(input, window);
    else if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE) {
      input.skip(u32(await input.take(8), 4));
      // Counted like a piece: a file may hold them by the million.
      yield NOTHING;
    } else return;
  }
}

/** What the tables of a block cost, as bytes that are unpacked. */
const TABLES = 2000;

async function* frame(input: Input, window: Window): AsyncGenerator<Bytes, void> {
  const { checked, history } = await header(input);
  window.reset(history);
  const blocks = new ZstdBlocks(window);
  const hash = new Xxh64();
  for (let last = false; !last; ) {
    const head = await input.take(3);
    last = ((head[0] ?? 0) & 1) === 1;
    window.prepare();
    await block(head, input, window, blocks);
    const piece = window.drain();
    if (checked) hash.add(piece);
    yield piece;
  }
  if (checked && u32(await input.take(4), 0) !== hash.low())
    throw new ReadError('corrupt', 'The checksum of its Zstandard frame is wrong');
}

const [RAW, REPEATED, PACKED] = [0, 1, 2];

/** Unpacks the block behind a head of three bytes. */
async function block(head: Bytes, input: Input, window: Window, blocks: ZstdBlocks): Promise<void> {
  const value = u16(head, 0) + (head[2] ?? 0) * 65_536;
  const [type, size] = [(value >> 1) & 3, value >> 3];
  if (size > LONGEST_BLOCK) throw new ReadError('corrupt', 'A block of its Zstandard frame is too long');
  const body = await input.take(type === REPEATED ? 1 : size);
  if (type === PACKED) {
    input.owed += TABLES;
    blocks.unpack(body);
  } else if (type === RAW || type === REPEATED) {
    if (type === RAW) window.bytes.set(body, window.end);
    else window.bytes.fill(body[0] ?? 0, window.end, window.end + size);
    window.end += size;
  } else throw new ReadError('corrupt', 'A block of its Zstandard frame is of no known type');
}

interface Header {
  /** A checksum of the content follows it. */
  readonly checked: boolean;
  /** How far back it copies from, in bytes. */
  readonly history: number;
}

/** The frame's header, if its window is of a length that can be held. */
async function header(input: Input): Promise<Header> {
  if (!(await input.has(6))) throw new ReadError('corrupt', 'Its Zstandard frame ends too early');
  const flags = input.bytes[input.at + 4] ?? 0;
  const single = (flags & 32) !== 0;
  const dictionary = [0, 1, 2, 4][flags & 3] ?? 0;
  const sized = [single ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0;
  const bytes = await input.take(5 + (single ? 0 : 1) + dictionary + sized);
  if (dictionary > 0) throw new ReadError('unsupported', 'It can only be unpacked with a dictionary of its maker');
  const history = single ? lengthAt(bytes, bytes.length - sized, sized) : windowOf(bytes[5] ?? 0);
  if (history > MOST_HISTORY)
    throw new ReadError(
      'unsupported',
      `It needs ${history} bytes of memory to be unpacked; unpack it and inspect that`,
    );
  return { checked: (flags & 4) !== 0, history };
}

const windowOf = (byte: number): number => 2 ** (10 + (byte >> 3)) * (1 + (byte & 7) / 8);

function lengthAt(bytes: Bytes, at: number, width: number): number {
  if (width === 1) return bytes[at] ?? 0;
  if (width === 2) return u16(bytes, at) + 256;
  return width === 4 ? u32(bytes, at) : u64(bytes, at);
}
