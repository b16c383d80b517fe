import { Decompress } from 'fzstd';
import { type Bytes, ReadError } from '../byte-source.ts';
import { u16, u32, u64 } from '../little-endian.ts';
import type { Input } from './input.ts';
import { MOST_HISTORY } from './unlzma.ts';

const FRAME = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
const LONGEST_BLOCK = 128 * 1024;

/** Unpacks Zstandard: every frame, one after the other. The frames are walked here, the blocks unpacked by `fzstd`. */
export async function* unzstd(input: Input): AsyncGenerator<Bytes, void> {
  while (await input.has(4)) {
    const magic = u32(input.bytes, input.at);
    if (magic === FRAME) yield* frame(input);
    else if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE) input.skip(u32(await input.take(8), 4));
    else return;
  }
}

async function* frame(input: Input): AsyncGenerator<Bytes, void> {
  let unpacked: Bytes[] = [];
  const decoder = new Decompress((piece) => unpacked.push(new Uint8Array(piece)));
  const { bytes, checked } = await header(input);
  push(decoder, bytes, false);
  for (let last = false; !last; ) {
    const head = (await input.take(3)).slice();
    const [packed, unpackedLength] = blockOf(head);
    last = ((head[0] ?? 0) & 1) === 1;
    if (unpackedLength > LONGEST_BLOCK) throw new ReadError('corrupt', 'A block of its Zstandard frame is too long');
    const body = (await input.take(packed)).slice();
    push(decoder, head, false);
    push(decoder, body, last && !checked);
    if (last && checked) push(decoder, (await input.take(4)).slice(), true);
    yield* unpacked;
    unpacked = [];
  }
}

/** How many bytes follow a block's three, and how many it unpacks to at the most that can be told. */
function blockOf(head: Bytes): [packed: number, unpacked: number] {
  const value = u16(head, 0) + (head[2] ?? 0) * 65_536;
  const [type, size] = [(value >> 1) & 3, value >> 3];
  return type === 1 ? [1, size] : [size, size];
}

/** The frame's header, if its window is of a length that can be held: the library would allocate whatever it claims. */
async function header(input: Input): Promise<{ bytes: Bytes; checked: boolean }> {
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
  return { bytes, checked: (flags & 4) !== 0 };
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
