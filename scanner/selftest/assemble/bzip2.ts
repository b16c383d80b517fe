import type { Bytes } from '#scanner/inspect/byte-source';
import { crc32Reversed } from './checksums.ts';

/** Writes bits, the highest first. */
class Bits {
  readonly bytes: number[] = [];
  #held = 0;
  #count = 0;

  put(width: number, value: number): void {
    for (let bit = width - 1; bit >= 0; bit--) {
      this.#held = (this.#held << 1) | ((value >>> bit) & 1);
      if (++this.#count < 8) continue;
      this.bytes.push(this.#held);
      this.#held = this.#count = 0;
    }
  }

  finish(): Bytes {
    if (this.#count > 0) this.put(8 - this.#count, 0);
    return Uint8Array.from(this.bytes);
  }
}

/** A bzip2 stream of one small block (less than 100 kB): its codes are all of nearly the same length. */
export function bzip2(bytes: Bytes): Bytes {
  const bits = new Bits();
  for (const character of 'BZh9') bits.put(8, character.charCodeAt(0));
  const sum = crc32Reversed(bytes);
  if (bytes.length > 0) block(bits, runLengths(bytes), sum);
  bits.put(24, 0x177245);
  bits.put(24, 0x385090);
  bits.put(32, bytes.length > 0 ? sum : 0);
  return bits.finish();
}

function block(bits: Bits, bytes: Bytes, sum: number): void {
  const { last, origin } = transformed(bytes);
  bits.put(24, 0x314159);
  bits.put(24, 0x265359);
  bits.put(32, sum);
  bits.put(1, 0);
  bits.put(24, origin);
  const used = [...new Set(bytes)].sort((a, b) => a - b);
  for (let high = 0; high < 16; high++) bits.put(1, used.some((byte) => byte >> 4 === high) ? 1 : 0);
  for (let high = 0; high < 16; high++)
    if (used.some((byte) => byte >> 4 === high))
      for (let low = 0; low < 16; low++) bits.put(1, used.includes((high << 4) | low) ? 1 : 0);
  coded(bits, movedToFront(last, used), used.length + 2);
}

/** Four to 255 equal bytes in a row become four and a count. */
function runLengths(bytes: Bytes): Bytes {
  const out: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    let run = 1;
    while (run < 255 && bytes[at + run] === bytes[at]) run++;
    for (let copy = 0; copy < Math.min(run, 4); copy++) out.push(bytes[at] ?? 0);
    if (run >= 4) out.push(run - 4);
    at += run;
  }
  return Uint8Array.from(out);
}

/** Burrows and Wheeler: the last column of all sorted rotations, and where the text itself stands. */
function transformed(bytes: Bytes): { readonly last: Bytes; readonly origin: number } {
  const size = bytes.length;
  const starts = Array.from({ length: size }, (_, start) => start).sort((a, b) => {
    for (let step = 0; step < size; step++) {
      const order = (bytes[(a + step) % size] ?? 0) - (bytes[(b + step) % size] ?? 0);
      if (order !== 0) return order;
    }
    return 0;
  });
  return { last: Uint8Array.from(starts, (start) => bytes[(start + size - 1) % size] ?? 0), origin: starts.indexOf(0) };
}

/** Positions in a list that moves what was used to its front; runs of zero as digits of base two; then the end. */
function movedToFront(bytes: Bytes, used: readonly number[]): number[] {
  const front = [...used];
  const symbols: number[] = [];
  let zeros = 0;
  const flush = (): void => {
    for (; zeros > 0; zeros = (zeros - 1) >> 1) symbols.push(zeros & 1 ? 0 : 1);
  };
  for (const byte of bytes) {
    const position = front.indexOf(byte);
    if (position === 0) zeros++;
    else {
      flush();
      symbols.push(position + 1);
      front.splice(position, 1);
      front.unshift(byte);
    }
  }
  flush();
  symbols.push(used.length + 1);
  return symbols;
}

/** Two equal tables of a complete code, all of whose words differ by at most one bit in length. */
function coded(bits: Bits, symbols: readonly number[], alphabet: number): void {
  const long = Math.ceil(Math.log2(alphabet));
  const short = 2 ** long - alphabet;
  const lengthOf = (symbol: number): number => (symbol < short ? long - 1 : long);
  const groups = Math.ceil(symbols.length / 50);
  bits.put(3, 2);
  bits.put(15, groups);
  for (let group = 0; group < groups; group++) bits.put(1, 0);
  for (let table = 0; table < 2; table++) {
    bits.put(5, lengthOf(0));
    for (let symbol = 0; symbol < alphabet; symbol++) {
      if (symbol > 0 && lengthOf(symbol) > lengthOf(symbol - 1)) bits.put(2, 0b10);
      bits.put(1, 0);
    }
  }
  for (const symbol of symbols) bits.put(lengthOf(symbol), symbol < short ? symbol : symbol + short);
}
