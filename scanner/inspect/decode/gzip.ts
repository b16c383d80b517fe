import { type Bytes, ReadError } from '../byte-source.ts';
import { u16, u32 } from '../little-endian.ts';
import { adler32 } from './adler32.ts';
import { crc32 } from './crc32.ts';
import { inflate, inflateWindow } from './inflate.ts';
import type { Input } from './input.ts';

const EXTRA = 4;
const NAME = 8;
const COMMENT = 16;
const HEADER_SUM = 2;

/** Unpacks gzip: every member, one after the other, and leaves the input behind the last. */
export async function* gunzip(input: Input): AsyncGenerator<Bytes, void> {
  const window = inflateWindow();
  do {
    await passHeader(input);
    let [sum, length] = [0, 0];
    for await (const piece of inflate(input, window)) {
      sum = crc32(piece, sum);
      length += piece.length;
      yield piece;
    }
    const trailer = await input.take(8);
    if (u32(trailer, 0) !== sum || u32(trailer, 4) !== length % 2 ** 32)
      throw new ReadError('corrupt', 'The checksum of its gzip stream is wrong');
  } while (await begins(input));
}

async function begins(input: Input): Promise<boolean> {
  return (await input.has(10)) && u16(input.bytes, input.at) === 0x8b1f && input.bytes[input.at + 2] === 8;
}

async function passHeader(input: Input): Promise<void> {
  const flags = (await input.take(10))[3] ?? 0;
  if (flags & EXTRA) await input.take(u16(await input.take(2), 0));
  if (flags & NAME) await passText(input);
  if (flags & COMMENT) await passText(input);
  if (flags & HEADER_SUM) await input.take(2);
}

async function passText(input: Input): Promise<void> {
  for (let end = -1; end < 0; ) {
    if (!(await input.has(1))) throw new ReadError('corrupt', 'Its gzip stream ends within its header');
    end = input.bytes.indexOf(0, input.at);
    input.at = end < 0 ? input.bytes.length : end + 1;
  }
}

/** Unpacks zlib, and leaves the input behind its checksum. */
export async function* unzlib(input: Input): AsyncGenerator<Bytes, void> {
  const header = await input.take(2);
  if ((header[1] ?? 0) & 0x20)
    throw new ReadError('unsupported', 'It can only be unpacked with a dictionary of its maker');
  let sum = 1;
  for await (const piece of inflate(input)) {
    sum = adler32(piece, sum);
    yield piece;
  }
  const trailer = await input.take(4);
  if (u32(trailer.toReversed(), 0) !== sum) throw new ReadError('corrupt', 'The checksum of its zlib stream is wrong');
}
