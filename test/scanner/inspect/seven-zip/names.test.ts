import { describe, expect, it } from 'vitest';
import { namesIn, number7z, packedHeader, unpackHeader } from '#scanner/inspect/seven-zip/names';
import { bytes, concat, le } from '../build/bytes.ts';
import { LZMA } from '../build/packed.ts';

const wide = (text: string) => concat(...Array.from(text, (letter) => le(2, letter.charCodeAt(0))), le(2, 0));
const property = (...names: readonly string[]) => {
  const body = concat(Uint8Array.of(0), ...names.map(wide));
  return concat(Uint8Array.of(0x11, body.length), body);
};

describe('a number of 7z', () => {
  it.each([
    [[0], 0, 1],
    [[0x7f], 127, 1],
    [[0x80, 0x80], 128, 2],
    [[0xbf, 0xff], 0x3fff, 2],
    [[0xc0, 1, 2], 0x0201, 3],
    [[0xe1, 0, 0, 0], 2 ** 24, 4],
    [[0xf0, 1, 2, 3, 4], 0x04030201, 5],
    [[0xff, 1, 0, 0, 0, 0, 0, 0, 0], 1, 9],
  ])('%j is %i in %i bytes', (content, value, length) => {
    expect(number7z(Uint8Array.from(content), 0)).toEqual({ value, next: length });
  });

  it('reads zeros past the end', () => {
    expect(number7z(Uint8Array.of(0x80), 0)).toEqual({ value: 0, next: 2 });
    expect(number7z(new Uint8Array(0), 5).value).toBe(0);
  });
});

describe('the names in a header of 7z', () => {
  it('are told in order', () => {
    expect(namesIn(concat(Uint8Array.of(1, 5, 2), property('a.pkl', 'ü/b')))).toEqual(['a.pkl', 'ü/b']);
  });

  it('are found behind bytes that only look like them', () => {
    expect(namesIn(concat(Uint8Array.of(0x11, 5, 1, 2), Uint8Array.of(0x11, 0xff), property('a')))).toEqual(['a']);
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['no property of names', bytes('abcdef')],
    ['one that reaches past the end', property('abcdef').slice(0, -2)],
    ['one of another form', Uint8Array.of(0x11, 3, 1, 0, 0)],
  ])('are none in %s', (_, header) => {
    expect(namesIn(header)).toEqual([]);
  });

  it('are at most ten thousand', () => {
    const body = new Uint8Array(1 + 2 * 20_000);
    const header = concat(Uint8Array.of(0x11, 0xc0), le(2, body.length), body);
    expect(namesIn(header)).toHaveLength(10_000);
  });
});

describe('a packed header of 7z', () => {
  const properties = Uint8Array.of(93, 0, 0, 128, 0);
  const header = (coder = [3, 1, 1]) =>
    Uint8Array.from([0x17, 6, 5, 1, 9, 20, 0, 7, 0x0b, 1, 0, 1, 0x23, ...coder, 5, ...properties, 0x0c, 100, 0, 0]);

  it('says where it lies and how it is unpacked', () => {
    expect(packedHeader(header())).toEqual({ position: 5, packed: 20, size: 100, properties });
  });

  it.each([
    ['a plain one', Uint8Array.of(1, 6, 5)],
    ['one by another coder', header([4, 1, 1])],
    ['one of two streams', Uint8Array.from(header(), (byte, at) => (at === 3 ? 2 : byte))],
    ['one that is cut', header().slice(0, 12)],
    ['nothing', new Uint8Array(0)],
  ])('is not told of %s', (_, content) => {
    expect(packedHeader(content)).toBeUndefined();
  });

  it('is unpacked to its size', async () => {
    const unpacked = await unpackHeader(LZMA.slice(13), 12, LZMA.slice(0, 5));
    expect(String.fromCharCode(...unpacked)).toBe('EVIL payload');
  });

  it.each([
    ['no properties', LZMA.slice(13), new Uint8Array(0)],
    ['a body that is cut', LZMA.slice(13, 40), LZMA.slice(0, 5)],
    ['no body', new Uint8Array(0), LZMA.slice(0, 5)],
  ])('with %s is damaged', async (_, packed, given) => {
    await expect(unpackHeader(packed, 5_000, given)).rejects.toMatchObject({ failure: 'corrupt' });
  });
});
