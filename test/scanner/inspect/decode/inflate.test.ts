import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type ByteSource, type Bytes, memorySource } from '#scanner/inspect/byte-source';
import { adler32 } from '#scanner/inspect/decode/adler32';
import { crc32 } from '#scanner/inspect/decode/crc32';
import { inflate } from '#scanner/inspect/decode/inflate';
import { Input } from '#scanner/inspect/decode/input';
import { seeded } from '../../../shared/seeded.ts';
import { bytes, concat } from '../build/bytes.ts';

async function unpacked(source: ByteSource): Promise<{ content: Bytes; offset: number; failed: boolean }> {
  const input = new Input(source);
  const pieces: Bytes[] = [];
  try {
    for await (const piece of inflate(input)) pieces.push(piece);
  } catch {
    return { content: concat(...pieces), offset: input.offset, failed: true };
  }
  return { content: concat(...pieces), offset: input.offset, failed: false };
}

const random = seeded(5);
const CONTENTS: readonly (readonly [string, Uint8Array])[] = [
  ['nothing', new Uint8Array(0)],
  ['a byte', bytes('x')],
  ['zeros', new Uint8Array(300_000)],
  ['noise', Uint8Array.from({ length: 200_000 }, () => Math.floor(random() * 256))],
  ['few letters', Uint8Array.from({ length: 300_000 }, () => Math.floor(random() * 4))],
  ['words', bytes(Array.from({ length: 30_000 }, () => `word${Math.floor(random() * 999)}`).join(' '))],
];

describe('inflate', () => {
  it.each(CONTENTS)('unpacks %s at every level and by every strategy, and stops right behind', async (_, content) => {
    for (const level of [0, 1, 6, 9])
      for (const strategy of [
        constants.Z_DEFAULT_STRATEGY,
        constants.Z_HUFFMAN_ONLY,
        constants.Z_RLE,
        constants.Z_FIXED,
      ]) {
        const packed = deflateRawSync(content, { level, strategy });
        const result = await unpacked(memorySource(concat(packed, bytes('more'))));
        expect(Buffer.compare(result.content, content)).toBe(0);
        expect(result.offset).toBe(packed.length);
      }
  });

  it('unpacks what arrives in small pieces, at once or later', async () => {
    const content = CONTENTS[5]?.[1] ?? new Uint8Array(0);
    const packed = new Uint8Array(deflateRawSync(content));
    for (const later of [false, true]) {
      const read = (offset: number, length: number) => packed.slice(offset, offset + length);
      const source: ByteSource = { size: packed.length, read: later ? async (at, length) => read(at, length) : read };
      expect(Buffer.compare((await unpacked(source)).content, content)).toBe(0);
    }
  });

  it('gives what stands before damage, and nothing else', async () => {
    const content = CONTENTS[5]?.[1] ?? new Uint8Array(0);
    const packed = new Uint8Array(deflateRawSync(content));
    for (let length = 1; length < packed.length; length += 997) {
      const result = await unpacked(memorySource(packed.slice(0, length)));
      expect(result.failed).toBe(true);
      expect(Buffer.compare(result.content, content.subarray(0, result.content.length))).toBe(0);
    }
  });

  it.each([
    ['a block of no known type', [0x07]],
    ['a stored block whose length is damaged', [0x01, 1, 0, 1, 0, 65]],
    ['a distance before the beginning', [0x63, 0x00, 0x42, 0x00]],
    ['an impossible prefix code', [0x05, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]],
  ])('refuses %s', async (_, damaged) => {
    expect((await unpacked(memorySource(Uint8Array.from(damaged)))).failed).toBe(true);
  });
});

describe('checksums', () => {
  it('are those of everyone else, in one piece or in many', () => {
    const text = bytes('123456789');
    expect(crc32(text)).toBe(0xcbf43926);
    expect(crc32(text.subarray(4), crc32(text.subarray(0, 4)))).toBe(0xcbf43926);
    expect(adler32(text)).toBe(0x091e01de);
    expect(adler32(text.subarray(4), adler32(text.subarray(0, 4)))).toBe(0x091e01de);
    expect(adler32(new Uint8Array(1_000_000).fill(255))).toBe(
      adler32(new Uint8Array(500_000).fill(255), adler32(new Uint8Array(500_000).fill(255))),
    );
  });
});
