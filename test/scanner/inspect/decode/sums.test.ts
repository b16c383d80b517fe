import { describe, expect, it } from 'vitest';
import { CRC_START, crc32High } from '#scanner/inspect/decode/crc32-high';
import { Crc64 } from '#scanner/inspect/decode/crc64';
import { Xxh32, xxh32 } from '#scanner/inspect/decode/xxh32';
import { Xxh64 } from '#scanner/inspect/decode/xxh64';
import { bytes } from '../build/bytes.ts';

const SENTENCE = 'Nobody inspects the spammish repetition';
const long = Uint8Array.from({ length: 1000 }, (_, at) => (at * 7 + (at >> 3)) & 255);

function xxh64(...pieces: readonly Uint8Array<ArrayBuffer>[]): number {
  const hash = new Xxh64();
  for (const piece of pieces) hash.add(piece);
  return hash.low();
}

describe('the checksums of packed streams', () => {
  // As published with the reference implementations.
  it.each([
    ['', 0x02cc5d05, 0x51d8e999],
    ['abc', 0x32d153ff, 0xad770999],
    [SENTENCE, 0xe2293b2f, 0x8a378bf1],
  ])('of %j are those of xxHash', (text, short, lower) => {
    expect([xxh32(bytes(text)), xxh64(bytes(text))]).toEqual([short, lower]);
  });

  it('are the same however the bytes come', () => {
    for (const cut of [1, 3, 15, 16, 17, 31, 32, 33, 999]) {
      const hash = new Xxh32();
      hash.add(long.subarray(0, cut));
      hash.add(long.subarray(cut));
      expect(hash.sum()).toBe(xxh32(long));
      expect(xxh64(long.subarray(0, cut), long.subarray(cut))).toBe(xxh64(long));
    }
  });

  it('of bzip2 and xz are those of the catalogue of checksums', () => {
    const digits = bytes('123456789');
    expect(~crc32High(digits, CRC_START) >>> 0).toBe(0xfc891918);
    const hash = new Crc64();
    hash.add(digits.subarray(0, 4));
    hash.add(digits.subarray(4));
    const stored = new DataView(new ArrayBuffer(8));
    stored.setBigUint64(0, 0x995dc9bbdf1939fan, true);
    expect(hash.matches(new Uint8Array(stored.buffer))).toBe(true);
    expect(hash.matches(new Uint8Array(8))).toBe(false);
  });
});
