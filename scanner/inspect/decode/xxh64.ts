import type { Bytes } from '../byte-source.ts';
import { Striped } from './striped.ts';

const STRIPE = 32;
const WORD = 2 ** 32;

/** A number of 64 bits in two unsigned halves: multiplying bigints would take thirty times as long. */
interface Long {
  low: number;
  high: number;
}

const long = (value: bigint): Long => ({
  low: Number(value & 0xffffffffn),
  high: Number((value >> 32n) & 0xffffffffn),
});
const P1 = long(0x9e3779b185ebca87n);
const P2 = long(0xc2b2ae3d27d4eb4fn);
const P3 = long(0x165667b19e3779f9n);
const P4 = long(0x85ebca77c2b2ae63n);
const P5 = long(0x27d4eb2f165667c5n);

function add(to: Long, low: number, high: number): void {
  const sum = to.low + low;
  to.low = sum >>> 0;
  to.high = (to.high + high + (sum >= WORD ? 1 : 0)) >>> 0;
}

function multiply(of: Long, by: Long): void {
  const { low } = of;
  const upper = (low >>> 16) * by.low;
  const sum = (low & 0xffff) * by.low + ((upper & 0xffff) >>> 0) * 65_536;
  const carried = Math.floor(sum / WORD) + Math.floor(upper / 65_536);
  of.high = (carried + Math.imul(of.high, by.low) + Math.imul(low, by.high)) >>> 0;
  of.low = sum >>> 0;
}

function turn(of: Long, by: number): void {
  const { low, high } = of;
  of.low = ((low << by) | (high >>> (32 - by))) >>> 0;
  of.high = ((high << by) | (low >>> (32 - by))) >>> 0;
}

function mix(of: Long, by: number): void {
  const { low, high } = of;
  of.low = (by < 32 ? low ^ ((low >>> by) | (high << (32 - by))) : low ^ (high >>> (by - 32))) >>> 0;
  of.high = (by < 32 ? high ^ (high >>> by) : high) >>> 0;
}

/** Used over and over: one for each word of the input would take as long as the sum itself. */
const scratch: Long = { low: 0, high: 0 };

/** Takes a word of the input into a lane. */
function round(lane: Long, low: number, high: number): void {
  scratch.low = low;
  scratch.high = high;
  multiply(scratch, P2);
  add(lane, scratch.low, scratch.high);
  turn(lane, 31);
  multiply(lane, P1);
}

function exclusive(of: Long, { low, high }: Long): void {
  of.low = (of.low ^ low) >>> 0;
  of.high = (of.high ^ high) >>> 0;
}

/** The checksum of Zstandard frames: the lower 32 bits of XXH64 with seed 0, over bytes that come in pieces. */
export class Xxh64 extends Striped {
  readonly #lanes = [0x60ea27eeadc0b5d6n, 0xc2b2ae3d27d4eb4fn, 0n, 0x61c8864e7a143579n].map(long);

  constructor() {
    super(STRIPE);
  }

  /** The lower half of the sum as an unsigned number. */
  low(): number {
    const sum = this.length >= STRIPE ? this.#joined() : { ...P5 };
    add(sum, this.length % WORD, Math.floor(this.length / WORD));
    this.#takeRest(sum);
    mix(sum, 33);
    multiply(sum, P2);
    mix(sum, 29);
    multiply(sum, P3);
    mix(sum, 32);
    return sum.low;
  }

  #joined(): Long {
    const sum = { low: 0, high: 0 };
    this.#lanes.forEach((lane, at) => {
      const turned = { ...lane };
      turn(turned, [1, 7, 12, 18][at] ?? 0);
      add(sum, turned.low, turned.high);
    });
    for (const lane of this.#lanes) {
      const word = { low: 0, high: 0 };
      round(word, lane.low, lane.high);
      exclusive(sum, word);
      multiply(sum, P1);
      add(sum, P4.low, P4.high);
    }
    return sum;
  }

  #takeRest(sum: Long): void {
    const view = new DataView(this.rest.buffer);
    let at = 0;
    for (; at + 8 <= this.held; at += 8) {
      const word = { low: 0, high: 0 };
      round(word, view.getUint32(at, true), view.getUint32(at + 4, true));
      exclusive(sum, word);
      turn(sum, 27);
      multiply(sum, P1);
      add(sum, P4.low, P4.high);
    }
    if (at + 4 <= this.held) {
      const word = { low: view.getUint32(at, true), high: 0 };
      multiply(word, P1);
      exclusive(sum, word);
      turn(sum, 23);
      multiply(sum, P2);
      add(sum, P3.low, P3.high);
      at += 4;
    }
    for (; at < this.held; at++) {
      const word = { low: this.rest[at] as number, high: 0 };
      multiply(word, P5);
      exclusive(sum, word);
      turn(sum, 11);
      multiply(sum, P1);
    }
  }

  protected override take(bytes: Bytes, from: number, to: number): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const [a, b, c, d] = this.#lanes;
    if (!a || !b || !c || !d) return;
    for (let at = from; at < to; at += STRIPE) {
      round(a, view.getUint32(at, true), view.getUint32(at + 4, true));
      round(b, view.getUint32(at + 8, true), view.getUint32(at + 12, true));
      round(c, view.getUint32(at + 16, true), view.getUint32(at + 20, true));
      round(d, view.getUint32(at + 24, true), view.getUint32(at + 28, true));
    }
  }
}
