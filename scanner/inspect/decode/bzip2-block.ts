import { type Bytes, ReadError } from '../byte-source.ts';
import type { BitReader } from './bits.ts';
import { CRC_START, crc32High } from './crc32-high.ts';

const damaged = (): ReadError => new ReadError('corrupt', 'A block of its bzip2 stream is damaged');
const OUT = 64 * 1024;
const LONGEST_CODE = 20;

/** Memory that blocks use one after the other: there may be a million of them. It grows with what they hold. */
export interface Room {
  last: Int32Array;
}

/**
 * Unpacks one block behind its magic number, of at most `most` bytes before runs are drawn out, and holds it to its
 * checksum, which it returns.
 */
export function* bzipBlock(bits: BitReader, most: number, room: Room): Generator<Bytes, number> {
  const stored = bits.take(16) * 65_536 + bits.take(16);
  if (bits.take(1)) throw new ReadError('unsupported', 'It is packed by a version of bzip2 from before 1996');
  const origin = bits.take(24);
  const length = symbolsOf(bits, most, room);
  if (origin >= length) throw damaged();
  let sum = CRC_START;
  for (const piece of runs(inverse(room.last, length), origin, length)) {
    sum = crc32High(piece, sum);
    yield piece;
  }
  if (~sum >>> 0 !== stored) throw new ReadError('corrupt', 'The checksum of its bzip2 stream is wrong');
  return stored;
}

/** Reads the last column of the sorted rotations, and returns its length: prefix codes, then move-to-front, then runs of its front. */
function symbolsOf(bits: BitReader, most: number, room: Room): number {
  const front = usedBytes(bits);
  const groups = bits.take(3);
  const selectors = readSelectors(bits, groups);
  const end = front.length + 1;
  const codes = Array.from({ length: groups }, () => readCode(bits, end + 1));
  let { last } = room;
  let [filled, run, power, left, group] = [0, 0, 1, 0, 0];
  let code = codes[0];
  for (;;) {
    if (left-- === 0) {
      code = codes[selectors[group++] ?? -1];
      left = 49;
    }
    if (!code) throw damaged();
    const symbol = decode(bits, code);
    if (symbol <= 1) {
      run += power << symbol;
      power *= 2;
      if (run > most) throw damaged();
      continue;
    }
    if (filled + run + 1 > most + (symbol === end ? 1 : 0)) throw damaged();
    if (filled + run >= last.length) last = grown(room, Math.min(most, Math.max(2 * last.length, filled + run)) + 1);
    if (run > 0) {
      last.fill(front[0] as number, filled, filled + run);
      filled += run;
      run = 0;
      power = 1;
    }
    if (symbol === end) return filled;
    const byte = front[symbol - 1] as number;
    front.copyWithin(1, 0, symbol - 1);
    front[0] = byte;
    last[filled++] = byte;
  }
}

function grown(room: Room, length: number): Int32Array {
  const last = new Int32Array(length);
  last.set(room.last);
  room.last = last;
  return last;
}

function usedBytes(bits: BitReader): Uint8Array {
  const map = bits.take(16);
  const used: number[] = [];
  for (let high = 0; high < 16; high++) {
    if (!((map >> (15 - high)) & 1)) continue;
    const row = bits.take(16);
    for (let low = 0; low < 16; low++) if ((row >> (15 - low)) & 1) used.push(high * 16 + low);
  }
  if (used.length === 0) throw damaged();
  return Uint8Array.from(used);
}

function readSelectors(bits: BitReader, groups: number): Uint8Array {
  const selectors = new Uint8Array(bits.take(15));
  if (groups < 2 || groups > 6 || selectors.length === 0) throw damaged();
  const order = Array.from({ length: groups }, (_, at) => at);
  for (let at = 0; at < selectors.length; at++) {
    let place = 0;
    while (bits.take(1)) if (++place >= groups) throw damaged();
    const [chosen = 0] = order.splice(place, 1);
    order.unshift(chosen);
    selectors[at] = chosen;
  }
  return selectors;
}

/** A prefix code: symbols in order of their words, and for each length what the words of it begin with. */
interface Code {
  readonly symbols: Uint16Array;
  readonly firsts: Int32Array;
  readonly limits: Int32Array;
  readonly shortest: number;
  readonly longest: number;
}

function readCode(bits: BitReader, count: number): Code {
  const lengths = new Uint8Array(count);
  let length = bits.take(5);
  for (let symbol = 0; symbol < count; symbol++) {
    while (bits.take(1)) length += bits.take(1) ? -1 : 1;
    if (length < 1 || length > LONGEST_CODE) throw damaged();
    lengths[symbol] = length;
  }
  const [firsts, limits] = [new Int32Array(LONGEST_CODE + 2), new Int32Array(LONGEST_CODE + 2).fill(-1)];
  const symbols: number[] = [];
  let word = 0;
  for (let size = 1; size <= LONGEST_CODE; size++) {
    firsts[size] = symbols.length - word;
    for (let symbol = 0; symbol < count; symbol++) if (lengths[symbol] === size) symbols.push(symbol);
    word = symbols.length - (firsts[size] ?? 0);
    limits[size] = word - 1;
    word *= 2;
  }
  return {
    symbols: Uint16Array.from(symbols),
    firsts,
    limits,
    shortest: Math.min(...lengths),
    longest: Math.max(...lengths),
  };
}

function decode(bits: BitReader, { symbols, firsts, limits, shortest, longest }: Code): number {
  const word = bits.peek(LONGEST_CODE);
  for (let length = shortest; length <= longest; length++) {
    const begin = word >>> (LONGEST_CODE - length);
    if (begin > (limits[length] ?? -1)) continue;
    bits.pass(length);
    return symbols[begin + (firsts[length] ?? 0)] ?? 0;
  }
  throw damaged();
}

/** Undoes the sorting: for each place the byte there, and in the bits above it the place of the next. */
function inverse(last: Int32Array, length: number): Int32Array {
  const starts = new Int32Array(257);
  for (let at = 0; at < length; at++) {
    const next = (last[at] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let byte = 0; byte < 256; byte++) starts[byte + 1] = (starts[byte + 1] as number) + (starts[byte] as number);
  for (let at = 0; at < length; at++) {
    const byte = (last[at] as number) & 255;
    const place = starts[byte] as number;
    starts[byte] = place + 1;
    last[place] = (last[place] as number) | (at << 8);
  }
  return last;
}

/** Draws out runs: four equal bytes are followed by how many more of them there are. */
function* runs(chain: Int32Array, origin: number, length: number): Generator<Bytes, void> {
  // No more than the block can come to: a tiny block costs little.
  const whole = Math.min(OUT, 64 * length);
  let out = new Uint8Array(whole + 260);
  let filled = 0;
  let same = 0;
  let before = -1;
  let place = (chain[origin] as number) >>> 8;
  for (let left = length; left > 0; left--) {
    const value = chain[place] as number;
    const byte = value & 255;
    place = value >>> 8;
    if (same === 4) {
      out.fill(before, filled, filled + byte);
      filled += byte;
      same = 0;
      before = -1;
    } else {
      same = byte === before ? same + 1 : 1;
      before = byte;
      out[filled++] = byte;
    }
    if (filled < whole) continue;
    yield out.subarray(0, filled);
    out = new Uint8Array(whole + 260);
    filled = 0;
  }
  yield out.subarray(0, filled);
}
