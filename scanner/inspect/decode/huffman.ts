import { ReadError } from '../byte-source.ts';

/** A prefix code as a table over its next `bits` bits, lowest first: symbol × 16 + length; 0 where no code begins so. */
export interface Huffman {
  readonly bits: number;
  readonly table: Uint16Array;
}

/** The code with these lengths of words. Throws a `ReadError` when they contradict each other. */
export function huffman(lengths: Uint8Array): Huffman {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  const bits = Math.max(1, ...lengths);
  const next = firstCodes(counts);
  const table = new Uint16Array(1 << bits);
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    const code = next[length] ?? 0;
    next[length] = code + 1;
    const value = symbol * 16 + length;
    for (let at = reversed(code, length); at < table.length; at += 1 << length) table[at] = value;
  });
  return { bits, table };
}

function firstCodes(counts: Uint16Array): Uint16Array {
  const next = new Uint16Array(16);
  let code = 0;
  for (let length = 1; length < 16; length++) {
    code = (code + (length === 1 ? 0 : (counts[length - 1] ?? 0))) << 1;
    next[length] = code;
    if (code + (counts[length] ?? 0) > 1 << length) throw new ReadError('corrupt', 'Its prefix code is impossible');
  }
  return next;
}

function reversed(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit++) result |= ((code >> bit) & 1) << (length - 1 - bit);
  return result;
}
