import { describe, expect, it } from 'vitest';
import { ReadError } from '#scanner/inspect/byte-source';
import { BackwardBits } from '#scanner/inspect/decode/backward-bits';
import { nextState, onlySymbol, readTable, tableOf } from '#scanner/inspect/decode/fse';

describe('bits read backwards', () => {
  it('begin below the highest one of the last byte', () => {
    const bits = new BackwardBits(Uint8Array.of(0b1010_0101, 0b0001_1100), 0, 2);
    expect([bits.left, bits.take(4), bits.peek(3), bits.take(3), bits.take(5), bits.left]).toEqual([
      12, 0b1100, 0b101, 0b101, 0b00101, 0,
    ]);
  });

  it('are zeros where none are left, which shows', () => {
    const bits = new BackwardBits(Uint8Array.of(0xff, 0b0000_0111), 1, 2);
    expect([bits.take(4), bits.left, bits.take(3), bits.left]).toEqual([0b1100, -2, 0, -5]);
  });

  it('may be as many as 32 at once', () => {
    const bits = new BackwardBits(Uint8Array.of(0x78, 0x56, 0x34, 0x92, 1), 0, 5);
    expect([bits.take(32), bits.left]).toEqual([0x92345678, 0]);
  });

  it.each([
    ['no bytes', [], 0],
    ['no mark of the end', [1, 0], 2],
  ])('are none of %s', (_, bytes, end) => {
    expect(() => new BackwardBits(Uint8Array.from(bytes), 0, end)).toThrow(ReadError);
  });
});

describe('a table of states', () => {
  it('spreads symbols by how often they occur, and puts rare ones at the end', () => {
    const counts = [16, 8, -1, 7];
    const { symbols, bits, bases } = tableOf(counts, 5);
    expect(counts.map((_, symbol) => symbols.filter((each) => each === symbol).length)).toEqual([16, 8, 1, 7]);
    expect([symbols[31], bits[31]]).toEqual([2, 5]);
    // The states of a symbol lead everywhere: their stretches of next states cover all.
    for (const symbol of [0, 1, 2, 3]) {
      const reached = [...symbols.keys()]
        .filter((state) => symbols[state] === symbol)
        .reduce((sum, state) => sum + 2 ** (bits[state] ?? 0), 0);
      expect(reached).toBe(32);
    }
    expect(Math.max(...bases)).toBeLessThan(32);
  });

  it('of one symbol takes no bits', () => {
    const bits = new BackwardBits(Uint8Array.of(0x80), 0, 1);
    const table = onlySymbol(9);
    expect([table.symbols[0], nextState(table, 0, bits), bits.left]).toEqual([9, 0, 7]);
  });

  it('is read from counts whose width shrinks with what is left', () => {
    // 32 states: 31 of the first symbol, in six bits, none of the second, and one of the third.
    const [{ log, symbols }, end] = readTable(Uint8Array.of(0xe0, 0x07), 0, 35, 9);
    expect([log, symbols.length, end]).toEqual([5, 32, 2]);
    expect([0, 1, 2].map((symbol) => symbols.filter((each) => each === symbol).length)).toEqual([31, 0, 1]);
  });

  it.each([
    ['none at all', [], 35],
    ['longer than may be', [0x0f, 0, 0], 35],
    ['of more symbols than there are', [0x10, 0, 0, 0, 0], 0],
    ['cut short', [0x10], 35],
  ])('is refused where it is %s', (_, bytes, mostSymbol) => {
    expect(() => readTable(Uint8Array.from(bytes), 0, mostSymbol, 9)).toThrow(ReadError);
  });
});
