import { describe, expect, it } from 'vitest';
import { Xxh64 } from '#scanner/inspect/decode/xxh64';
import { seeded } from '../../../shared/seeded.ts';
import { bytes, concatAll } from '../build/bytes.ts';

const MASK = 2n ** 64n - 1n;
const P1 = 0x9e3779b185ebca87n;
const P2 = 0xc2b2ae3d27d4eb4fn;
const P3 = 0x165667b19e3779f9n;
const P4 = 0x85ebca77c2b2ae63n;
const P5 = 0x27d4eb2f165667c5n;

const turn = (value: bigint, by: bigint): bigint => ((value << by) | (value >> (64n - by))) & MASK;
const round = (lane: bigint, word: bigint): bigint => (turn((lane + word * P2) & MASK, 31n) * P1) & MASK;
const little = (data: Uint8Array, at: number, width: number): bigint =>
  [...data.subarray(at, at + width)].reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

/** XXH64 with seed 0 as its specification writes it: slow, in whole numbers of any length. */
function reference(data: Uint8Array): bigint {
  let at = 0;
  let sum = P5;
  if (data.length >= 32) {
    const lanes = [(P1 + P2) & MASK, P2, 0n, -P1 & MASK];
    for (; at + 32 <= data.length; at += 32)
      for (const lane of [0, 1, 2, 3]) lanes[lane] = round(lanes[lane] ?? 0n, little(data, at + 8 * lane, 8));
    sum = lanes.reduce((total, lane, index) => total + turn(lane, [1n, 7n, 12n, 18n][index] ?? 0n), 0n) & MASK;
    for (const lane of lanes) sum = ((sum ^ round(0n, lane)) * P1 + P4) & MASK;
  }
  sum = (sum + BigInt(data.length)) & MASK;
  for (; at + 8 <= data.length; at += 8) sum = (turn(sum ^ round(0n, little(data, at, 8)), 27n) * P1 + P4) & MASK;
  if (at + 4 <= data.length) {
    sum = (turn(sum ^ ((little(data, at, 4) * P1) & MASK), 23n) * P2 + P3) & MASK;
    at += 4;
  }
  for (; at < data.length; at += 1) sum = (turn(sum ^ ((little(data, at, 1) * P5) & MASK), 11n) * P1) & MASK;
  sum = ((sum ^ (sum >> 33n)) * P2) & MASK;
  sum = ((sum ^ (sum >> 29n)) * P3) & MASK;
  return sum ^ (sum >> 32n);
}

const lowOf = (sum: bigint): number => Number(sum & 0xffff_ffffn);

function low(...pieces: readonly Uint8Array<ArrayBuffer>[]): number {
  const hash = new Xxh64();
  for (const piece of pieces) hash.add(piece);
  return hash.low();
}

/** So many bytes that look like chance, the same in every run. */
function noise(length: number, seed = 1): Uint8Array<ArrayBuffer> {
  const next = seeded(seed);
  return Uint8Array.from({ length }, () => Math.floor(next() * 256));
}

describe('XXH64', () => {
  it.each([
    ['', 0xef46db3751d8e999n],
    ['a', 0xd24ec4f1a98c6e5bn],
    ['abc', 0x44bc2cf5ad770999n],
  ])('of %j is the published sum, here and in the reference of these tests', (text, sum) => {
    expect(reference(bytes(text))).toBe(sum);
    expect(low(bytes(text))).toBe(lowOf(sum));
  });

  it('is that of the reference for every length up to four stripes: each way of ending is among them', () => {
    const data = noise(129);
    for (let length = 0; length <= data.length; length += 1)
      expect(low(data.subarray(0, length)), `${length} bytes`).toBe(lowOf(reference(data.subarray(0, length))));
  });

  it.each([0x00, 0x7f, 0x80, 0xff])('carries between its halves where all bytes are %i', (byte) => {
    for (const length of [1, 4, 8, 31, 32, 33, 64, 100, 1_000])
      expect(low(new Uint8Array(length).fill(byte)), `${length} bytes`).toBe(
        lowOf(reference(new Uint8Array(length).fill(byte))),
      );
  });

  it('is that of the reference over kilobytes that look like chance', () => {
    for (const seed of [2, 3, 5, 7]) {
      const data = noise(4_099, seed);
      expect(low(data), `seed ${seed}`).toBe(lowOf(reference(data)));
    }
  });

  it('is the same in whatever pieces the bytes come, empty ones too', () => {
    const data = noise(777);
    const whole = low(data);
    const next = seeded(11);
    for (let round = 0; round < 50; round += 1) {
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      for (let at = 0; at < data.length; ) {
        const length = Math.floor(next() * 70);
        pieces.push(data.subarray(at, at + length));
        at += length;
      }
      expect(concatAll(pieces)).toEqual(data);
      expect(low(...pieces)).toBe(whole);
    }
    expect(low(new Uint8Array(), data, new Uint8Array())).toBe(whole);
  });

  it('reads a view by its own place in its buffer', () => {
    const room = noise(300);
    const copy = Uint8Array.from(room.subarray(13, 213));
    expect(low(room.subarray(13, 213))).toBe(low(copy));
  });

  it('can be asked for in between, and goes on as if it had not been', () => {
    const data = noise(200);
    for (const cut of [0, 5, 32, 63, 64, 199]) {
      const hash = new Xxh64();
      hash.add(data.subarray(0, cut));
      expect(hash.low()).toBe(low(data.subarray(0, cut)));
      expect(hash.low(), 'asked twice').toBe(low(data.subarray(0, cut)));
      hash.add(data.subarray(cut));
      expect(hash.low()).toBe(low(data));
    }
  });

  it('keeps no hold of the bytes it was given', () => {
    const data = noise(50);
    const hash = new Xxh64();
    hash.add(data);
    const expected = low(noise(50));
    data.fill(0);
    expect(hash.low()).toBe(expected);
  });

  it('tells one bit from another wherever it lies', () => {
    const data = noise(70);
    const whole = low(data);
    for (let bit = 0; bit < data.length * 8; bit += 1) {
      const changed = Uint8Array.from(data);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(low(changed), `bit ${bit}`).not.toBe(whole);
    }
  });
});
