import { type Bytes, ReadError } from '../byte-source.ts';
import { u16 } from '../little-endian.ts';
import type { Input } from './input.ts';
import { Lzma } from './lzma.ts';
import type { Window } from './window.ts';

const damaged = (): ReadError => new ReadError('corrupt', 'A chunk of its LZMA2 stream is damaged');
const big16 = (bytes: Bytes, at: number): number => (u16(bytes, at) >> 8) | ((u16(bytes, at) & 255) << 8);

/** Unpacks LZMA2, the chunks within `xz`, into a window, and leaves the input behind its end mark. */
export async function* unlzma2(input: Input, window: Window): AsyncGenerator<Bytes, void> {
  const lzma = new Lzma(window);
  for (let control = (await input.take(1))[0] ?? 0; control !== 0; control = (await input.take(1))[0] ?? 0) {
    if (control === 1 || control >= 0xe0) lzma.restart();
    if (control >= 0x80) yield* packedChunk(input, window, lzma, control);
    else if (control <= 2) yield* plainChunk(input, window, lzma);
    else throw damaged();
  }
}

async function* plainChunk(input: Input, window: Window, lzma: Lzma): AsyncGenerator<Bytes, void> {
  const bytes = await input.take(big16(await input.take(2), 0) + 1);
  for (let at = 0; at < bytes.length; ) {
    window.prepare();
    const piece = bytes.subarray(at, at + window.room);
    window.bytes.set(piece, window.end);
    window.end += piece.length;
    at += piece.length;
    lzma.passed(piece);
    yield window.drain();
  }
}

async function* packedChunk(input: Input, window: Window, lzma: Lzma, control: number): AsyncGenerator<Bytes, void> {
  const head = await input.take(control >= 0xc0 ? 5 : 4);
  let left = (control & 31) * 65_536 + big16(head, 0) + 1;
  const packed = big16(head, 2) + 1;
  if (control >= 0xc0) lzma.configure(head[4] ?? 0);
  else if (control >= 0xa0) lzma.reset();
  await input.has(packed + 1);
  const end = input.offset + packed;
  lzma.begin(await input.take(5));
  try {
    while (left > 0 && !lzma.ended) {
      left -= lzma.decode(input, left);
      yield window.drain();
    }
  } catch (error) {
    yield window.drain();
    throw error;
  }
  lzma.settle(input);
  if (input.offset !== end || left > 0) throw damaged();
}
