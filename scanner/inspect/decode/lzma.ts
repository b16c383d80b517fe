import { ReadError } from '../byte-source.ts';
import type { Input } from './input.ts';
import type { Window } from './window.ts';

const LITERAL = 1846;
const MATCH = 0;
const REP = 192;
const REP0 = 204;
const REP1 = 216;
const REP2 = 228;
const REP0_LONG = 240;
const SLOTS = 432;
const SPECIAL = 688;
const ALIGN = 802;
const LENGTH = 818;
const REP_LENGTH = 1332;
/** More than any symbol takes packed. */
export const LZMA_AHEAD = 64;
const LONGEST_MATCH = 273;

const damaged = (): ReadError => new ReadError('corrupt', 'Its LZMA stream is damaged');

/** The decoder of LZMA, as the `lzma`, `xz` and zip containers use it: symbols out of a range coder into a window. */
export class Lzma {
  /** Whether the mark at a stream's end was met. */
  ended = false;
  readonly #window: Window;
  #probs = new Uint16Array(0);
  #literalBits = 0;
  #literalMask = 0;
  #positionMask = 0;
  #state = 0;
  #reps: [number, number, number, number] = [0, 0, 0, 0];
  #before = 0;
  #position = 0;
  range = 0;
  code = 0;
  bytes: Uint8Array = new Uint8Array(0);
  at = 0;

  constructor(window: Window) {
    this.#window = window;
  }

  /** Sets the three parameters, packed in one byte as in every container, and forgets what was learnt. */
  configure(properties: number): void {
    if (properties >= 225) throw damaged();
    this.#literalBits = properties % 9;
    this.#literalMask = (1 << (Math.floor(properties / 9) % 5)) - 1;
    this.#positionMask = (1 << Math.floor(properties / 45)) - 1;
    const shift = this.#literalBits + (Math.floor(properties / 9) % 5);
    this.#probs = new Uint16Array(LITERAL + (0x300 << shift));
    this.reset();
  }

  /** Forgets what was learnt. */
  reset(): void {
    if (this.#probs.length === 0) throw damaged();
    this.#probs.fill(1024);
    this.#state = 0;
    this.#reps = [0, 0, 0, 0];
  }

  /** Forgets what position and byte came before: where a dictionary begins anew. */
  restart(): void {
    this.#position = 0;
    this.#before = 0;
  }

  /** Notes bytes that reached the window past this decoder. */
  passed(bytes: Uint8Array): void {
    this.#position += bytes.length;
    this.#before = bytes[bytes.length - 1] ?? this.#before;
  }

  /** Begins a range coder with its first five bytes. */
  begin(first: Uint8Array): void {
    if (first[0] !== 0) throw damaged();
    this.range = 0xffffffff;
    this.code = (((first[1] ?? 0) << 24) | ((first[2] ?? 0) << 16) | ((first[3] ?? 0) << 8) | (first[4] ?? 0)) >>> 0;
  }

  /** Whether the range coder ended as a whole stream does. */
  get finished(): boolean {
    return this.code === 0;
  }

  /** Decodes at most `left` bytes, until the window is full or the input runs low. How many it decoded. */
  decode(input: Input, left: number): number {
    const window = this.#window;
    window.prepare();
    const begin = window.end;
    this.bytes = input.bytes;
    this.at = input.at;
    const safe = input.ended ? Number.POSITIVE_INFINITY : input.bytes.length - LZMA_AHEAD;
    while (!this.ended && window.end - begin < left && window.room >= LONGEST_MATCH && this.at <= safe) {
      const { end } = window;
      this.#symbol(left - (end - begin));
      if (this.at <= this.bytes.length) continue;
      window.end = end;
      throw new ReadError('corrupt', 'Its LZMA stream ends too early');
    }
    input.at = this.at;
    return window.end - begin;
  }

  /** Normalises the range coder at the end of a stream or chunk, as the encoder did. */
  settle(input: Input): void {
    if (this.range >= 2 ** 24) return;
    this.range = (this.range << 8) >>> 0;
    this.code = ((this.code << 8) | (input.bytes[input.at++] ?? 0)) >>> 0;
  }

  #bit(index: number): number {
    const probs = this.#probs;
    const prob = probs[index] ?? 0;
    if (this.range < 0x1000000) {
      this.range = (this.range << 8) >>> 0;
      this.code = ((this.code << 8) | (this.bytes[this.at++] ?? 0)) >>> 0;
    }
    const bound = (this.range >>> 11) * prob;
    if (this.code < bound) {
      this.range = bound;
      probs[index] = prob + ((2048 - prob) >>> 5);
      return 0;
    }
    this.range -= bound;
    this.code -= bound;
    probs[index] = prob - (prob >>> 5);
    return 1;
  }

