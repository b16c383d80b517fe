import { type ByteSource, type Bytes, memorySource, ReadError, uncancelled } from '../byte-source.ts';
import type { Session } from '../format.ts';
import type { Input } from './input.ts';

/** Unpacks a stream piece by piece. Throws a `ReadError` at damage, after it gave all that stands before. */
export type Decode = (input: Input) => AsyncGenerator<Bytes, void>;

/** What a piece costs at the least: streams of hundreds of thousands of members of a byte each. */
const LEAST = 2048;
const OPENING = 4096;
/** How far back a reader may go without everything being unpacked anew. */
const KEPT = 1024 * 1024;
/** Pieces are held in arrays of about this length: a hundred thousand of a few bytes each would take far more. */
const GATHERED = 16 * 1024;
/** How often everything may be unpacked anew: once for each way of reading, and a few more. */
const RESTARTS = 12;
/** Streams that unpack to so little are held whole, and so have a size. */
const SMALL = 256 * 1024;

/** What a stream unpacks to, as a source that can be read forwards in bounded memory. Never throws. */
export class DecodedSource implements ByteSource {
  size: number | null = null;
  /** Why it ends where it does, when that is not its proper end. */
  failure: ReadError | undefined;
  readonly #open: () => Input;
  readonly #decode: Decode;
  readonly #session: Pick<Session, 'spendDecoded' | 'signal'>;
  #input: Input;
  #chunks: AsyncGenerator<Bytes, void>;
  #held: Bytes[] = [];
  /** The last of those held, where it was made to take more pieces behind it. */
  #gathering: Bytes | undefined;
  #start = 0;
  #end = 0;
  #done = false;
  /** Bytes that were paid for: opening a stream costs as much as a few of them. */
  #paid = -OPENING;
  #restarts = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(open: () => Input, decode: Decode, session: Pick<Session, 'spendDecoded' | 'signal'>) {
    this.#open = open;
    this.#decode = decode;
    this.#session = session;
    this.#input = open();
    this.#chunks = decode(this.#input);
  }

  read(offset: number, length: number): Bytes | Promise<Bytes> {
    if (offset >= this.#start && (this.#done || offset + length <= this.#end)) return this.#cut(offset, length);
    const answer = this.#turn.then(() => this.#reach(offset, length));
    this.#turn = answer;
    return answer;
  }

  /** Unpacks the whole if that is little: then it is held, and has a size. */
  async settle(): Promise<ByteSource> {
    await this.read(0, SMALL);
    if (!this.#done || this.#start > 0) return this;
    return memorySource(this.#cut(0, this.#end));
  }

  /** Unpacks the rest, or up to `most` bytes of all, without keeping it. Its end and its checksum are known afterwards. */
  async drain(most = Number.POSITIVE_INFINITY): Promise<number> {
    for (let at = this.#end; !this.#done && at < most; at = this.#end) await this.read(at, SMALL);
    return this.#end;
  }

  /** Where the packed bytes end within their source, as far as they were unpacked. */
  get packedEnd(): number {
    return this.#input.offset;
  }

  /** Whether all of it was unpacked, or it ended in a failure. */
  get isDone(): boolean {
    return this.#done;
  }

  async #reach(offset: number, length: number): Promise<Bytes> {
    if (offset < this.#start) this.#restart();
    while (!this.#done && this.#end < offset + length) await this.#pull(offset);
    return this.#cut(offset, length);
  }

  #restart(): void {
    this.#restarts++;
    this.#held = [];
    this.#start = 0;
    this.#end = 0;
    this.#done = this.#restarts > RESTARTS;
    if (this.#done) this.failure ??= new ReadError('budget', 'It would have to be unpacked over and over to be read');
    this.#input = this.#open();
    this.#chunks = this.#decode(this.#input);
  }

  async #pull(offset: number): Promise<void> {
    try {
      uncancelled(this.#session.signal);
      const { value, done } = await this.#chunks.next();
      if (done) this.#finish();
      else this.#keep(value, offset);
    } catch (error) {
      this.#finish();
      this.failure ??= error instanceof ReadError ? error : new ReadError('cancelled', 'It was stopped', error);
    }
  }

  #keep(chunk: Bytes, offset: number): void {
    const { owed } = this.#input;
    this.#input.owed = 0;
    if (this.#restarts === 0 && chunk.length + owed < LEAST) this.#session.spendDecoded(LEAST - chunk.length);
    else if (this.#restarts === 0 && owed > 0) this.#session.spendDecoded(owed);
    if (chunk.length === 0) return;
    this.#hold(chunk);
    this.#end += chunk.length;
    for (let [first] = this.#held; first && this.#start + first.length < offset - KEPT; [first] = this.#held) {
      this.#start += first.length;
      this.#held.shift();
    }
    this.#pay();
  }

  #hold(chunk: Bytes): void {
    const last = this.#held.at(-1);
    const length = (last?.length ?? 0) + chunk.length;
    if (!last || length > GATHERED) {
      this.#held.push(chunk);
      return;
    }
    const hasRoom = last === this.#gathering && length <= last.buffer.byteLength;
    const room = hasRoom ? last.buffer : new ArrayBuffer(Math.min(GATHERED, 2 * length));
    const joined = new Uint8Array(room, 0, length);
    if (!hasRoom) joined.set(last);
    joined.set(chunk, last.length);
    this.#gathering = joined;
    this.#held[this.#held.length - 1] = joined;
  }

  // What was unpacked before costs nothing the second time: the restarts are bounded.
  #pay(): void {
    const bytes = this.#end - this.#paid;
    if (bytes <= 0) return;
    this.#paid = this.#end;
    this.#session.spendDecoded(bytes);
  }

  #finish(): void {
    this.#done = true;
    if (this.#start === 0 && this.#restarts === 0) this.size = null;
  }

  #cut(offset: number, length: number): Bytes {
    const end = Math.min(this.#end, offset + length);
    let at = this.#start;
    const parts: Bytes[] = [];
    for (const chunk of this.#held) {
      if (at + chunk.length > offset && at < end) parts.push(chunk.subarray(Math.max(0, offset - at), end - at));
      at += chunk.length;
    }
    const [only] = parts;
    if (only && parts.length === 1) return only;
    const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let filled = 0;
    for (const part of parts) {
      joined.set(part, filled);
      filled += part.length;
    }
    return joined;
  }
}
