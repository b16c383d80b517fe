import { type Bytes, ReadError } from '../byte-source.ts';
import { u16, u32 } from '../little-endian.ts';
import { BackwardBits } from './backward-bits.ts';
import { nextState, onlySymbol, readTable, type StateTable, tableOf } from './fse.ts';
import type { Window } from './window.ts';
import { decodeStream, type LiteralCode, readCode } from './zstd-literals.ts';

/** The longest that a block may unpack to, in bytes. */
export const LONGEST_BLOCK = 128 * 1024;

/** One of the three things that sequences tell, each in codes of its own. */
interface Kind {
  readonly mostSymbol: number;
  readonly mostLog: number;
  readonly standard: StateTable;
}

const ones = (count: number): number[] => Array.from({ length: count }, () => 1);
const LITERALS: Kind = {
  mostSymbol: 35,
  mostLog: 9,
  standard: tableOf(
    [4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1, -1, -1],
    6,
  ),
};
const OFFSETS: Kind = {
  mostSymbol: 31,
  mostLog: 8,
  standard: tableOf([1, 1, 1, 1, 1, 1, 2, 2, 2, ...ones(15), -1, -1, -1, -1, -1], 5),
};
const MATCHES: Kind = {
  mostSymbol: 52,
  mostLog: 9,
  standard: tableOf([1, 4, 3, 2, 2, 2, 2, 2, 2, ...ones(37), -1, -1, -1, -1, -1, -1, -1], 6),
};
const KINDS = [LITERALS, OFFSETS, MATCHES];

const zeros = (count: number): number[] => new Array<number>(count).fill(0);
const sevenToSixteen = Array.from({ length: 10 }, (_, at) => 7 + at);

/** Bits that follow the code of a length, and the shortest length with each code. */
const LITERAL_BITS = [zeros(16), [1, 1, 1, 1, 2, 2, 3, 3, 4, 6], sevenToSixteen].flat();
const MATCH_BITS = [zeros(32), [1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5], sevenToSixteen].flat();
const bases = (bits: readonly number[], first: number): number[] => {
  let next = first;
  return bits.map((count) => {
    const base = next;
    next += 2 ** count;
    return base;
  });
};
const LITERAL_BASES = bases(LITERAL_BITS, 0);
const MATCH_BASES = bases(MATCH_BITS, 3);

const damaged = (): ReadError => new ReadError('corrupt', 'A block of its Zstandard frame is damaged');

/** Unpacks the compressed blocks of a frame, of which each may use what those before it told. */
export class ZstdBlocks {
  readonly #window: Window;
  readonly #repeated = [1, 4, 8];
  #code: LiteralCode | undefined;
  #tables: readonly (StateTable | undefined)[] = [];

  constructor(window: Window) {
    this.#window = window;
  }

  /** Writes what a block unpacks to to the window. Throws a `ReadError` of kind `corrupt` at damage. */
  unpack(block: Bytes): void {
    const [literals, at] = this.#literals(block);
    const [count, modes] = sequenceCount(block, at);
    if (count === 0) {
      if (modes !== block.length) throw damaged();
      this.#write(literals, 0, literals.length);
    } else this.#sequences(block, modes, count, literals);
  }

