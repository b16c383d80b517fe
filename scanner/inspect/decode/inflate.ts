import { type Bytes, ReadError } from '../byte-source.ts';
import { type Huffman, huffman } from './huffman.ts';
import type { Input } from './input.ts';
import { Window } from './window.ts';

const range = (count: number, make: (at: number) => number): Uint8Array =>
  Uint8Array.from({ length: count }, (_, at) => make(at));
const FIXED_LITERALS = huffman(range(288, (at) => (at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8)));
const FIXED_DISTANCES = huffman(range(30, () => 5));
const LENGTH_BITS = range(32, (at) => (at < 8 || at >= 28 ? 0 : (at - 4) >> 2));
const DISTANCE_BITS = range(32, (at) => (at < 4 || at >= 30 ? 0 : (at - 2) >> 1));
const bases = (bits: Uint8Array, first: number): Uint16Array =>
  Uint16Array.from(bits, (_, at) => bits.subarray(0, at).reduce((base, extra) => base + (1 << extra), first));
const LENGTHS = bases(LENGTH_BITS, 3);
LENGTHS[28] = 258;
const DISTANCES = bases(DISTANCE_BITS, 1);
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
/** More than the longest head of a block, and than any symbol. */
const AHEAD = 1024;

/** A window for `inflate`, which streams that follow each other may share. */
export const inflateWindow = (): Window => new Window(32 * 1024, 128 * 1024, 4096);

/**
 * Unpacks deflated bytes, and leaves the input right behind them. Own code, since readers of archives differ on what
 * stands before damage and behind the end, and libraries tell neither.
 */
export async function* inflate(input: Input, window = inflateWindow()): AsyncGenerator<Bytes, void> {
  window.reset();
  const inflater = new Inflater(input, window);
  try {
    for (let more = true; more; ) {
      await input.has(AHEAD);
      more = inflater.step();
      if (inflater.window.room < 512 || !more) yield inflater.window.drain();
    }
  } catch (error) {
    yield inflater.window.drain();
    throw error;
  }
  inflater.align();
}

class Inflater {
  readonly window: Window;
  readonly #input: Input;
  #bits = 0;
  #count = 0;
  #final = false;
  #stored = 0;
  #literals: Huffman | undefined;
  #distances: Huffman = FIXED_DISTANCES;

  constructor(input: Input, window: Window) {
    this.#input = input;
    this.window = window;
  }

