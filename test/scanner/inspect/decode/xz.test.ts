import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '#scanner/inspect/byte-source';
import { unxz } from '#scanner/inspect/decode/xz';
import { be, bytes, concat, le } from '../build/bytes.ts';
import { unpack } from '../build/unpack.ts';

const padded = (content: Uint8Array): Bytes => concat(content, new Uint8Array((4 - (content.length % 4)) % 4));

/** An LZMA2 chunk that is not packed; the first of a block starts the dictionary anew. */
const chunk = (text: string, control = 1): Bytes => concat(Uint8Array.of(control), be(2, text.length - 1), bytes(text));
const END = Uint8Array.of(0);

/** The header of a block with these fields behind its flags, eight or twelve bytes long with its checksum. */
function blockHeader(flags: number, ...fields: readonly number[]): Bytes {
  const body = padded(concat(Uint8Array.of(0, flags), Uint8Array.from(fields)));
  body[0] = body.length / 4;
  return concat(body, le(4, crc32(body)));
}

const LZMA2 = [0x21, 1, 0];

interface Stream {
  readonly check?: number;
  readonly header?: Bytes;
  readonly chunks?: Bytes;
  readonly sum?: Bytes;
  readonly records?: Bytes;
}

function stream({
  check = 0,
  header = blockHeader(0, ...LZMA2),
  chunks = concat(chunk('abc'), END),
  sum = new Uint8Array(0),
  records = Uint8Array.of(1, 20, 3),
}: Stream = {}): Bytes {
  return concat(
    bytes('\xfd7zXZ\0'),
    Uint8Array.of(0, check),
    le(4, 0),
    padded(concat(header, chunks)),
    sum,
    padded(concat(Uint8Array.of(0), records)),
    le(4, 0),
    le(4, 0),
    le(4, 0),
    Uint8Array.of(0, check),
    bytes('YZ'),
  );
}

describe('an xz stream', () => {
  it.each<[string, Bytes, string]>([
    ['one chunk', stream(), 'abc'],
    ['several chunks', stream({ chunks: concat(chunk('abc'), chunk('de', 2), END) }), 'abcde'],
    ['no chunk', stream({ chunks: END }), ''],
    ['a block that names its lengths', stream({ header: blockHeader(0xc0, 0x87, 0x01, 3, ...LZMA2) }), 'abc'],
    [
      'a checksum that is wrong and of a kind that is not checked',
      stream({ check: 10, sum: new Uint8Array(32) }),
      'abc',
    ],
    ['the longest checksum', stream({ check: 15, sum: new Uint8Array(64) }), 'abc'],
    ['a checksum that is right', stream({ check: 1, sum: le(4, crc32('abc')) }), 'abc'],
    ['an index of many bytes', stream({ records: Uint8Array.of(1, 0x80, 0x80, 0x80, 1, 3) }), 'abc'],
  ])('of %s is unpacked', async (_, packed, text) => {
    expect(await unpack(unxz, concat(packed, bytes('more')))).toMatchObject({ text, failure: 'none', rest: 4 });
  });

  it('may be followed by padding and another one', async () => {
    const two = concat(stream(), new Uint8Array(8), stream(), new Uint8Array(4), bytes('rest'));
    expect(await unpack(unxz, two)).toMatchObject({ text: 'abcabc', failure: 'none', rest: 4 });
  });

  it('with a wrong CRC-64 gives its content and says so', async () => {
    expect(await unpack(unxz, stream({ check: 4, sum: le(8, 7) }))).toMatchObject({ text: 'abc', failure: 'corrupt' });
  });

  it('with a wrong CRC-32 gives its content and says so', async () => {
    expect(await unpack(unxz, stream({ check: 1, sum: le(4, 1) }))).toMatchObject({
      text: 'abc',
      failure: 'corrupt',
      message: 'The checksum of its xz stream is wrong',
    });
  });

  it.each<[string, Bytes]>([
    ['two filters', blockHeader(1, 4, 0, ...LZMA2)],
    ['a filter for programs', blockHeader(0, 4, 0)],
    ['the delta filter', blockHeader(0, 3, 1, 0)],
    ['LZMA2 with properties of two bytes', blockHeader(0, 0x21, 2, 0, 0)],
  ])('with %s is not unpacked', async (_, header) => {
    expect(await unpack(unxz, stream({ header }))).toMatchObject({ failure: 'unsupported', text: '' });
  });

  it.each([
    [40, 'none'],
    [41, 'corrupt'],
  ])('with a dictionary of size %i ends with: %s', async (size, failure) => {
    expect(await unpack(unxz, stream({ header: blockHeader(0, 0x21, 1, size) }))).toMatchObject({ failure });
  });

  it.each<[string, Bytes]>([
    ['a chunk of no known kind', concat(Uint8Array.of(3), bytes('abc'))],
    ['a packed chunk before any properties', concat(Uint8Array.of(0x80), be(2, 2), be(2, 9), new Uint8Array(12))],
    [
      'a packed chunk whose coder does not begin with 0',
      concat(Uint8Array.of(0xe0), be(2, 2), be(2, 9), Uint8Array.of(93), new Uint8Array(12).fill(1)),
    ],
    [
      'a packed chunk with impossible properties',
      concat(Uint8Array.of(0xe0), be(2, 2), be(2, 9), Uint8Array.of(225), new Uint8Array(12)),
    ],
    ['a chunk that ends too early', chunk('abcdefghijklmnopqrstuvwxyz'.repeat(4)).subarray(0, 20)],
  ])('with %s is damaged', async (_, chunks) => {
    expect(await unpack(unxz, stream({ chunks }))).toMatchObject({ failure: 'corrupt' });
  });

  it('with a number without end is damaged', async () => {
    expect(await unpack(unxz, stream({ records: new Uint8Array(12).fill(0xff) }))).toMatchObject({
      failure: 'corrupt',
      message: 'A number in its xz stream is damaged',
    });
  });

  it.each([11, 12, 20, 30, 40])('that is cut to %i bytes is damaged', async (length) => {
    expect((await unpack(unxz, stream().slice(0, length))).failure).toBe('corrupt');
  });

  it('with an index of billions of records that are not there ends at once', async () => {
    const records = concat(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x7f), new Uint8Array(3));
    expect((await unpack(unxz, stream({ records }))).failure).toBe('corrupt');
  });
});
