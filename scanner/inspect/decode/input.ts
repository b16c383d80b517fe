import type { ByteSource, Bytes } from '../byte-source.ts';
import { ReadError } from '../byte-source.ts';

const BLOCK = 64 * 1024;
/** Bytes that stay when more come: decoders of bits give back those that they took in vain. */
const BACK = 8;
const EMPTY: Bytes = new Uint8Array(0);

/** Reads a source forwards through a buffer. Decoders look at `bytes` from `at` on and move `at` themselves. */
export class Input {
  bytes: Bytes = EMPTY;
  /** Of the next byte, within `bytes`. */
  at = 0;
  /** Work that was done beyond handing out bytes, in bytes: whoever takes what is unpacked pays for it, and resets it. */
  owed = 0;
  readonly #source: ByteSource;
  #end: number;
  #ended = false;

  /** Reads from `start` on. */
  constructor(source: ByteSource, start = 0) {
    this.#source = source;
    this.#end = start;
  }

  /** Of the next byte, within the source. */
  get offset(): number {
    return this.#end - this.bytes.length + this.at;
  }

  /** Bytes in the buffer. */
  get held(): number {
    return this.bytes.length - this.at;
  }

  /** Whether the buffer ends where the source does. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Sees to it that `count` bytes are in the buffer, fewer only where the source ends. Whether they are. */
  async has(count: number): Promise<boolean> {
    while (this.held < count && !this.#ended) {
      const wanted = Math.max(BLOCK, count - this.held);
      const answer = this.#source.read(this.#end, wanted);
      const more = answer instanceof Promise ? await answer : answer;
      this.#append(more, more.length < wanted);
    }
    return this.held >= count;
  }

  /** The next `count` bytes, which it passes. Throws a `ReadError` of kind `corrupt` where the source ends before. */
  async take(count: number): Promise<Bytes> {
    if (!(await this.has(count))) throw new ReadError('corrupt', `It ends ${count - this.held} bytes too early`);
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }

  /** Passes `count` bytes without reading those that are not in the buffer yet. */
  skip(count: number): void {
    if (count <= this.held) this.at += count;
    else {
      this.#end += count - this.held;
      this.bytes = EMPTY;
      this.at = 0;
    }
  }

  #append(more: Bytes, ended: boolean): void {
    this.#end += more.length;
    this.#ended = ended;
    const kept = this.bytes.subarray(Math.max(0, this.at - BACK));
    if (kept.length === 0) this.bytes = more;
    else {
      const joined = new Uint8Array(kept.length + more.length);
      joined.set(kept);
      joined.set(more, kept.length);
      this.bytes = joined;
    }
    this.at = Math.min(this.at, BACK);
  }
}
