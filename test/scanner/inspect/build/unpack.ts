import { type ByteSource, type Bytes, memorySource, ReadError, type ReadFailure } from '#scanner/inspect/byte-source';
import type { Decode } from '#scanner/inspect/decode/decoded-source';
import { Input } from '#scanner/inspect/decode/input';
import { latin1 } from '#scanner/inspect/little-endian';
import { concatAll } from './bytes.ts';

/** What a decoder made of bytes: as text, how many bytes it left, and why it stopped before the proper end. */
export interface Unpacked {
  readonly text: string;
  readonly rest: number;
  readonly failure: ReadFailure | 'none';
  readonly message: string;
}

/** Unpacks bytes to their end or to their damage. Throws what is no `ReadError`: then the decoder is at fault. */
export async function unpack(
  decode: Decode,
  packed: Bytes,
  source: ByteSource = memorySource(packed),
): Promise<Unpacked> {
  const input = new Input(source);
  const pieces: Bytes[] = [];
  let [failure, message]: [Unpacked['failure'], string] = ['none', ''];
  try {
    for await (const piece of decode(input)) pieces.push(piece);
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    [failure, message] = [error.failure, error.message];
  }
  return { text: latin1(concatAll(pieces)), rest: packed.length - input.offset, failure, message };
}
