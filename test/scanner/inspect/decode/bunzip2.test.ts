import { describe, expect, it } from 'vitest';
import type { Bytes } from '#scanner/inspect/byte-source';
import { bunzip2 } from '#scanner/inspect/decode/bunzip2';
import { crc32Reversed } from '#scanner/selftest/assemble/checksums';
import { bits, highFirst } from '../build/bits.ts';
import { bytes, concat } from '../build/bytes.ts';
import { unpack } from '../build/unpack.ts';

const BLOCK = bits(24, 0x314159) + bits(24, 0x265359);
const END = bits(24, 0x177245) + bits(24, 0x385090);
const SUM_AT = 48;

/** A code in which all four symbols have words of two bits: 00 and 01 for runs, 10 for the second byte, 11 for the end. */
const FLAT = `${bits(5, 2)}0000`;

interface Block {
  readonly randomised?: string;
  readonly origin?: number;
  readonly used?: string;
  readonly groups?: number;
  readonly selectors?: string;
  readonly codes?: string;
  readonly symbols?: string;
  /** What it unpacks to, for its checksum. */
  readonly text?: string;
}

/** Bits of a block over the letters a and b. What it holds before the sorting is undone is what `symbols` say. */
function block({
  randomised = '0',
  origin = 0,
  // The row of 0x60 to 0x6f, and in it 0x61 and 0x62.
  used = bits(16, 1 << 9) + bits(16, (1 << 14) | (1 << 13)),
  groups = 2,
  selectors = `${bits(15, 1)}0`,
  codes = FLAT + FLAT,
  symbols = '0011',
  text = 'a',
}: Block = {}): string {
  return (
    BLOCK +
    bits(32, crc32Reversed(bytes(text))) +
    randomised +
    bits(24, origin) +
    used +
    bits(3, groups) +
    selectors +
    codes +
    symbols
  );
}

/** The checksum of a stream: those of its blocks, turned by a bit each. */
const sumOf = (blocks: readonly string[]): number =>
  blocks.reduce((sum, each) => ((sum << 1) | (sum >>> 31)) ^ Number.parseInt(each.slice(SUM_AT, SUM_AT + 32), 2), 0);

const stream = (level: string, ...blocks: readonly string[]): Bytes =>
  concat(bytes(`BZh${level}`), highFirst(...blocks, END, bits(32, sumOf(blocks) >>> 0)));

describe('a bzip2 stream', () => {
  it.each([
    ['one letter', { symbols: '00 11' }, 'a'],
    ['a run of two', { symbols: '01 11' }, 'aa'],
    ['a run of three', { symbols: '00 00 11' }, 'aaa'],
    ['the second letter', { symbols: '10 11' }, 'b'],
    ['both, from the second rotation on', { symbols: '10 10 11', origin: 0 }, 'ab'],
    ['both, from the other rotation on', { symbols: '10 10 11', origin: 1 }, 'ba'],
  ])('of %s is unpacked', async (_, changes, text) => {
    expect(await unpack(bunzip2, stream('1', block({ ...changes, text })))).toMatchObject({
      text,
      failure: 'none',
      rest: 0,
    });
  });

  it('draws out four equal letters by the number behind them', async () => {
    // Of four times a and the byte 2, the sorted rotations end in a, a, a, a and 2; the last of them is the first.
    const used = bits(16, (1 << 15) | (1 << 9)) + bits(16, 1 << 13) + bits(16, 1 << 14);
    const symbols = '10 00 00 10 11';
    const found = await unpack(bunzip2, stream('1', block({ used, symbols, origin: 4, text: 'aaaaaa' })));
    expect(found).toMatchObject({ text: 'a'.repeat(6), failure: 'none' });
  });

  it('of several blocks is unpacked in order', async () => {
    const two = stream('1', block({ symbols: '0011' }), block({ symbols: '1011', text: 'b' }));
    expect(await unpack(bunzip2, two)).toMatchObject({ text: 'ab', failure: 'none' });
  });

  it('without any block is empty', async () => {
    expect(await unpack(bunzip2, concat(stream('9'), bytes('rest')))).toMatchObject({
      text: '',
      failure: 'none',
      rest: 4,
    });
  });

  it.each(['0', ':', 'x'])('of level %s is damaged', async (level) => {
    expect(await unpack(bunzip2, stream(level, block()))).toMatchObject({
      failure: 'corrupt',
      message: 'Its bzip2 stream has no level',
    });
  });

  it('of blocks that are randomised is not read', async () => {
    expect(await unpack(bunzip2, stream('1', block({ randomised: '1' })))).toMatchObject({ failure: 'unsupported' });
  });

  it.each<[string, string]>([
    ['what is neither a block nor the end', bits(24, 0x123456) + bits(24, 0)],
    ['no letter in use', block({ used: bits(16, 0) })],
    ['a single code', block({ groups: 1, codes: FLAT })],
    ['seven codes', block({ groups: 7, codes: FLAT.repeat(7) })],
    ['no selector', block({ selectors: bits(15, 0) })],
    ['a selector beyond the codes', block({ selectors: `${bits(15, 1)}110` })],
    ['a word of no length', block({ codes: `${bits(5, 0)}0000${FLAT}` })],
    ['a word of more than twenty bits', block({ codes: `${bits(5, 20)}1000000${FLAT}` })],
    ['a word that no symbol has', block({ codes: `${bits(5, 5)}0000${FLAT}`, symbols: '11111' })],
    ['an origin behind its last letter', block({ origin: 1 })],
    ['more symbols than its selectors cover', block({ symbols: `${'10'.repeat(60)}11` })],
    ['a run longer than a block', block({ symbols: `${'01'.repeat(20)}11` })],
  ])('with %s is damaged', async (_, broken) => {
    expect(await unpack(bunzip2, stream('1', broken))).toMatchObject({ text: '', failure: 'corrupt' });
  });

  it('of which a block has a wrong checksum gives that block, and says so', async () => {
    expect(await unpack(bunzip2, stream('1', block({ text: 'x' }), block()))).toMatchObject({
      text: 'a',
      failure: 'corrupt',
      message: 'The checksum of its bzip2 stream is wrong',
    });
  });

  it('with a wrong checksum of all gives all, and says so', async () => {
    const wrong = concat(bytes('BZh1'), highFirst(block(), END, bits(32, 1)));
    expect(await unpack(bunzip2, wrong)).toMatchObject({ text: 'a', failure: 'corrupt' });
  });

  it('gives the blocks before damage', async () => {
    const broken = stream('1', block({ symbols: '0011' }), block({ origin: 9 }));
    expect(await unpack(bunzip2, broken)).toMatchObject({ text: 'a', failure: 'corrupt' });
  });

  it.each([3, 4, 9, 20, 30])('that is cut to %i bytes is damaged', async (length) => {
    expect((await unpack(bunzip2, stream('1', block()).slice(0, length))).failure).toBe('corrupt');
  });

  it('is followed by others of its kind only', async () => {
    const one = stream('1', block());
    expect(await unpack(bunzip2, concat(one, one, bytes('BZ? more')))).toMatchObject({ text: 'aa', rest: 8 });
  });
});
