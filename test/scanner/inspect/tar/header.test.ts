import { describe, expect, it } from 'vitest';
import type { Bytes } from '#scanner/inspect/byte-source';
import { isBlank, isHeader, paxFields, tarHeader, text } from '#scanner/inspect/tar/header';
import { bytes, concat } from '../build/bytes.ts';
import { member } from '../build/tar.ts';

const header = (changes: Parameters<typeof member>[0]): Bytes => member(changes).slice(0, 512);

/** Writes into a header and mends its checksum. */
function changed(block: Bytes, at: number, content: string): Bytes {
  const copy = block.slice();
  copy.set(bytes(content), at);
  copy.set(bytes('        '), 148);
  const sum = copy.reduce((total, byte) => total + byte, 0);
  copy.set(bytes(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
  return copy;
}

describe('a header of tar', () => {
  it('is told by its checksum', () => {
    const good = header({ name: 'a' });
    expect(isHeader(good)).toBe(true);
    good[0] = 0x62;
    expect(isHeader(good)).toBe(false);
  });

  it('may have a checksum of signed bytes, as old programs wrote', () => {
    const block = header({ name: 'é' });
    const signed = block.reduce(
      (sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte > 127 ? byte - 256 : byte),
      0,
    );
    block.set(bytes(`${signed.toString(8).padStart(6, '0')}\0 `), 148);
    expect(isHeader(block)).toBe(true);
  });

  it.each([
    ['zeros', new Uint8Array(512)],
    ['511 bytes of one', header({ name: 'a' }).slice(0, 511)],
    ['text', bytes('words '.repeat(100))],
    ['one without a name', changed(header({ name: 'a' }), 0, '\0')],
  ])('is not: %s', (_, block) => {
    expect(isHeader(block)).toBe(false);
  });

  it('may lie anywhere', () => {
    expect(isHeader(concat(new Uint8Array(7), header({ name: 'a' })), 7)).toBe(true);
  });

  it('says what it is', () => {
    expect(tarHeader(header({ name: 'a/b', size: 5, type: '2', target: '../x' }))).toEqual({
      name: 'a/b',
      body: 5,
      type: '2',
      target: '../x',
      extended: false,
    });
  });

  it('has a file where it names no type', () => {
    expect(tarHeader(changed(header({ name: 'a' }), 156, '\0')).type).toBe('0');
  });

  it('puts its prefix before its name where it is of ustar', () => {
    const prefixed = (magic: string) => tarHeader(changed(header({ name: 'name', magic }), 345, 'some/folder')).name;
    expect(prefixed('ustar\x0000')).toBe('some/folder/name');
    expect(prefixed('ustar  \0')).toBe('name');
    expect(prefixed('')).toBe('name');
  });

  it.each([
    ['octal digits', '00000000017\0', 15],
    ['blanks before them', '        17 \0', 15],
    ['no digits', '           \0', 0],
    ['all twelve places', '777777777777', 8 ** 12 - 1],
    ['base 256', '\x80\0\0\0\0\0\0\x02\0\0\0\0', 2 ** 33],
    ['base 256 beyond any file', `\x80${'\xff'.repeat(11)}`, 2 ** 88],
  ])('gives its length in %s', (_, field, length) => {
    expect(tarHeader(changed(header({ name: 'a' }), 124, field)).body).toBe(length);
  });

  it('says that the map of a sparse file goes on', () => {
    const sparse = header({ name: 'a', type: 'S' });
    expect(tarHeader(sparse).extended).toBe(false);
    expect(tarHeader(changed(sparse, 482, '\x01')).extended).toBe(true);
    expect(tarHeader(changed(header({ name: 'a' }), 482, '\x01')).extended).toBe(false);
  });
});

describe('text of a field', () => {
  it('ends at a NUL or with the field', () => {
    expect([text(bytes('ab\0cd'), 0, 5), text(bytes('abcd'), 1, 2), text(bytes('\0'), 0, 1)]).toEqual(['ab', 'bc', '']);
  });
});

describe('a block of zeros', () => {
  it('has nothing else in it', () => {
    expect([isBlank(new Uint8Array(512)), isBlank(Uint8Array.of(0, 0, 1))]).toEqual([true, false]);
  });
});

describe('the fields of a pax header', () => {
  const fields = (content: string) => [...paxFields(bytes(content))];

  it.each<[string, [string, string][]]>([
    ['', []],
    ['9 path=a\n', [['path', 'a']]],
    [
      '9 path=a\n11 size=12\n',
      [
        ['path', 'a'],
        ['size', '12'],
      ],
    ],
    ['9 path=a\n9 path=b\n', [['path', 'b']]],
    ['12 path=a=b\n', [['path', 'a=b']]],
    ['8 path=\n', [['path', '']]],
  ])('%j are %j', (content, expected) => {
    expect(fields(content)).toEqual(expected);
  });

  it.each(['path=a\n', 'x path=a\n', '0 path=a\n', '3 path=a\n', '99', '-5 path=a\n'])(
    '%j are none, and end the reading',
    (content) => {
      expect(fields(content)).toEqual([]);
    },
  );

  it('may be longer than what follows', () => {
    expect(fields('999 path=abc')).toEqual([['path', 'abc']]);
  });
});
