import { type Bytes, ReadError } from '../byte-source.ts';
import { u32, u64 } from '../little-endian.ts';
import type { Input } from './input.ts';
import { LZMA_AHEAD, Lzma } from './lzma.ts';
import { Window } from './window.ts';

/** Dictionaries are kept up to this length, which the highest presets but one of `xz` need; longer ones are a bomb's. */
export const MOST_HISTORY = 32 * 1024 * 1024;

const UNKNOWN = 2 ** 64;

/** Unpacks the old LZMA format, which has a header of 13 bytes and no checksum. */
export async function* unlzma(input: Input): AsyncGenerator<Bytes, void> {
  const header = await input.take(13);
  const size = u64(header, 5);
  yield* stream(input, header[0] ?? 0, u32(header, 1), size >= UNKNOWN - 2048 ? Number.POSITIVE_INFINITY : size);
}

/** Unpacks LZMA as zip has it: two bytes of version, the length of the properties, the properties. */
export async function* unlzmaOfZip(input: Input): AsyncGenerator<Bytes, void> {
  const header = await input.take(9);
  if (header[2] !== 5) throw new ReadError('corrupt', 'The properties of its LZMA stream are damaged');
  yield* stream(input, header[4] ?? 0, u32(header, 5), Number.POSITIVE_INFINITY);
}

async function* stream(input: Input, properties: number, history: number, size: number): AsyncGenerator<Bytes, void> {
  const window = new Window(Math.min(Math.max(history, 4096), MOST_HISTORY));
  const lzma = new Lzma(window);
  lzma.configure(properties);
  lzma.begin(await input.take(5));
  let left = size;
  try {
    while (left > 0 && !lzma.ended) {
      await input.has(LZMA_AHEAD * 2);
      left -= lzma.decode(input, left);
      yield window.drain();
    }
    // With a size in the header the mark of the end is optional.
    lzma.settle(input);
    if (left === 0 && !lzma.ended && !lzma.finished) {
      await input.has(LZMA_AHEAD * 2);
      lzma.decode(input, 1);
    }
  } catch (error) {
    yield window.drain();
    throw error;
  }
}
