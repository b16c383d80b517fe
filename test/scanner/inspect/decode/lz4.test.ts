import { describe, expect, it } from 'vitest';
import type { Bytes } from '#scanner/inspect/byte-source';
import { unlz4 } from '#scanner/inspect/decode/lz4';
import { xxh32 } from '#scanner/inspect/decode/xxh32';
import { bytes, concat, le } from '../build/bytes.ts';
import { unpack } from '../build/unpack.ts';

const MAGIC = le(4, 0x184d2204);
const END = le(4, 0);
const INDEPENDENT = 32;

/** A header with these flags beside version 1, and blocks of 64 KB unless told otherwise. */
function header(flags = INDEPENDENT, descriptor = 0x40, more: Uint8Array = new Uint8Array(0)): Bytes {
  const fields = concat(Uint8Array.of(0x40 | flags, descriptor), more);
  return concat(MAGIC, fields, Uint8Array.of((xxh32(fields) >>> 8) & 255));
}

const packed = (...tokens: readonly (readonly number[] | string)[]): Bytes => {
  const body = concat(...tokens.map((token) => (typeof token === 'string' ? bytes(token) : Uint8Array.from(token))));
  return concat(le(4, body.length), body);
};
const plain = (text: string): Bytes => concat(le(4, 2 ** 31 + text.length), bytes(text));

