import { describe, expect, it } from 'vitest';
import { ReadError } from '#scanner/inspect/byte-source';
import { decodeStream, readCode } from '#scanner/inspect/decode/zstd-literals';

/** Weights as four bits each, behind their number. */
const plain = (...weights: readonly number[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(1 + ((weights.length + 1) >> 1));
  bytes[0] = 127 + weights.length;
  weights.forEach((weight, at) => {
    bytes[1 + (at >> 1)] = (bytes[1 + (at >> 1)] ?? 0) | (at % 2 === 0 ? weight << 4 : weight);
  });
  return bytes;
};

/** The entries of a code's table: the byte, and how many bits it takes. */
const entries = (bytes: Uint8Array<ArrayBuffer>) =>
  [...readCode(bytes, 0)[0].table].map((each) => [each >> 4, each & 15]);

/** A stream of codes, the first of which comes last: bits as text, the mark of the end in front. */
function stream(bits: string): Uint8Array<ArrayBuffer> {
  const marked = `1${bits}`;
  const padded = marked.padStart(Math.ceil(marked.length / 8) * 8, '0');
  const bytes = padded.match(/.{8}/g) ?? [];
  return Uint8Array.from(bytes.reverse(), (each) => Number.parseInt(each, 2));
}

function decoded(code: Uint8Array<ArrayBuffer>, bits: string, length: number): number[] {
  const bytes = stream(bits);
  const out = new Uint8Array(length);
  decodeStream(readCode(code, 0)[0], bytes, [0, bytes.length], out, [0, length]);
  return [...out];
}

describe('the prefix code of literals', () => {
  it('gives the last byte the weight that is left', () => {
    // The weights 2 and 1 take three of four parts: the third byte has the weight of one.
    expect(entries(plain(2, 1))).toEqual([
      [1, 2],
      [2, 2],
      [0, 1],
      [0, 1],
    ]);
  });

  it('may leave bytes out, and ends behind its weights', () => {
    const bytes = plain(0, 0, 1);
    expect(entries(bytes)).toEqual([
      [2, 1],
      [3, 1],
    ]);
    expect(readCode(bytes, 0)[1]).toBe(3);
  });

  it('may begin anywhere', () => {
    const [code, end] = readCode(Uint8Array.of(9, 9, ...plain(1)), 2);
    expect([code.log, end]).toEqual([1, 4]);
  });

  it.each<[string, readonly number[]]>([
    ['has no weights', [128, 0]],
    ['leaves no power of two', [127 + 3, 0x41, 0x20]],
    ['has longer codes than may be', [127 + 1, 0xf0]],
    ['is cut short', [127 + 9, 0x11]],
    ['is cut short where its weights are packed', [20, 1, 2]],
    ['has a table of weights that is damaged', [3, 0x0f, 1, 1]],
    ['is not there', []],
  ])('is refused where it %s', (_, bytes) => {
    expect(() => readCode(Uint8Array.from(bytes), 0)).toThrow(ReadError);
  });
});

describe('a stream of literals', () => {
  it('is read from its end', () => {
    expect(decoded(plain(2, 1), '1', 1)).toEqual([0]);
    expect(decoded(plain(2, 1), '00011', 3)).toEqual([1, 2, 0]);
  });

  it('stands in the stretch that it is told to fill', () => {
    const bytes = Uint8Array.of(0xaa, ...stream('1'), 0xbb);
    const out = new Uint8Array(3).fill(7);
    decodeStream(readCode(plain(2, 1), 0)[0], bytes, [1, 2], out, [1, 2]);
    expect([...out]).toEqual([7, 0, 7]);
  });

  it('may be longer than what is wanted of it, and not shorter', () => {
    expect(decoded(plain(2, 1), '111', 2)).toEqual([0, 0]);
    expect(() => decoded(plain(2, 1), '1', 3)).toThrow(ReadError);
  });

  it('of no bytes is refused', () => {
    const [code] = readCode(plain(2, 1), 0);
    expect(() => decodeStream(code, new Uint8Array(4), [1, 1], new Uint8Array(1), [0, 1])).toThrow(ReadError);
  });
});
