import { type Bytes, ReadError } from '../byte-source.ts';
import { BitReader } from './bits.ts';
import { bzipBlock } from './bzip2-block.ts';
import type { Input } from './input.ts';

/** More than the longest block takes packed. */
const AHEAD = 1_200_000;

/** Unpacks bzip2: every stream, one after the other. Blocks are whole or nothing, as for every unpacker of it. */
export async function* bunzip2(input: Input): AsyncGenerator<Bytes, void> {
  do {
    const [, , , level = 0] = await input.take(4);
    if (level < 0x31 || level > 0x39) throw new ReadError('corrupt', 'Its bzip2 stream has no level');
    const bits = new BitReader(input);
    for (;;) {
      await input.has(AHEAD);
      const [high, low] = [bits.take(24), bits.take(24)];
      if (high === 0x177245 && low === 0x385090) break;
      if (high !== 0x314159 || low !== 0x265359)
        throw new ReadError('corrupt', 'A block of its bzip2 stream is damaged');
      yield* bzipBlock(bits, (level - 0x30) * 100_000);
    }
    bits.take(16);
    bits.take(16);
    bits.align();
  } while (await begins(input));
}

async function begins(input: Input): Promise<boolean> {
  return (
    (await input.has(4)) &&
    input.bytes[input.at] === 0x42 &&
    input.bytes[input.at + 1] === 0x5a &&
    input.bytes[input.at + 2] === 0x68
  );
}
