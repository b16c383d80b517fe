import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { memorySource, ReadError } from '#scanner/inspect/byte-source';
import { Input } from '#scanner/inspect/decode/input';
import { unzstd } from '#scanner/inspect/decode/zstd';
import { seeded } from '../../../shared/seeded.ts';

async function unpacked(packed: Uint8Array<ArrayBuffer>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of unzstd(new Input(memorySource(packed)))) pieces.push(piece);
  return Buffer.concat(pieces);
}

const bytes = (length: number, at: (at: number, before: Uint8Array) => number): Uint8Array => {
  const made = new Uint8Array(length);
  for (let place = 0; place < length; place++) made[place] = at(place, made);
  return made;
};

function packedAt(level: number, content: Uint8Array, more: Record<number, number> = {}): Uint8Array<ArrayBuffer> {
  const params = { [constants.ZSTD_c_compressionLevel]: level, [constants.ZSTD_c_checksumFlag]: 1, ...more };
  return new Uint8Array(zstdCompressSync(content, { params }));
}

const random = seeded(5);
const any = (limit: number): number => Math.floor(random() * limit);

/** Contents for which its packer chooses each of the ways of packing literals, lengths and distances. */
const CONTENTS: readonly (readonly [string, Uint8Array])[] = [
  ['nothing', new Uint8Array(0)],
  ['a byte', Uint8Array.of(7)],
  ['zeros', new Uint8Array(700_000)],
  ['noise', bytes(200_000, () => any(256))],
  ['few symbols', bytes(300_000, () => any(4))],
  ['many symbols, some of them rare', bytes(300_000, () => Math.floor(256 * random() ** 6))],
  ['text', Buffer.from(Array.from({ length: 30_000 }, (_, at) => `${at % 97} words, ${any(9)} more; `).join(''))],
  [
    'copies from near by',
    bytes(200_000, (at, before) => (random() < 0.05 ? any(256) : (before[at - 1 - any(4)] ?? 0))),
  ],
  [
    'copies from far away',
    bytes(600_000, (at, before) => (random() < 0.001 ? any(60) : (before[at - 130_001] ?? any(60)))),
  ],
  ['a short text', Buffer.from('abcabcabcabc, and then abcabcabcabd and abcabcabcabe')],
];

describe('compressed blocks of Zstandard', () => {
  it.each(CONTENTS)('of %s are unpacked at every level', async (_, content) => {
    for (const level of [-7, 1, 3, 6, 12, 19])
      expect(Buffer.compare(await unpacked(packedAt(level, content)), content)).toBe(0);
  });

  it('copy no further back than their window, across drains of it', async () => {
    const content = bytes(900_000, (at, before) => (random() < 0.01 ? any(256) : (before[at - 1000 - any(3)] ?? 1)));
    const packed = packedAt(3, content, { [constants.ZSTD_c_windowLog]: 10, [constants.ZSTD_c_contentSizeFlag]: 0 });
    expect(Buffer.compare(await unpacked(packed), content)).toBe(0);
  });

  it('of one frame know nothing of the frame before', async () => {
    const text = Buffer.from('the same words, and the same words again, and again the same words');
    const [short, long] = [
      packedAt(19, text),
      packedAt(
        3,
        bytes(300_000, (at) => at % 251),
      ),
    ];
    const all = await unpacked(new Uint8Array(Buffer.concat([long, short, long, short])));
    expect(all.length).toBe(2 * (300_000 + text.length));
    expect(all.subarray(-text.length).equals(text)).toBe(true);
  });

  it('give the right bytes or none when they are damaged, and fail as damaged', async () => {
    const counts = { same: 0, refused: 0 };
    for (const [, content] of CONTENTS.filter(([, { length }]) => length > 10))
      for (let turn = 0; turn < 12; turn++) {
        const packed = packedAt(turn % 2 ? 3 : 19, content);
        // Behind the header, which says whether there is a checksum.
        const place = 18 + any(Math.min(packed.length, turn < 6 ? 300 : packed.length) - 18);
        packed[place] = (packed[place] ?? 0) ^ (1 + any(255));
        const found = await unpacked(packed).catch((error: unknown) => error);
        if (found instanceof Buffer) {
          expect(found.equals(reference(packed) ?? content)).toBe(true);
          counts.same++;
        } else {
          expect(found).toBeInstanceOf(ReadError);
          counts.refused++;
        }
      }
    expect(counts.refused).toBeGreaterThan(counts.same);
  });
});

// What it refuses by its own length, which is not looked at here, is the content by its checksum.
function reference(packed: Uint8Array): Buffer | undefined {
  try {
    return zstdDecompressSync(packed);
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    return undefined;
  }
}
