import { ReadError } from '../byte-source.ts';
import type { Input } from './input.ts';

/** Bits from the highest of each byte on, out of what an input holds. */
export class BitReader {
  readonly #input: Input;
  #bits = 0;
  #count = 0;

  constructor(input: Input) {
    this.#input = input;
  }

  /** The next `count` bits, at most 24. Throws a `ReadError` at the end. */
  take(count: number): number {
    const input = this.#input;
    while (this.#count < count) {
      if (input.at >= input.bytes.length) throw new ReadError('corrupt', 'It ends in the middle');
      this.#bits = (this.#bits << 8) | (input.bytes[input.at++] ?? 0);
      this.#count += 8;
    }
    this.#count -= count;
    return (this.#bits >>> this.#count) & ((1 << count) - 1);
  }

  /** The next `count` bits without passing them; bits past the end are 0. */
  peek(count: number): number {
    const input = this.#input;
    while (this.#count < count) {
      this.#bits = (this.#bits << 8) | (input.bytes[input.at++] ?? 0);
      this.#count += 8;
    }
    return (this.#bits >>> (this.#count - count)) & ((1 << count) - 1);
  }

  /** Passes bits that were peeked at. */
  pass(count: number): void {
    this.#count -= count;
  }

  /** Passes the rest of a byte that was begun, and gives whole bytes back. */
  align(): void {
    this.#input.at -= this.#count >> 3;
    this.#count = 0;
  }
}
