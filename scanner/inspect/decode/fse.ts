import { type Bytes, ReadError } from '../byte-source.ts';
import type { BackwardBits } from './backward-bits.ts';

/** A table of finite state entropy codes: what each state stands for, and how the next one comes of it. */
export interface StateTable {
  /** Bits that the first state takes. */
  readonly log: number;
  readonly symbols: Uint8Array;
  /** Bits to read for the next state, and what to add to them. */
  readonly bits: Uint8Array;
  readonly bases: Uint16Array;
}

const damaged = (): ReadError => new ReadError('corrupt', 'A table of codes in its Zstandard block is damaged');

/** The next state behind `state`. */
export const nextState = ({ bits, bases }: StateTable, state: number, input: BackwardBits): number =>
  (bases[state] as number) + input.take(bits[state] as number);

/** A table of one symbol, which takes no bits. */
export const onlySymbol = (symbol: number): StateTable => ({
  log: 0,
  symbols: Uint8Array.of(symbol),
  bits: new Uint8Array(1),
  bases: new Uint16Array(1),
});

/** Reads a table from `at` on; the second value is where it ends. Throws a `ReadError` of kind `corrupt`. */
export function readTable(
  bytes: Bytes,
  at: number,
  mostSymbol: number,
  mostLog: number,
): [table: StateTable, end: number] {
  const log = ((bytes[at] ?? 0) & 15) + 5;
  if (at >= bytes.length || log > mostLog) throw damaged();
  const counts: number[] = [];
  let left = 1 << log;
  let bit = at * 8 + 4;
  while (left > 0) {
    if (counts.length > mostSymbol) throw damaged();
    const width = 32 - Math.clz32(left + 1);
    const value = forward(bytes, bit, width);
    const low = value & ((1 << (width - 1)) - 1);
    const short = (1 << width) - 2 - left;
    bit += low < short ? width - 1 : width;
    const count = (low < short ? low : value >= 1 << (width - 1) ? value - short : value) - 1;
    left -= Math.abs(count);
    counts.push(count);
    if (count === 0) bit = zeros(bytes, bit, counts, mostSymbol);
  }
  const end = (bit + 7) >> 3;
  if (left !== 0 || counts.length > mostSymbol + 1 || end > bytes.length) throw damaged();
  return [tableOf(counts, log), end];
}

// How many more symbols do not occur, in twos of bits: three says that another two follow.
function zeros(bytes: Bytes, start: number, counts: number[], mostSymbol: number): number {
  for (let bit = start; ; bit += 2) {
    const more = forward(bytes, bit, 2);
    for (let each = 0; each < more; each++) counts.push(0);
    if (counts.length > mostSymbol + 1) throw damaged();
    if (more < 3) return bit + 2;
  }
}

function forward(bytes: Bytes, bit: number, count: number): number {
  const at = bit >> 3;
  const three = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
  return (three >>> (bit & 7)) & ((1 << count) - 1);
}

/** The table of how often each symbol occurs among `2 ** log` states; -1 is less than once. */
export function tableOf(counts: readonly number[], log: number): StateTable {
  const size = 1 << log;
  const symbols = new Uint8Array(size);
  const rare = placeRare(counts, symbols);
  const step = (size >> 1) + (size >> 3) + 3;
  let at = 0;
  counts.forEach((count, symbol) => {
    for (let each = 0; each < count; each++) {
      symbols[at] = symbol;
      do at = (at + step) & (size - 1);
      while (at >= rare);
    }
  });
  const next = counts.map((count) => Math.abs(count));
  const [bits, bases] = [new Uint8Array(size), new Uint16Array(size)];
  symbols.forEach((symbol, state) => {
    const order = next[symbol] ?? 1;
    next[symbol] = order + 1;
    bits[state] = log - (31 - Math.clz32(order));
    bases[state] = (order << (bits[state] ?? 0)) - size;
  });
  return { log, symbols, bits, bases };
}

// Symbols that occur less than once stand at the end, the first of them last. Returns where they begin.
function placeRare(counts: readonly number[], symbols: Uint8Array): number {
  let end = symbols.length;
  counts.forEach((count, symbol) => {
    if (count < 0) symbols[--end] = symbol;
  });
  return end;
}
