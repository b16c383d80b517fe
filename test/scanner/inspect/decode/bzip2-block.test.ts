import { describe, expect, it } from 'vitest';
import type { Bytes } from '#scanner/inspect/byte-source';
import { bunzip2 } from '#scanner/inspect/decode/bunzip2';
import { crc32 } from '#scanner/selftest/assemble/checksums';
import { bytes, concat } from '../build/bytes.ts';
import { unpack } from '../build/unpack.ts';

/** What libbzip2 1.0.8 made of the same text, as base64. */
const REAL: readonly (readonly [what: string, text: () => Bytes, packed: string])[] = [
  ['nothing', () => bytes(''), 'QlpoORdyRThQkAAAAAA='],
  ['one letter', () => bytes('a'), 'QlpoOTFBWSZTWRmTm2sAAAABACAAIAAhGEaC7kinChIDMnNtYA=='],
  ['three equal letters', () => run(3), 'QlpoOTFBWSZTWSuq7eMAAAEAgABAIAAwjBQYu5IpwoSBXVdvGA=='],
  ['four, with none behind them', () => run(4), 'QlpoOTFBWSZTWW7OLpUAAAJAgEAAAEAgACEAggsXckU4UJBuzi6V'],
  ['five', () => run(5), 'QlpoOTFBWSZTWSlOQ4kAAAJAgCAAAEAgACEAggsXckU4UJApTkOJ'],
  ['255', () => run(255), 'QlpoOTFBWSZTWYZVhA0AAAAAgIBAAAggACEAgoMXckU4UJCGVYQN'],
  [
    '259, the most that one count draws out',
    () => run(259),
    'QlpoOTFBWSZTWZO5/50AAALAgMAAAEAACCAAIKptQZjFR4u5IpwoSEnc/86A',
  ],
  ['260, one more', () => run(260), 'QlpoOTFBWSZTWebqMFMAAALAgKAAAEAACCAAIKptQZjFR4u5IpwoSHN1GCmA'],
  ['261', () => run(261), 'QlpoOTFBWSZTWUJUiN8AAALAgJAAAEAACCAAIKptQZjFR4u5IpwoSCEqRG+A'],
  [
    'a million zeros',
    () => new Uint8Array(1_000_000),
    'QlpoOTFBWSZTWXnTnkgAB6jAQMAAAAIACCAAMMwJqmmVJDapSQ8XckU4UJB5055I',
  ],
  [
    // 65,535 bytes are handed out together with the 251 that the count behind four equal ones draws out.
    'a run over the end of a piece',
    () => concat(bytes('ab'.repeat(126)).subarray(0, 251), new Uint8Array(100_000)),
    'QlpoOTFBWSZTWbF5nesAA1FRAMAABAAwAAAIIAAwzQBSoxohZ8qI2VW5KrBC4XckU4UJCxeZ3rA=',
  ],
  [
    'three blocks of which none has a run',
    () => bytes('ab'.repeat(125_000)),
    'QlpoMTFBWSZTWfFLiycAYaMBADAAIAAwgCkZQlBaoSguYoKyTKayA328+ADDRgIAYABAAGEAUjVCUFlCUFzFBWSZTWetob+EAMN0BADAAIAAwgE1GIRVMQiqcXckU4UJAtO/+GA=',
  ],
  [
    'rotations that sort alike for a long way',
    () => bytes('abaababaabaababaababa'.repeat(40)),
    'QlpoOTFBWSZTWVckDzQAALCBADAAIAAwgCppAZDA4u5IpwoSCuSB5oA=',
  ],
  [
    'every byte once',
    () => Uint8Array.from({ length: 256 }, (_, at) => at),
    'QlpoOTFBWSZTWba17pUAAAB/////////////////////////////////////////////sADFUgAAAAAAAAAAAAAAAAAAAAABMAmAAAAAAAAAAAAAAEwABMAEmAAmAAJgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAkwAEwABMAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAPwCAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4vMDEyMzQ1Njc4OTo7PD0+P0BBQkNERUZHSElKS0xNTk9QUVJTVFVWV1hZWltcXV5fYGFiY2RhYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ent8fX5/gIGCg4SFhoeIiYqLjI2Oj5CRkpWWl5iZmpucnZ6foKGio6SlpqeoqaqrrK2ur7CxsrO0tba3uLm6u7y9vr/AwcLDxMXGxcbHyMnKy8zNzs/Q0dLT1NXW19jZ2tvc3d7f4OHi4+Tl5ufo6err7O3u7/Dx8vP09fb3+Pn6+/z9F3JFOFCQtrXulQ=',
  ],
];

const run = (length: number): Bytes => bytes('x'.repeat(length));
const packedOf = (packed: string): Bytes => Uint8Array.from(Buffer.from(packed, 'base64'));

describe('a bzip2 stream of the reference packer', () => {
  it.each(REAL)('of %s is unpacked to the byte', async (_, text, packed) => {
    const found = await unpack(bunzip2, packedOf(packed));
    expect([found.failure, found.rest, found.text.length]).toEqual(['none', 0, text().length]);
    expect(crc32(bytes(found.text))).toBe(crc32(text()));
  });

  const [, , one] = REAL.find(([what]) => what === 'five') ?? ['', run, ''];

  it('is damaged, and never read otherwise, whichever bit of it is turned', async () => {
    const whole = packedOf(one);
    let harmless = 0;
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const turned = Uint8Array.from(whole);
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (0x80 >> (bit & 7));
      const { failure, text } = await unpack(bunzip2, turned);
      if (failure !== 'none') continue;
      harmless += 1;
      expect(text, `bit ${bit}`).toBe('xxxxx');
    }
    // What may be another: letters that are in no code, the level, the kind of stream, and what fills up the last byte.
    expect(harmless).toBeLessThan(whole.length);
  });

  it('is damaged wherever it is cut', async () => {
    const whole = packedOf(one);
    for (let length = 4; length < whole.length; length += 1)
      expect((await unpack(bunzip2, whole.slice(0, length))).failure, `${length} bytes`).toBe('corrupt');
  });

  it('comes in pieces of bounded size, however much is drawn out', async () => {
    const [, , million] = REAL.find(([what]) => what === 'a million zeros') ?? ['', run, ''];
    const sizes: number[] = [];
    await unpack(async function* (input) {
      for await (const piece of bunzip2(input)) {
        sizes.push(piece.length);
        yield piece;
      }
    }, packedOf(million));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(1_000_000);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(64 * 1024 + 260);
  });
});
