import type { Bytes } from '../byte-source.ts';
import { ReadError } from '../byte-source.ts';

/**
 * Where a decoder writes: what it wrote last stays, so that later bytes can be copied from earlier ones. `fresh` bytes
 * from `start` on were not handed out yet. The buffer grows with what is written, never with what a header claims.
 */
export class Window {
  bytes: Bytes;
  /** Of the next byte to write. */
  end = 0;
  #start = 0;
  #history: number;
  readonly #most: number;
  #fresh: number;

  /** Keeps `history` bytes, and takes `first` more, and later up to `most`, before it must be drained. */
  constructor(history: number, most = 128 * 1024, first = most) {
    this.#history = history;
    this.#most = most;
    this.#fresh = first;
    this.bytes = new Uint8Array(first);
  }

  /** Forgets all that was written, for another stream, of which it keeps so much. */
  reset(history = this.#history): void {
    this.#history = history;
    this.end = 0;
    this.#start = 0;
  }

  /** How much may be written before draining. */
  get room(): number {
    return this.#fresh - (this.end - this.#start);
  }

  /** Makes space for `room` bytes; to be called before writing. */
  prepare(): void {
    if (this.end + this.room <= this.bytes.length) return;
    const kept = Math.min(this.#start, this.#history);
    const needed = kept + this.#fresh;
    // A quarter more than needed, so that a long history is moved a few times and not once for each drain.
    const target = needed * 1.25 <= this.bytes.length ? this.bytes : new Uint8Array(Math.ceil(needed * 1.5));
    target.set(this.bytes.subarray(this.#start - kept, this.end));
    this.end -= this.#start - kept;
    this.#start = kept;
    this.bytes = target;
  }

  /** Copies `length` bytes from `distance` back. Throws a `ReadError` when so much was never written or kept. */
  copy(distance: number, length: number): void {
    const from = this.end - distance;
    if (from < 0 || distance > this.#history) throw new ReadError('corrupt', 'It copies from before its own beginning');
    const { bytes } = this;
    if (distance >= length && length > 48) bytes.copyWithin(this.end, from, from + length);
    else for (let at = 0; at < length; at++) bytes[this.end + at] = bytes[from + at] ?? 0;
    this.end += length;
  }

  /** Hands out a copy of what was written since the last time. */
  drain(): Bytes {
    this.#fresh = Math.min(this.#fresh * 4, this.#most);
    const fresh = this.bytes.slice(this.#start, this.end);
    this.#start = this.end;
    return fresh;
  }
}
