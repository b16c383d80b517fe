import type { Bytes } from '../byte-source.ts';

const PRIME = 65_521;
/** So many bytes are summed before the sums could leave 32 bits. */
const STEP = 3800;

/** The Adler-32 of zlib over `bytes`, going on from that of what came before; 1 at the beginning. */
export function adler32(bytes: Bytes, before = 1): number {
  let low = before & 0xffff;
  let high = before >>> 16;
  for (let at = 0; at < bytes.length; ) {
    for (const end = Math.min(bytes.length, at + STEP); at < end; at++) {
      low += bytes[at] ?? 0;
      high += low;
    }
    low %= PRIME;
    high %= PRIME;
  }
  return ((high << 16) | low) >>> 0;
}
