import type { Bytes } from '#scanner/inspect/byte-source';
import { join, u8, u32, u64 } from './bytes.ts';

const TOP = 2 ** 24;

/** LZMA's arithmetic coder. */
class RangeEncoder {
  /** Every stream starts with a zero, for a carry to go into. */
  readonly #out: number[] = [0];
  #low = 0n;
  #range = 0xffffffff;

  /** Writes a bit under a model that adapts: `models[at]` is its chance of zero, in 1/2048. */
  bit(models: Uint16Array, at: number, bit: number): void {
    const chance = models[at] ?? 1024;
    const bound = (this.#range >>> 11) * chance;
    if (bit === 0) {
      this.#range = bound;
      models[at] = chance + ((2048 - chance) >> 5);
    } else {
      this.#low += BigInt(bound);
      this.#range -= bound;
      models[at] = chance - (chance >> 5);
    }
    while (this.#range < TOP) {
      this.#range = (this.#range * 256) >>> 0;
      this.#shift();
    }
  }

  finish(): Bytes {
    for (let times = 0; times < 4; times++) this.#shift();
    return Uint8Array.from(this.#out);
  }

  #shift(): void {
    if (this.#low > 0xffffffffn) this.#carry();
    this.#out.push(Number((this.#low >> 24n) & 0xffn));
    this.#low = (this.#low & 0xffffffn) << 8n;
  }

  #carry(): void {
    let at = this.#out.length - 1;
    while (this.#out[at] === 0xff) this.#out[at--] = 0;
    this.#out[at] = (this.#out[at] ?? 0) + 1;
  }
}

/** The bytes as literals of the old `.lzma` format, lc=3, lp=0, pb=2, with their size in the header. */
export function lzma(bytes: Bytes): Bytes {
  const coder = new RangeEncoder();
  const isMatch = new Uint16Array(4).fill(1024);
  const literals = new Uint16Array(8 * 0x300).fill(1024);
  bytes.forEach((byte, position) => {
    coder.bit(isMatch, position & 3, 0);
    const context = ((bytes[position - 1] ?? 0) >> 5) * 0x300;
    let symbol = 1;
    for (let bit = 7; bit >= 0; bit--) {
      const value = (byte >> bit) & 1;
      coder.bit(literals, context + symbol, value);
      symbol = (symbol << 1) | value;
    }
  });
  return join(u8(0x5d), u32(1 << 23), u64(bytes.length), coder.finish());
}