  /** Goes on until the input or the window runs out; false at the end of the stream. */
  step(): boolean {
    this.window.prepare();
    if (this.#stored > 0) this.#copyStored();
    else if (this.#literals) this.#symbols(this.#literals);
    else if (this.#final) return false;
    else this.#begin();
    return true;
  }

  /** Gives whole bytes that were not used back to the input. */
  align(): void {
    this.#input.at -= this.#count >> 3;
    this.#bits = 0;
    this.#count = 0;
  }

  #take(count: number): number {
    const { bytes } = this.#input;
    while (this.#count < count) {
      if (this.#input.at >= bytes.length) throw new ReadError('corrupt', 'Its deflated bytes end too early');
      this.#bits |= (bytes[this.#input.at++] ?? 0) << this.#count;
      this.#count += 8;
    }
    const value = this.#bits & ((1 << count) - 1);
    this.#bits >>>= count;
    this.#count -= count;
    return value;
  }

  #begin(): void {
    this.#final = this.#take(1) === 1;
    const type = this.#take(2);
    if (type === 0) this.#beginStored();
    else if (type === 1) {
      this.#literals = FIXED_LITERALS;
      this.#distances = FIXED_DISTANCES;
    } else if (type === 2) this.#beginDynamic();
    else throw new ReadError('corrupt', 'Its deflated bytes name a block of no known type');
  }

  #beginStored(): void {
    this.#take(this.#count & 7);
    const length = this.#take(16);
    if ((length ^ this.#take(16)) !== 0xffff) throw new ReadError('corrupt', 'The length of a stored block is damaged');
    this.align();
    this.#stored = length;
  }

  #copyStored(): void {
    const { bytes, at } = this.#input;
    const count = Math.min(this.#stored, this.window.room, bytes.length - at);
    if (count === 0 && this.window.room > 0) throw new ReadError('corrupt', 'A stored block ends too early');
    this.window.bytes.set(bytes.subarray(at, at + count), this.window.end);
    this.window.end += count;
    this.#input.at += count;
    this.#stored -= count;
  }

  #beginDynamic(): void {
    const [literals, distances, codes] = [this.#take(5) + 257, this.#take(5) + 1, this.#take(4) + 4];
    const order = new Uint8Array(19);
    for (let at = 0; at < codes; at++) order[CODE_ORDER[at] ?? 0] = this.#take(3);
    const code = huffman(order);
    const lengths = new Uint8Array(literals + distances);
    for (let at = 0; at < lengths.length; ) {
      const symbol = this.#symbol(code);
      const [value, count] = this.#repeat(symbol, lengths[at - 1]);
      lengths.fill(value, at, at + count);
      at += count;
    }
    this.#literals = huffman(lengths.subarray(0, literals));
    this.#distances = huffman(lengths.subarray(literals));
  }

  #repeat(symbol: number, before: number | undefined): [value: number, count: number] {
    if (symbol < 16) return [symbol, 1];
    if (symbol === 17) return [0, 3 + this.#take(3)];
    if (symbol === 18) return [0, 11 + this.#take(7)];
    if (before === undefined) throw new ReadError('corrupt', 'Its prefix code repeats nothing');
    return [before, 3 + this.#take(2)];
  }

  #symbol({ bits, table }: Huffman): number {
    const { bytes } = this.#input;
    while (this.#count < bits && this.#input.at < bytes.length) {
      this.#bits |= (bytes[this.#input.at++] ?? 0) << this.#count;
      this.#count += 8;
    }
    const found = table[this.#bits & (table.length - 1)] ?? 0;
    const length = found & 15;
    if (length === 0 || length > this.#count) throw new ReadError('corrupt', 'Its deflated bytes are no code');
    this.#take(length);
    return found >>> 4;
  }

  /** The loop that all time goes into: plain numbers in local variables. */
  #symbols(literals: Huffman): void {
    const { bytes } = this.#input;
    const last = bytes.length - 12;
    const { table, bits: literalBits } = literals;
    const { table: distanceTable, bits: distanceBits } = this.#distances;
    const [mask, distanceMask] = [(1 << literalBits) - 1, (1 << distanceBits) - 1];
    const { window } = this;
    const out = window.bytes;
    const stop = window.end + window.room - 258;
    let { at } = this.#input;
    let bits = this.#bits;
    let count = this.#count;
    let end = window.end;
    while (at < last && end < stop) {
      for (; count < 21; count += 8) bits |= (bytes[at++] ?? 0) << count;
      const found = table[bits & mask] ?? 0;
      const symbol = found >>> 4;
      bits >>>= found & 15;
      count -= found & 15;
      if (symbol < 256) {
        if (found === 0) break;
        out[end++] = symbol;
        continue;
      }
      if (symbol === 256) {
        this.#literals = undefined;
        break;
      }
      const extra = LENGTH_BITS[symbol - 257] ?? 0;
      const length = (LENGTHS[symbol - 257] ?? 0) + (bits & ((1 << extra) - 1));
      bits >>>= extra;
      count -= extra;
      for (; count < 15; count += 8) bits |= (bytes[at++] ?? 0) << count;
      const place = distanceTable[bits & distanceMask] ?? 0;
      bits >>>= place & 15;
      count -= place & 15;
      const more = DISTANCE_BITS[place >>> 4] ?? 0;
      for (; count < more; count += 8) bits |= (bytes[at++] ?? 0) << count;
      const distance = (DISTANCES[place >>> 4] ?? 0) + (bits & ((1 << more) - 1));
      bits >>>= more;
      count -= more;
      const from = end - distance;
      if (place === 0 || symbol > 285 || from < 0)
        throw new ReadError('corrupt', 'Its deflated bytes copy from nowhere');
      for (let copied = 0; copied < length; copied++) out[end + copied] = out[from + copied] ?? 0;
      end += length;
    }
    this.#input.at = at;
    this.#bits = bits;
    this.#count = count;
    window.end = end;
    if (this.#literals && (at >= last || end < stop)) this.#slowly(literals);
  }

  /** A single symbol with every check: near the end of what is held, and where the fast loop gave up. */
  #slowly(literals: Huffman): void {
    if (this.window.room < 258) return;
    const symbol = this.#symbol(literals);
    if (symbol === 256) this.#literals = undefined;
    else if (symbol < 256) this.window.bytes[this.window.end++] = symbol;
    else {
      if (symbol > 285) throw new ReadError('corrupt', 'Its deflated bytes name no length');
      const length = (LENGTHS[symbol - 257] ?? 0) + this.#take(LENGTH_BITS[symbol - 257] ?? 0);
      const place = this.#symbol(this.#distances);
      if (place > 29) throw new ReadError('corrupt', 'Its deflated bytes name no distance');
      this.window.copy((DISTANCES[place] ?? 0) + this.#take(DISTANCE_BITS[place] ?? 0), length);
    }
  }
}
