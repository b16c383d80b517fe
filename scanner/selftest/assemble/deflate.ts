import type { Bytes } from '#scanner/inspect/byte-source';
import { big, join, u8, u16, u32 } from './bytes.ts';
import { adler32, crc32 } from './checksums.ts';

const LARGEST = 0xffff;

/** The bytes as a deflate stream of stored blocks: nothing is compressed, every reader unpacks it. */
export function deflateStored(bytes: Bytes): Bytes {
  const blocks: Bytes[] = [];
  for (let at = 0; at === 0 || at < bytes.length; at += LARGEST) {
    const block = bytes.subarray(at, at + LARGEST);
    const last = at + LARGEST >= bytes.length;
    blocks.push(u8(last ? 1 : 0), u16(block.length), u16(block.length ^ 0xffff), block);
  }
  return join(...blocks);
}

/** A zlib stream. */
export const zlib = (bytes: Bytes): Bytes => join(u8(0x78, 0x9c), deflateStored(bytes), big(adler32(bytes), 4));

/** A ZFile, as joblib packed before 0.10. */
export const zfile = (bytes: Bytes): Bytes => join(`ZF${`0x${bytes.length.toString(16)}`.padEnd(19)}`, zlib(bytes));

/** A gzip member. */
export const gzip = (bytes: Bytes): Bytes =>
  join(u8(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3), deflateStored(bytes), u32(crc32(bytes)), u32(bytes.length));
