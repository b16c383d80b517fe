import { gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '#scanner/inspect/byte-source';
import { noise, utf8 } from '#scanner/selftest/assemble/bytes';
import { bzip2 } from '#scanner/selftest/assemble/bzip2';
import { adler32, crc32, crc32Reversed } from '#scanner/selftest/assemble/checksums';
import { gzip, zlib } from '#scanner/selftest/assemble/deflate';
import { lz4, zstd } from '#scanner/selftest/assemble/frames';
import { lzma } from '#scanner/selftest/assemble/lzma';
import { xz } from '#scanner/selftest/assemble/xz';

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const LARGE = noise(200_000);

describe('packing without compression', () => {
  it.each<[string, (bytes: Bytes) => Bytes, (bytes: Bytes) => Uint8Array]>([
    ['zlib', zlib, inflateSync],
    ['gzip', gzip, gunzipSync],
    ['zstd', zstd, zstdDecompressSync],
  ])('%s is unpacked by others', (_, pack, unpack) => {
    for (const bytes of [new Uint8Array(), utf8('inert'), LARGE])
      expect(Buffer.from(unpack(pack(bytes))).equals(bytes)).toBe(true);
  });

  // Each was unpacked by the program that the format is from: bzip2, xz (both) and lz4.
  it.each<[string, (bytes: Bytes) => Bytes, string, string]>([
    [
      'bzip2',
      bzip2,
      'inert inert inert inert!\0\0\0\0\0\0',
      '425a68393141592653591d4cb862000006d180500060000221140020002182006080880e0340ab3a0681c078bb9229c28480ea65c310',
    ],
    [
      'xz',
      xz,
      'inert',
      'fd377a585a0000016922de360200210116000000742fe5a3010004696e657274000000008bc5848d00011905bce8eccb9042990d010000000001595a',
    ],
    ['lzma', lzma, 'inert inert', '5d000080000b0000000000000000349b88d483651fe46f48b899349b05'],
    ['lz4', lz4, 'inert', '04224d1860707305000080696e65727400000000'],
  ])('%s writes what its program unpacks', (_, pack, text, expected) => {
    expect(hexOf(pack(utf8(text)))).toBe(expected);
  });
});

describe('sums', () => {
  it('are the published ones for 123456789', () => {
    const digits = utf8('123456789');
    expect([crc32(digits), crc32Reversed(digits), adler32(digits)]).toEqual([0xcbf43926, 0xfc891918, 0x091e01de]);
  });
});
