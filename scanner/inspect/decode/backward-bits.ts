import { type Bytes, ReadError } from '../byte-source.ts';

/** Most bits that are read at once: as many as four bytes hold behind any first bit. */
const MOST = 25;

/** Reads bits from the end of a stretch of bytes to its start, as Zstandard's streams of codes are read. */
export class BackwardBits {
  /** Bits that were not read yet; below zero, so many were read that are not there, and count as zeros. */
  left: number;
  readonly #bytes: Bytes;
  readonly #start: number;

  /** Throws a `ReadError` of kind `corrupt` where no bit marks the end. */
  constructor(bytes: Bytes, start: number, end: number) {
    const last = end > start ? (bytes[end - 1] ?? 0) : 0;
    if (last === 0) throw new ReadError('corrupt', 'A stream of codes in its Zstandard block has no end');
    this.#bytes = bytes;
    this.#start = start;
    this.left = (end - start) * 8 - Math.clz32(last) + 23;
  }

  /** Passes `count` bits, at most 32, and returns them as a number. */
  take(count: number): number {
    if (count > MOST) return this.take(count - MOST) * 2 ** MOST + this.take(MOST);
    const value = this.peek(count);
    this.left -= count;
    return value;
  }

  /** The next `count` bits, at most 25, without passing them. */
  peek(count: number): number {
    const from = this.left - count;
    if (from < 0) return this.left <= 0 ? 0 : this.#at(0, this.left) << -from;
    return this.#at(from, count);
  }

  #at(from: number, count: number): number {
    const bytes = this.#bytes;
    const at = this.#start + (from >> 3);
    const four =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    return (four >>> (from & 7)) & ((1 << count) - 1);
  }
}
