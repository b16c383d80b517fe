import type { Bytes } from '#scanner/inspect/byte-source';
import { join, little, u8, u32 } from './bytes.ts';

/** An LZ4 frame of one uncompressed block of at most 4 MB. */
export function lz4(bytes: Bytes): Bytes {
  // Version 01, blocks independent, block size up to 4 MB: its header checksum is the second byte of xxh32(descriptor).
  const descriptor = u8(0x60, 0x70);
  const sum = (xxh32(descriptor) >>> 8) & 0xff;
  return join(u32(0x184d2204), descriptor, u8(sum), u32((bytes.length | 0x80000000) >>> 0), bytes, u32(0));
}

const PRIMES = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1] as const;
const rotate = (value: number, by: number): number => ((value << by) | (value >>> (32 - by))) >>> 0;

/** xxHash of fewer than four bytes. */
function xxh32(bytes: Bytes): number {
  let value = (PRIMES[4] + bytes.length) >>> 0;
  for (const byte of bytes) value = Math.imul(rotate((value + Math.imul(byte, PRIMES[4])) >>> 0, 11), PRIMES[0]);
  value = Math.imul((value ^ (value >>> 15)) >>> 0, PRIMES[1]);
  value = Math.imul((value ^ (value >>> 13)) >>> 0, PRIMES[2]);
  return (value ^ (value >>> 16)) >>> 0;
}

const ZSTD_BLOCK = 128 * 1024;

/** A zstd frame of raw blocks, with its content size. */
export function zstd(bytes: Bytes): Bytes {
  const blocks: Bytes[] = [];
  for (let at = 0; at === 0 || at < bytes.length; at += ZSTD_BLOCK) {
    const block = bytes.subarray(at, at + ZSTD_BLOCK);
    const last = at + ZSTD_BLOCK >= bytes.length;
    blocks.push(little((block.length << 3) | (last ? 1 : 0), 3), block);
  }
  return join(u32(0xfd2fb528), u8(0xa0), u32(bytes.length), ...blocks);
}