describe('an LZ4 frame', () => {
  it.each<[string, Bytes, string]>([
    ['literals alone', packed([0x30], 'abc'), 'abc'],
    ['a match that overlaps itself', packed([0x13], 'a', [1, 0], [0x10], 'b'), 'aaaaaaaab'],
    ['literals of fifteen and more', packed([0xf0, 5], 'x'.repeat(20)), 'x'.repeat(20)],
    ['literals of 270', packed([0xf0, 255, 0], 'x'.repeat(270)), 'x'.repeat(270)],
    ['a match of nineteen and more', packed([0x1f], 'a', [1, 0, 10], [0x10], 'b'), `${'a'.repeat(30)}b`],
    ['a block that is not packed', plain('plain'), 'plain'],
    ['several blocks', concat(plain('a'), packed([0x10], 'b'), plain('c')), 'abc'],
    ['no block at all', new Uint8Array(0), ''],
  ])('of %s is unpacked', async (_, blocks, text) => {
    expect(await unpack(unlz4, concat(header(), blocks, END))).toMatchObject({ text, failure: 'none', rest: 0 });
  });

  it('copies from the block before where blocks are linked', async () => {
    const linked = concat(header(0), plain('abcdefgh'), packed([0x04], [8, 0], [0x10], 'z'), END);
    expect((await unpack(unlz4, linked)).text).toBe('abcdefghabcdefghz');
  });

  it('copies from no other block where they are not', async () => {
    const apart = concat(header(), plain('abcdefgh'), packed([0x04], [8, 0], [0x10], 'z'), END);
    expect(await unpack(unlz4, apart)).toMatchObject({ text: 'abcdefgh', failure: 'corrupt' });
  });

  it.each([
    ['the length of the content', 8, le(8, 3), new Uint8Array(0), new Uint8Array(0)],
    ['a dictionary', 1, le(4, 7), new Uint8Array(0), new Uint8Array(0)],
    ['checksums of blocks', 16, new Uint8Array(0), le(4, xxh32(bytes('abc'))), new Uint8Array(0)],
    ['a checksum of all', 4, new Uint8Array(0), new Uint8Array(0), le(4, xxh32(bytes('abc')))],
  ])('may name %s', async (_, flag, inHeader, inBlock, atEnd) => {
    const frame = concat(header(INDEPENDENT | flag, 0x40, inHeader), plain('abc'), inBlock, END, atEnd);
    expect(await unpack(unlz4, concat(frame, bytes('more')))).toMatchObject({ text: 'abc', failure: 'none', rest: 4 });
  });

  it.each([
    [
      'a block',
      concat(header(INDEPENDENT | 16), plain('abc'), le(4, 0xbad), END),
      'The checksum of its LZ4 frame is wrong',
    ],
    ['all', concat(header(INDEPENDENT | 4), plain('abc'), END, le(4, 0xbad)), 'The checksum of its LZ4 frame is wrong'],
    [
      'its header',
      concat(MAGIC, Uint8Array.of(0x60, 0x40, 0), plain('abc'), END),
      'The header of its LZ4 frame is damaged',
    ],
  ])('with a wrong checksum of %s gives its content, and says so', async (_, frame, message) => {
    expect(await unpack(unlz4, frame)).toMatchObject({ text: 'abc', failure: 'corrupt', message });
  });

  it.each<[string, Bytes, string]>([
    ['a distance of zero', packed([0x10], 'a', [0, 0], [0x10], 'b'), 'A block of its LZ4 frame is damaged'],
    [
      'a distance beyond the beginning',
      packed([0x10], 'a', [2, 0], [0x10], 'b'),
      'It copies from before its own beginning',
    ],
    ['literals that are not there', packed([0x50], 'ab'), 'A block of its LZ4 frame is damaged'],
    [
      'a block longer than it may be',
      concat(le(4, 70_000), new Uint8Array(70_000)),
      'A block of its LZ4 frame is too long',
    ],
    ['a plain block longer than it may be', plain('x'.repeat(65_600)), 'A block of its LZ4 frame is too long'],
  ])('with %s is damaged', async (_, blocks, message) => {
    expect(await unpack(unlz4, concat(header(), blocks, END))).toMatchObject({ failure: 'corrupt', message });
  });

  it('of a block that swells past the length of blocks is damaged', async () => {
    const swelling = packed(
      [0x1f],
      'a',
      [1, 0],
      Array.from({ length: 300 }, () => 255),
      [0],
      [0x10],
      'b',
    );
    expect(await unpack(unlz4, concat(header(), swelling, END))).toMatchObject({ failure: 'corrupt' });
  });

  it('of a later version is not guessed at', async () => {
    const later = concat(MAGIC, Uint8Array.of(0x80, 0x40, 0), plain('abc'), END);
    expect(await unpack(unlz4, later)).toMatchObject({ text: '', failure: 'unsupported' });
  });

  it('with blocks of no known size is damaged', async () => {
    expect(await unpack(unlz4, concat(header(INDEPENDENT, 0x30), plain('abc'), END))).toMatchObject({
      failure: 'corrupt',
      message: 'Its LZ4 frame has blocks of no known size',
    });
  });

  it('that ends within a block gives what is there', async () => {
    expect(await unpack(unlz4, concat(header(), le(4, 10), Uint8Array.of(0x90), bytes('abc')))).toMatchObject({
      text: 'abc',
      failure: 'corrupt',
    });
  });

  it('without its end mark is cut', async () => {
    expect(await unpack(unlz4, concat(header(), plain('abc')))).toMatchObject({ text: 'abc', failure: 'corrupt' });
  });
});

describe('LZ4 frames one after the other', () => {
  const frame = concat(header(), plain('abc'), END);
  const skippable = (kind: number, length: number, content: Uint8Array): Bytes =>
    concat(le(4, 0x184d2a50 + kind), le(4, length), content);

  it.each([0, 7, 15])('skip frames of kind %i', async (kind) => {
    const all = concat(skippable(kind, 3, bytes('xyz')), frame, skippable(kind, 0, bytes('')), frame);
    expect(await unpack(unlz4, all)).toMatchObject({ text: 'abcabc', failure: 'none', rest: 0 });
  });

  it('end at anything else', async () => {
    expect(await unpack(unlz4, concat(frame, bytes('PK\x03\x04')))).toMatchObject({ text: 'abc', rest: 4 });
  });

  it('end where a skipped one claims more than is there', async () => {
    expect(await unpack(unlz4, concat(frame, skippable(1, 1_000_000, bytes('xyz')), frame))).toMatchObject({
      text: 'abc',
      failure: 'none',
    });
  });
});
