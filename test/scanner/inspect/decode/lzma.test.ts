import { describe, expect, it } from 'vitest';
import { memorySource } from '#scanner/inspect/byte-source';
import { Input } from '#scanner/inspect/decode/input';
import { Lzma } from '#scanner/inspect/decode/lzma';
import { MOST_HISTORY, unlzma, unlzmaOfZip } from '#scanner/inspect/decode/unlzma';
import { Window } from '#scanner/inspect/decode/window';
import { latin1 } from '#scanner/inspect/little-endian';
import { bytes, concat, le } from '../build/bytes.ts';
import { LZMA, PLAIN } from '../build/packed.ts';
import { unpack } from '../build/unpack.ts';

const PROPERTIES = 93;
const BODY = LZMA.subarray(13);
const plain = latin1(PLAIN);

const withHeader = (properties: number, history: number, size: Uint8Array, body: Uint8Array = BODY) =>
  concat(Uint8Array.of(properties), le(4, history), size, body);
const UNKNOWN = new Uint8Array(8).fill(255);

describe('an LZMA stream', () => {
  it('ends at its mark where its header has no length', async () => {
    expect(await unpack(unlzma, concat(withHeader(PROPERTIES, 2 ** 23, UNKNOWN), bytes('more')))).toMatchObject({
      text: plain,
      failure: 'none',
      rest: 4,
    });
  });

  it('ends where its header says, with a mark or without', async () => {
    const found = await unpack(unlzma, withHeader(PROPERTIES, 2 ** 23, le(8, plain.length)));
    expect(found).toMatchObject({ text: plain, failure: 'none', rest: 0 });
  });

  it('gives what its header says when that is less than there is', async () => {
    const found = await unpack(unlzma, withHeader(PROPERTIES, 2 ** 23, le(8, 12)));
    expect(found.text.slice(0, 12)).toBe('EVIL payload');
    expect(found.text.length).toBeLessThan(40);
  });

  it('is cut when its header says more than there is before the mark', async () => {
    const found = await unpack(unlzma, withHeader(PROPERTIES, 2 ** 23, le(8, plain.length + 1)));
    expect(found.text).toBe(plain);
  });

  it('is read though its header claims a dictionary of no length', async () => {
    expect((await unpack(unlzma, withHeader(PROPERTIES, 0, UNKNOWN))).text).toBe(plain);
  });

  it.each([225, 255])('with properties of %i is damaged', async (properties) => {
    expect(await unpack(unlzma, withHeader(properties, 4096, UNKNOWN))).toMatchObject({ text: '', failure: 'corrupt' });
  });

  it('whose coder does not begin with a zero is damaged', async () => {
    const body = BODY.slice();
    body[0] = 1;
    expect(await unpack(unlzma, withHeader(PROPERTIES, 4096, UNKNOWN, body))).toMatchObject({ failure: 'corrupt' });
  });

  it.each([0, 4, 12, 13, 17])('that is cut to %i bytes is damaged', async (length) => {
    expect((await unpack(unlzma, LZMA.slice(0, length))).failure).toBe('corrupt');
  });

  it('in a zip has two bytes of version and the length of its properties before them', async () => {
    const packed = concat(Uint8Array.of(9, 20, 5, 0, PROPERTIES), le(4, 2 ** 23), BODY);
    expect(await unpack(unlzmaOfZip, packed)).toMatchObject({ text: plain, failure: 'none', rest: 0 });
  });

  it('in a zip with properties of another length is damaged', async () => {
    const packed = concat(Uint8Array.of(9, 20, 6, 0, PROPERTIES), le(4, 2 ** 23), BODY);
    expect(await unpack(unlzmaOfZip, packed)).toMatchObject({ text: '', failure: 'corrupt' });
  });

  it('keeps no more history than 32 MB, whatever it claims', async () => {
    expect(MOST_HISTORY).toBe(32 * 1024 * 1024);
    const found = await unpack(unlzma, withHeader(PROPERTIES, 2 ** 32 - 1, UNKNOWN));
    expect(found.text).toBe(plain);
  });
});

describe('the decoder of LZMA', () => {
  it('must be told its parameters before it forgets what it learnt', () => {
    expect(() => new Lzma(new Window(4096)).reset()).toThrow('Its LZMA stream is damaged');
  });

  it('decodes no more than it is asked for, and goes on from there', async () => {
    const window = new Window(4096);
    const lzma = new Lzma(window);
    const input = new Input(memorySource(LZMA.subarray(13)));
    await input.has(LZMA.length);
    lzma.configure(PROPERTIES);
    lzma.begin(await input.take(5));
    lzma.decode(input, 5);
    lzma.decode(input, 7);
    expect(latin1(window.drain()).startsWith('EVIL payload')).toBe(true);
  });
});
