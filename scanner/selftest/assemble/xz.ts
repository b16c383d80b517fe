import type { Bytes } from '#scanner/inspect/byte-source';
import { big, join, latin1, u8, u32 } from './bytes.ts';
import { crc32 } from './checksums.ts';

const CHUNK = 64 * 1024;

/** An xz stream of one block of uncompressed LZMA2 chunks, checked by CRC-32. */
export function xz(bytes: Bytes): Bytes {
  const flags = u8(0, 1);
  const header = join(u8(0xfd), latin1('7zXZ\0'), flags, u32(crc32(flags)));
  const blockHeader = withSum(join(u8(2, 0, 0x21, 1, 0x16), u8(0, 0, 0)));
  const data = lzma2(bytes);
  const unpadded = blockHeader.length + data.length + 4;
  const block = join(blockHeader, data, zeros(data.length), u32(crc32(bytes)));
  const index = indexOf(unpadded, bytes.length);
  const footer = join(u32(index.length / 4 - 1), flags);
  return join(header, block, index, u32(crc32(footer)), footer, 'YZ');
}

const withSum = (bytes: Bytes): Bytes => join(bytes, u32(crc32(bytes)));

const zeros = (length: number): Bytes => new Uint8Array((4 - (length % 4)) % 4);

function lzma2(bytes: Bytes): Bytes {
  const chunks: Bytes[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK);
    chunks.push(u8(at === 0 ? 1 : 2), big(chunk.length - 1, 2), chunk);
  }
  return join(...chunks, u8(0));
}

function indexOf(unpadded: number, size: number): Bytes {
  const records = join(u8(0, 1), multibyte(unpadded), multibyte(size));
  return withSum(join(records, zeros(records.length)));
}

function multibyte(value: number): Bytes {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return u8(...bytes, rest);
    bytes.push((rest % 128) | 128);
  }
}
