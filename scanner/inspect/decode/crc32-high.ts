import type { Bytes } from '../byte-source.ts';

const POLYNOMIAL = 0x04c11db7;
const TABLE = new Int32Array(256);
for (let byte = 0; byte < 256; byte++) {
  let crc = byte << 24;
  for (let bit = 0; bit < 8; bit++) crc = crc < 0 ? (crc << 1) ^ POLYNOMIAL : crc << 1;
  TABLE[byte] = crc;
}

/** What the CRC-32 of bzip2, highest bit first, has come to before any byte. */
export const CRC_START = -1;

/** Goes on with the CRC-32 of bzip2 over more bytes; its complement is the sum. */
export function crc32High(bytes: Bytes, before: number): number {
  let crc = before;
  for (let at = 0; at < bytes.length; at++) crc = (crc << 8) ^ (TABLE[(crc >>> 24) ^ (bytes[at] as number)] as number);
  return crc;
}