  #literals(block: Bytes): [literals: Bytes, end: number] {
    const head = block[0] ?? 0;
    const [type, format] = [head & 3, (head >> 2) & 3];
    if (type >= 2) return this.#codedLiterals(block, type === 3, format);
    const at = format === 1 ? 2 : format === 3 ? 3 : 1;
    const size = (u16(block, 0) + (block[2] ?? 0) * 65_536) & (256 ** at - 1);
    const length = size >> (at === 1 ? 3 : 4);
    const end = at + (type === 1 ? 1 : length);
    if (length > LONGEST_BLOCK || end > block.length) throw damaged();
    return [type === 1 ? new Uint8Array(length).fill(block[at] ?? 0) : block.subarray(at, end), end];
  }

  #codedLiterals(block: Bytes, again: boolean, format: number): [literals: Bytes, end: number] {
    const bits = format < 2 ? 10 : format === 2 ? 14 : 18;
    const both = Math.floor((u32(block, 0) + (block[4] ?? 0) * 2 ** 32) / 16);
    const length = both % 2 ** bits;
    let at = (4 + 2 * bits) >> 3;
    const end = at + (Math.floor(both / 2 ** bits) % 2 ** bits);
    if (length > LONGEST_BLOCK || end > block.length) throw damaged();
    if (!again) [this.#code, at] = readCode(block.subarray(0, end), at);
    if (!this.#code) throw damaged();
    const literals = new Uint8Array(length);
    if (format === 0) decodeStream(this.#code, block, [at, end], literals, [0, length]);
    else fourStreams(this.#code, block, [at, end], literals);
    return [literals, end];
  }

  #write(literals: Bytes, from: number, to: number): void {
    const window = this.#window;
    if (to > literals.length || to - from > window.room) throw damaged();
    window.bytes.set(literals.subarray(from, to), window.end);
    window.end += to - from;
  }

  #sequences(block: Bytes, at: number, count: number, literals: Bytes): void {
    const start = this.#readTables(block, at);
    const [ofLiterals, ofOffsets, ofMatches] = this.#tables;
    if (!ofLiterals || !ofOffsets || !ofMatches) throw damaged();
    const bits = new BackwardBits(block, start, block.length);
    let literal = bits.take(ofLiterals.log);
    let offset = bits.take(ofOffsets.log);
    let match = bits.take(ofMatches.log);
    let used = 0;
    for (let left = count; left > 0; left--) {
      const code = ofOffsets.symbols[offset] as number;
      const value = 2 ** code + bits.take(code);
      const matchCode = ofMatches.symbols[match] as number;
      const length = (MATCH_BASES[matchCode] as number) + bits.take(MATCH_BITS[matchCode] as number);
      const literalCode = ofLiterals.symbols[literal] as number;
      const plain = (LITERAL_BASES[literalCode] as number) + bits.take(LITERAL_BITS[literalCode] as number);
      this.#write(literals, used, used + plain);
      used += plain;
      const distance = this.#distance(value, plain === 0);
      if (length > this.#window.room) throw damaged();
      this.#window.copy(distance, length);
      if (left === 1) break;
      literal = nextState(ofLiterals, literal, bits);
      match = nextState(ofMatches, match, bits);
      offset = nextState(ofOffsets, offset, bits);
    }
    if (bits.left !== 0) throw damaged();
    this.#write(literals, used, literals.length);
  }

  /** The three lowest values stand for distances used before; without literals, for the one before the last and so on. */
  #distance(value: number, afterMatch: boolean): number {
    const repeated = this.#repeated;
    const [last = 0, second = 0, third = 0] = repeated;
    const place = value > 3 ? 4 : value - (afterMatch ? 0 : 1);
    if (place === 0) return last;
    const distance = value > 3 ? value - 3 : place === 1 ? second : place === 2 ? third : last - 1;
    if (distance === 0) throw damaged();
    if (place > 1) repeated[2] = second;
    repeated[1] = last;
    repeated[0] = distance;
    return distance;
  }

  #readTables(block: Bytes, at: number): number {
    const modes = block[at] ?? 0;
    if ((modes & 3) !== 0) throw damaged();
    let start = at + 1;
    this.#tables = KINDS.map((kind, index) => {
      const mode = (modes >> (6 - 2 * index)) & 3;
      if (mode === 0) return kind.standard;
      if (mode === 3) return this.#tables[index];
      if (mode === 1) return ofOne(block[start++] ?? 255, kind);
      const [table, end] = readTable(block, start, kind.mostSymbol, kind.mostLog);
      start = end;
      return table;
    });
    return start;
  }
}

function ofOne(symbol: number, { mostSymbol }: Kind): StateTable {
  if (symbol > mostSymbol) throw damaged();
  return onlySymbol(symbol);
}

/** How many sequences a block has, and where their tables begin. */
function sequenceCount(block: Bytes, at: number): [count: number, end: number] {
  const first = block[at];
  if (first === undefined) throw damaged();
  if (first < 128) return [first, at + 1];
  if (first < 255) return [((first - 128) << 8) + (block[at + 1] ?? 0), at + 2];
  return [u16(block, at + 1) + 0x7f00, at + 3];
}

// The first three lengths stand before the streams, and the first three have a fourth of the bytes each, rounded up.
function fourStreams(code: LiteralCode, block: Bytes, [at, end]: readonly [number, number], out: Bytes): void {
  const quarter = (out.length + 3) >> 2;
  let start = at + 6;
  for (let index = 0; index < 4; index++) {
    const stop = index === 3 ? end : start + u16(block, at + 2 * index);
    const to = index === 3 ? out.length : (index + 1) * quarter;
    if (stop > end || to > out.length) throw damaged();
    decodeStream(code, block, [start, stop], out, [index * quarter, to]);
    start = stop;
  }
}
