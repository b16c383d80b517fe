import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Bytes } from '#scanner/inspect/byte-source';
import { gunzip, unzlib } from '#scanner/inspect/decode/gzip';
import { be, bytes, concat, le } from '../build/bytes.ts';
import { unpack } from '../build/unpack.ts';

const EXTRA = 4;
const NAME = 8;
const COMMENT = 16;
const SUM = 2;
const TEXT = 1;

/** A member for `abc` with these flags and the fields that they promise. */
function member(flags: number, ...fields: readonly Uint8Array[]): Bytes {
  const packed = new Uint8Array(gzipSync('abc'));
  packed[3] = flags;
  return concat(packed.slice(0, 10), ...fields, packed.slice(10));
}

describe('gzip', () => {
  it.each<[string, Bytes]>([
    ['no field', member(0)],
    ['the mark of a text', member(TEXT)],
    ['an empty extra field', member(EXTRA, le(2, 0))],
    ['an extra field', member(EXTRA, le(2, 3), bytes('xyz'))],
    ['a name', member(NAME, bytes('model.pkl\0'))],
    ['an empty name', member(NAME, bytes('\0'))],
    ['a comment', member(COMMENT, bytes('a comment\0'))],
    ['a checksum of the header, which nobody checks', member(SUM, le(2, 0xbad))],
    [
      'all of them, in their order',
      member(EXTRA | NAME | COMMENT | SUM, le(2, 1), bytes('x'), bytes('n\0'), bytes('c\0'), le(2, 0)),
    ],
  ])('is unpacked with %s', async (_, packed) => {
    expect(await unpack(gunzip, packed)).toMatchObject({ text: 'abc', failure: 'none', rest: 0 });
  });

  it.each<[string, Bytes]>([
    ['an extra field longer than the file', member(EXTRA, le(2, 60_000))],
    ['a name without an end', concat(member(0).slice(0, 3), Uint8Array.of(NAME), new Uint8Array(6), bytes('name'))],
    ['a header of nine bytes', member(0).slice(0, 9)],
  ])('is damaged with %s', async (_, packed) => {
    expect(await unpack(gunzip, packed)).toMatchObject({ failure: 'corrupt' });
  });

  it.each([
    ['checksum', 8],
    ['length', 4],
  ])('gives its content although its %s is wrong, and says so', async (_, fromEnd) => {
    const packed = new Uint8Array(gzipSync('abc'));
    packed[packed.length - fromEnd] = (packed.at(-fromEnd) ?? 0) ^ 1;
    expect(await unpack(gunzip, packed)).toMatchObject({ text: 'abc', failure: 'corrupt' });
  });

  it('says when a later member is damaged, after all that stands before', async () => {
    const broken = new Uint8Array(gzipSync('def')).slice(0, -1);
    expect(await unpack(gunzip, concat(member(0), broken))).toMatchObject({ text: 'abcdef', failure: 'corrupt' });
  });

  it('leaves zeros behind it alone', async () => {
    expect(await unpack(gunzip, concat(member(0), new Uint8Array(100)))).toMatchObject({ failure: 'none', rest: 100 });
  });

  it('takes what only begins like a member for what follows', async () => {
    expect(await unpack(gunzip, concat(member(0), bytes('\x1f\x8b\x07 other')))).toMatchObject({
      text: 'abc',
      failure: 'none',
      rest: 9,
    });
  });
});

describe('zlib', () => {
  it('is unpacked at every level', async () => {
    for (let level = 0; level <= 9; level++)
      expect((await unpack(unzlib, new Uint8Array(deflateSync('abc', { level })))).text).toBe('abc');
  });

  it('that needs a dictionary is not read', async () => {
    const packed = concat(Uint8Array.of(0x78, 0xbb), be(4, 1), new Uint8Array(deflateRawSync('abc')));
    expect(await unpack(unzlib, packed)).toMatchObject({ failure: 'unsupported', text: '' });
  });

  it('gives its content although its checksum is wrong, and says so', async () => {
    const packed = new Uint8Array(deflateSync('abc'));
    packed[packed.length - 1] = 0;
    expect(await unpack(unzlib, packed)).toMatchObject({
      text: 'abc',
      failure: 'corrupt',
      message: 'The checksum of its zlib stream is wrong',
    });
  });

  it('without its checksum is cut', async () => {
    expect(await unpack(unzlib, new Uint8Array(deflateSync('abc')).slice(0, -1))).toMatchObject({ failure: 'corrupt' });
  });
});
