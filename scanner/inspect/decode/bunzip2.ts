import { type Bytes, ReadError } from '../byte-source.ts';
import { BitReader } from './bits.ts';
import { bzipBlock, type Room } from './bzip2-block.ts';
import type { Input } from './input.ts';

/** More than the longest block takes packed. */
const AHEAD = 1_200_000;

/** What the tables of a block cost, as bytes that are unpacked. */
const BLOCK = 6000;
/** Where the memory of blocks begins. */
const FIRST = 4096;

/** Unpacks bzip2: every stream, one after the other, held to its checksums. Blocks are whole or nothing, as for every unpacker of it. */
export async function* bunzip2(input: Input): AsyncGenerator<Bytes, void> {
  const room: Room = { last: new Int32Array(FIRST) };
  do {
    const [, , , level = 0] = await input.take(4);
    if (level < 0x31 || level > 0x39) throw new ReadError('corrupt', 'Its bzip2 stream has no level');
    const bits = new BitReader(input);
    let sum = 0;
    for (;;) {
      if (input.held < AHEAD) await input.has(AHEAD);
      const [high, low] = [bits.take(24), bits.take(24)];
      if (high === 0x177245 && low === 0x385090) break;
      if (high !== 0x314159 || low !== 0x265359)
        throw new ReadError('corrupt', 'A block of its bzip2 stream is damaged');
      input.owed += BLOCK;
      const stored = yield* bzipBlock(bits, (level - 0x30) * 100_000, room);
      sum = ((sum << 1) | (sum >>> 31)) ^ stored;
    }
    if (bits.take(16) * 65_536 + bits.take(16) !== sum >>> 0)
      throw new ReadError('corrupt', 'The checksum of its bzip2 stream is wrong');
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
