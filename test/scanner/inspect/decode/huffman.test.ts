import { describe, expect, it } from 'vitest';
import { huffman } from '#scanner/inspect/decode/huffman';

/** What a code says to these bits, the first of them lowest: the symbol and how many bits it takes; null for none. */
function look(lengths: readonly number[], bits: string): [symbol: number, length: number] | null {
  const code = huffman(Uint8Array.from(lengths));
  const index = Number.parseInt([...bits.padEnd(code.bits, '0').slice(0, code.bits)].reverse().join(''), 2);
  const found = code.table[index] ?? 0;
  return found === 0 ? null : [found >> 4, found & 15];
}

describe('a prefix code', () => {
  // The example of RFC 1951, 3.2.2: lengths (3, 3, 3, 3, 3, 2, 4, 4) give these words.
  const EXAMPLE = [3, 3, 3, 3, 3, 2, 4, 4];
  it.each([
    ['010', 0],
    ['011', 1],
    ['100', 2],
    ['101', 3],
    ['110', 4],
    ['00', 5],
    ['1110', 6],
    ['1111', 7],
  ])('of the standard gives word %s to symbol %i', (word, symbol) => {
    expect(look(EXAMPLE, word)).toEqual([symbol, word.length]);
  });

  it('knows a short word whatever follows it', () => {
    for (const after of ['00', '01', '10', '11']) expect(look(EXAMPLE, `00${after}`)).toEqual([5, 2]);
  });

  it('has as many bits as its longest word', () => {
    expect(huffman(Uint8Array.from(EXAMPLE)).bits).toBe(4);
    expect(huffman(Uint8Array.from([...Array.from({ length: 15 }, (_, at) => at + 1), 15])).bits).toBe(15);
  });

  it('may have a single word, and then half of all bits begin none', () => {
    expect(look([0, 0, 1], '0')).toEqual([2, 1]);
    expect(look([0, 0, 1], '1')).toBeNull();
  });

  it('may have no word at all', () => {
    expect(look([0, 0, 0], '0')).toBeNull();
    expect(look([0, 0, 0], '1')).toBeNull();
  });

  it('gives symbols without a length no word', () => {
    expect(look([0, 1, 0, 1], '0')).toEqual([1, 1]);
    expect(look([0, 1, 0, 1], '1')).toEqual([3, 1]);
  });

  it.each([
    ['three words of one bit', [1, 1, 1]],
    ['a word that begins another', [1, 1, 2]],
    ['five words of two bits', [2, 2, 2, 2, 2]],
    ['one too many at the longest', [...Array.from({ length: 15 }, (_, at) => at + 1), 15, 15]],
  ])('is impossible with %s', (_, lengths) => {
    expect(() => huffman(Uint8Array.from(lengths))).toThrow('Its prefix code is impossible');
  });
});
