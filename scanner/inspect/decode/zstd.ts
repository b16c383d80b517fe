import { Decompress } from 'fzstd';
import { type Bytes, ReadError } from '../byte-source.ts';
import { u16, u32, u64 } from '../little-endian.ts';
import type { Input } from './input.ts';
import { MOST_HISTORY } from './unlzma.ts';
import { Xxh64 } from './xxh64.ts';

const FRAME = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
const LONGEST_BLOCK = 128 * 1024;
const NOTHING: Bytes = new Uint8Array(0);
/** Blocks of nothing: the library hands out no block before it holds 18 bytes, of which a header has six at least. */
const FILLING: Bytes = new Uint8Array(12);

/**
 * Unpacks Zstandard: every frame, one after the other, and holds each to its checksum, as loaders do. The frames are
 * walked here, the blocks unpacked by `fzstd`.
 */
export async function* unzstd(input: Input): AsyncGenerator<Bytes, void> {
  while (await input.has(4)) {
    const magic = u32(input.bytes, input.at);
    if (magic === FRAME) yield* frame(input);
    else if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE) {
      input.skip(u32(await input.take(8), 4));
      // Counted like a piece: a file may hold them by the million.
      yield NOTHING;
    } else return;
  }
}

/**
 * The library moves its whole window at each block: for so many bytes of it as many are charged as for one that is handed
 * out. Full blocks cost nothing more, and tiny ones with a large window what they take. Making the window costs likewise.
 */
const MOVED = 64;
const MADE = 8;

async function* frame(input: Input): AsyncGenerator<Bytes, void> {
  let unpacked: Bytes[] = [];
  const decoder = new Decompress((piece) => unpacked.push(new Uint8Array(piece)));
  const { bytes, checked, window } = await header(input);
  input.owed += window / MADE;
  const hash = new Xxh64();
  push(decoder, bytes, false);
  push(decoder, FILLING, false);
  for (let last = false; !last; ) {
    const head = (await input.take(3)).slice();
    const [packed, unpackedLength] = blockOf(head);
    last = ((head[0] ?? 0) & 1) === 1;
    if (unpackedLength > LONGEST_BLOCK) throw new ReadError('corrupt', 'A block of its Zstandard frame is too long');
    const body = (await input.take(packed)).slice();
    push(decoder, head, false);
    push(decoder, body, last && !checked);
    input.owed += Math.max(0, window / MOVED - unpackedLength);
    if (checked) for (const piece of unpacked) hash.add(piece);
    yield* unpacked;
    unpacked = [];
  }
  if (checked && u32(await input.take(4), 0) !== hash.low())
    throw new ReadError('corrupt', 'The checksum of its Zstandard frame is wrong');
}

/** How many bytes follow a block's three, and how many it unpacks to at the most that can be told. */
function blockOf(head: Bytes): [packed: number, unpacked: number] {
  const value = u16(head, 0) + (head[2] ?? 0) * 65_536;
  const [type, size] = [(value >> 1) & 3, value >> 3];
  return type === 1 ? [1, size] : [size, size];
}

interface Header {
  readonly bytes: Bytes;
  /** A checksum of the content follows it. */
  readonly checked: boolean;
  readonly window: number;
}

/** The frame's header, if its window is of a length that can be held: the library would allocate whatever it claims. */
async function header(input: Input): Promise<Header> {
  if (!(await input.has(6))) throw new ReadError('corrupt', 'Its Zstandard frame ends too early');
  const flags = input.bytes[input.at + 4] ?? 0;
  const single = (flags & 32) !== 0;
  const dictionary = [0, 1, 2, 4][flags & 3] ?? 0;
  const sized = [single ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0;
  const bytes = (await input.take(5 + (single ? 0 : 1) + dictionary + sized)).slice();
  if (dictionary > 0) throw new ReadError('unsupported', 'It can only be unpacked with a dictionary of its maker');
  const window = single ? lengthAt(bytes, bytes.length - sized, sized) : windowOf(bytes[5] ?? 0);
  if (window > MOST_HISTORY)
    throw new ReadError('unsupported', `It needs ${window} bytes of memory to be unpacked; unpack it and inspect that`);
  return { bytes, checked: (flags & 4) !== 0, window };
}

const windowOf = (byte: number): number => 2 ** (10 + (byte >> 3)) * (1 + (byte & 7) / 8);

function lengthAt(bytes: Bytes, at: number, width: number): number {
  if (width === 1) return bytes[at] ?? 0;
  if (width === 2) return u16(bytes, at) + 256;
  return width === 4 ? u32(bytes, at) : u64(bytes, at);
}

// The library throws errors of its own, and of the language where a damaged block leads it astray.
function push(decoder: Decompress, bytes: Bytes, last: boolean): void {
  try {
    decoder.push(bytes, last);
  } catch (error) {
    throw new ReadError('corrupt', 'A block of its Zstandard frame is damaged', error);
  }
}