  #tree(base: number, bits: number): number {
    let symbol = 1;
    for (let bit = 0; bit < bits; bit++) symbol = (symbol << 1) | this.#bit(base + symbol);
    return symbol - (1 << bits);
  }

  #reverseTree(base: number, bits: number): number {
    let [symbol, value] = [1, 0];
    for (let bit = 0; bit < bits; bit++) {
      const one = this.#bit(base + symbol);
      symbol = (symbol << 1) | one;
      value |= one << bit;
    }
    return value;
  }

  #direct(bits: number): number {
    let value = 0;
    for (let bit = 0; bit < bits; bit++) {
      if (this.range < 0x1000000) {
        this.range = (this.range << 8) >>> 0;
        this.code = ((this.code << 8) | (this.bytes[this.at++] ?? 0)) >>> 0;
      }
      this.range >>>= 1;
      const one = this.code >= this.range ? 1 : 0;
      if (one) this.code -= this.range;
      value = value * 2 + one;
    }
    return value;
  }

  #symbol(left: number): void {
    const place = this.#position & this.#positionMask;
    const state = this.#state;
    if (!this.#bit(MATCH + state * 16 + place)) this.#literal();
    else if (!this.#bit(REP + state)) this.#match(place, left);
    else this.#repeated(place, left);
  }

  #literal(): void {
    const window = this.#window;
    const context =
      ((this.#position & this.#literalMask) << this.#literalBits) + (this.#before >> (8 - this.#literalBits));
    const base = LITERAL + 0x300 * context;
    let symbol = 1;
    if (this.#state >= 7) {
      const from = window.end - this.#reps[0] - 1;
      let match = from < 0 ? 0 : (window.bytes[from] ?? 0);
      while (symbol < 0x100) {
        const bit = (match >> 7) & 1;
        match <<= 1;
        const one = this.#bit(base + ((1 + bit) << 8) + symbol);
        symbol = (symbol << 1) | one;
        if (bit !== one) break;
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | this.#bit(base + symbol);
    this.#before = symbol & 255;
    window.bytes[window.end++] = this.#before;
    this.#position++;
    this.#state = this.#state < 4 ? 0 : this.#state < 10 ? this.#state - 3 : this.#state - 6;
  }

  #match(place: number, left: number): void {
    const length = this.#length(LENGTH, place);
    this.#state = this.#state < 7 ? 7 : 10;
    const distance = this.#distance(length);
    if (distance === 0xffffffff) this.ended = true;
    else {
      this.#reps = [distance, this.#reps[0], this.#reps[1], this.#reps[2]];
      this.#copy(length, left);
    }
  }

  #repeated(place: number, left: number): void {
    const state = this.#state;
    const [first, second, third, fourth] = this.#reps;
    if (!this.#bit(REP0 + state)) {
      if (!this.#bit(REP0_LONG + state * 16 + place)) {
        this.#state = state < 7 ? 9 : 11;
        this.#copy(1, left);
        return;
      }
    } else if (!this.#bit(REP1 + state)) this.#reps = [second, first, third, fourth];
    else if (!this.#bit(REP2 + state)) this.#reps = [third, first, second, fourth];
    else this.#reps = [fourth, first, second, third];
    const length = this.#length(REP_LENGTH, place);
    this.#state = state < 7 ? 8 : 11;
    this.#copy(length, left);
  }

  #length(base: number, place: number): number {
    if (!this.#bit(base)) return 2 + this.#tree(base + 2 + place * 8, 3);
    if (!this.#bit(base + 1)) return 10 + this.#tree(base + 130 + place * 8, 3);
    return 18 + this.#tree(base + 258, 8);
  }

  #distance(length: number): number {
    const slot = this.#tree(SLOTS + Math.min(length - 2, 3) * 64, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const base = (2 | (slot & 1)) * 2 ** bits;
    if (slot < 14) return base + this.#reverseTree(SPECIAL + base - slot, bits);
    return base + this.#direct(bits - 4) * 16 + this.#reverseTree(ALIGN, 4);
  }

  #copy(length: number, left: number): void {
    if (length > left) throw damaged();
    const window = this.#window;
    window.copy(this.#reps[0] + 1, length);
    this.#before = window.bytes[window.end - 1] ?? 0;
    this.#position += length;
  }
}
