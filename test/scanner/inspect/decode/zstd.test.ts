import { describe, expect, it } from 'vitest';
import type { Bytes } from '#scanner/inspect/byte-source';
import { unzstd } from '#scanner/inspect/decode/zstd';
import { bytes, concat, le } from '../build/bytes.ts';
import { unpack } from '../build/unpack.ts';

const MAGIC = le(4, 0xfd2fb528);
const RAW = 0;
const RLE = 1;
const SINGLE = 0x20;
/** A window of 1 KB, the shortest. */
const WINDOW = 0;

const block = (type: number, size: number, last: boolean, content: Uint8Array): Bytes =>
  concat(le(3, (size << 3) | (type << 1) | (last ? 1 : 0)), content);
const raw = (text: string, last = true): Bytes => block(RAW, text.length, last, bytes(text));
const run = (byte: string, count: number, last = true): Bytes => block(RLE, count, last, bytes(byte));
const windowed = (...blocks: readonly Bytes[]): Bytes => concat(MAGIC, Uint8Array.of(0, WINDOW), ...blocks);

describe('a Zstandard frame', () => {
  it.each<[string, Bytes, string]>([
    ['a block as it is', windowed(raw('abc')), 'abc'],
    ['a run of a byte', windowed(run('x', 300)), 'x'.repeat(300)],
    ['several blocks', windowed(raw('ab', false), run('c', 3, false), raw('d')), 'abcccd'],
    ['an empty block', windowed(raw('')), ''],
    ['a single segment of known length', concat(MAGIC, Uint8Array.of(SINGLE, 3), raw('abc')), 'abc'],
    [
      'a length of two bytes, which counts from 256',
      concat(MAGIC, Uint8Array.of(SINGLE | 0x40), le(2, 44), run('x', 300)),
      'x'.repeat(300),
    ],
    ['a length of four bytes', concat(MAGIC, Uint8Array.of(SINGLE | 0x80), le(4, 3), raw('abc')), 'abc'],
    ['a length of eight bytes', concat(MAGIC, Uint8Array.of(SINGLE | 0xc0), le(8, 3), raw('abc')), 'abc'],
  ])('of %s is unpacked', async (_, frame, text) => {
    expect(await unpack(unzstd, concat(frame, bytes('more')))).toMatchObject({ text, failure: 'none', rest: 4 });
  });

  // The lower half of XXH64.
  it('may end in a checksum', async () => {
    const checked = concat(MAGIC, Uint8Array.of(4, WINDOW), raw('abc'), le(4, 0xad770999), bytes('more'));
    expect(await unpack(unzstd, checked)).toMatchObject({ text: 'abc', failure: 'none', rest: 4 });
  });

  it('with a wrong checksum gives its content, and says so', async () => {
    const wrong = concat(MAGIC, Uint8Array.of(4, WINDOW), raw('abc'), le(4, 1));
    expect(await unpack(unzstd, wrong)).toMatchObject({
      text: 'abc',
      failure: 'corrupt',
      message: 'The checksum of its Zstandard frame is wrong',
    });
  });

  it('gives even a tiny first block before damage', async () => {
    const broken = windowed(raw('ab', false), block(3, 5, true, bytes('xxxxx')));
    expect(await unpack(unzstd, broken)).toMatchObject({ text: 'ab', failure: 'corrupt' });
  });

  it.each<[string, Bytes]>([
    ['within its header', concat(MAGIC, Uint8Array.of(0))],
    ['before its first block', windowed()],
    ['within the head of a block', concat(windowed(), Uint8Array.of(1))],
    ['within a block', windowed(block(RAW, 10, true, bytes('abc')))],
    ['before its last block', windowed(raw('abc', false))],
    ['before its checksum', concat(MAGIC, Uint8Array.of(4, WINDOW), raw('abc'), le(2, 0))],
  ])('that ends %s is damaged', async (_, frame) => {
    expect(await unpack(unzstd, frame)).toMatchObject({ failure: 'corrupt' });
  });

  it('gives the blocks before damage', async () => {
    expect(
      await unpack(unzstd, windowed(raw('abc'.repeat(10), false), block(3, 5, true, bytes('xxxxx')))),
    ).toMatchObject({
      text: 'abc'.repeat(10),
      failure: 'corrupt',
    });
  });

  it('may have no block longer than 128 KB', async () => {
    const frame = (count: number) => concat(MAGIC, Uint8Array.of(0, 8 << 3), run('x', count));
    expect(await unpack(unzstd, frame(128 * 1024))).toMatchObject({ failure: 'none' });
    expect(await unpack(unzstd, frame(128 * 1024 + 1))).toMatchObject({
      failure: 'corrupt',
      message: 'A block of its Zstandard frame is too long',
    });
  });

  it.each([1, 2, 3])('that needs a dictionary is not read (%i)', async (flag) => {
    const frame = concat(MAGIC, Uint8Array.of(flag, WINDOW), le(4, 7), raw('abc'));
    expect(await unpack(unzstd, frame)).toMatchObject({ failure: 'unsupported' });
  });

  it.each<[string, Bytes, string]>([
    ['a window of 32 MB', concat(MAGIC, Uint8Array.of(0, 15 << 3), raw('abc')), 'none'],
    ['a window of 36 MB', concat(MAGIC, Uint8Array.of(0, (15 << 3) | 1), raw('abc')), 'unsupported'],
    [
      'a single segment of 4 GB',
      concat(MAGIC, Uint8Array.of(SINGLE | 0x80), le(4, 2 ** 32 - 1), raw('abc')),
      'unsupported',
    ],
    [
      'a single segment without end',
      concat(MAGIC, Uint8Array.of(SINGLE | 0xc0), new Uint8Array(8).fill(255), raw('abc')),
      'unsupported',
    ],
  ])('with %s ends with: %s', async (_, frame, failure) => {
    expect((await unpack(unzstd, frame)).failure).toBe(failure);
  });

  it('that is skipped may lie anywhere, and nothing else behind the last', async () => {
    const skipped = concat(le(4, 0x184d2a5f), le(4, 2), bytes('??'));
    const all = concat(skipped, windowed(raw('a')), skipped, windowed(raw('b')), bytes('rest'));
    expect(await unpack(unzstd, all)).toMatchObject({ text: 'ab', rest: 4, failure: 'none' });
  });
});
