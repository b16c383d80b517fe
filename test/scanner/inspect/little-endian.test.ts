import { describe, expect, it } from 'vitest';
import { counted, memorySource, ReadError, slice } from '#scanner/inspect/byte-source';
import { latin1, placesOf, startsWith, u16, u32, u64 } from '#scanner/inspect/little-endian';
import { bytes } from './build/bytes.ts';

const of = (...numbers: readonly number[]) => Uint8Array.from(numbers);

describe('little-endian numbers', () => {
  it('have their lowest byte first', () => {
    const content = of(9, 1, 2, 3, 4, 5, 0, 0, 0);
    expect([u16(content, 1), u32(content, 1), u64(content, 1)]).toEqual([0x0201, 0x04030201, 0x0504030201]);
  });

  it('have no sign', () => {
    const ones = new Uint8Array(8).fill(255);
    expect([u16(ones, 0), u32(ones, 0), u64(ones, 0)]).toEqual([65_535, 2 ** 32 - 1, 2 ** 64]);
  });

  it('have zeros for bytes past the end', () => {
    expect([u16(of(1), 0), u32(of(1, 2), 1), u64(of(), 0), u32(of(1), 50)]).toEqual([1, 2, 0, 0]);
  });
});

describe('signatures', () => {
  it('stand where they stand', () => {
    const content = bytes('..PK..');
    expect(startsWith(content, [0x50, 0x4b], 2)).toBe(true);
    expect(startsWith(content, [0x50, 0x4b])).toBe(false);
    expect(startsWith(content, [0x2e, 0x2e, 0x00], 4)).toBe(false);
  });

  it('are found in order, overlapping ones too, up to a limit', () => {
    expect(placesOf(bytes('aaa.aa'), [0x61, 0x61], 10)).toEqual([0, 1, 4]);
    expect(placesOf(bytes('aaa.aa'), [0x61, 0x61], 2)).toEqual([0, 1]);
    expect(placesOf(bytes('bbb'), [0x61], 10)).toEqual([]);
  });

  it('do not reach past the end', () => {
    expect(placesOf(bytes('..P'), [0x50, 0x4b], 10)).toEqual([]);
  });
});

describe('bytes as text', () => {
  it('are one letter each, however many', () => {
    const many = new Uint8Array(100_000).fill(0xe9);
    expect(latin1(many)).toBe('é'.repeat(100_000));
  });
});

describe('a stretch of a source', () => {
  const source = slice(memorySource(bytes('0123456789')), 2, 5);
  const read = async (offset: number, length: number) => latin1(await source.read(offset, length));

  it('counts from its own start', async () => {
    expect([source.size, await read(0, 3), await read(1, 2)]).toEqual([5, '234', '34']);
  });

  it('ends where it ends, whatever lies behind', async () => {
    expect([await read(3, 100), await read(5, 1), await read(9, 1)]).toEqual(['56', '', '']);
  });

  it('may lie within another', async () => {
    expect(latin1(await slice(source, 1, 100).read(0, 100))).toBe('3456');
  });
});

describe('a source that counts', () => {
  it.each([false, true])('counts what it hands out and not what it is asked for (later: %s)', async (later) => {
    const memory = memorySource(bytes('0123456789'));
    const source = counted({
      size: 10,
      read: (at, length) => (later ? Promise.resolve(memory.read(at, length)) : memory.read(at, length)),
    });
    await source.read(0, 4);
    await source.read(8, 100);
    expect([source.bytesRead, source.size]).toEqual([6, 10]);
  });
});

describe('a failure to read', () => {
  it('says of what kind it is, and keeps its cause', () => {
    const cause = new Error('disk');
    expect(new ReadError('vanished', 'It is gone', cause)).toMatchObject({
      name: 'ReadError',
      failure: 'vanished',
      message: 'It is gone',
      cause,
    });
    expect('cause' in new ReadError('short', 'It is short')).toBe(false);
  });
});
