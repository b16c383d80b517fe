import { type ByteSource, type Bytes, ReadError, uncancelled } from '../byte-source.ts';
import type { Session } from '../format.ts';

/** How much of the source is held at once, in bytes. */
export const WINDOW = 1024 * 1024;
/** The longest operand of fixed size, and its opcode. */
const OPCODE = 9;
/** Zeroes behind the last byte, so that reading an operand cut short stays within the buffer. */
const SLACK = 16;
/** Lines longer than this are passed over without being held. */
const LINE = 1024 * 1024;
/** Offsets below and above a multiple of this differ in more than 32 bits: windows end there. */
const SPAN = 2 ** 32;

/** The stretch of a source that a machine looks at, moved forward opcode by opcode. */
export class Window {
  readonly source: ByteSource;
  readonly #size: number;
  readonly #session: Pick<Session, 'signal' | 'effort'>;
  #reached = 0;
  bytes: Bytes;
  /** Offset of the first byte held. */
  base = 0;
  /** Bytes held. */
  length = 0;
  /** Opcodes may begin before this position: their operands of fixed size lie within. */
  soft = 0;
  /** The source ends where the window does. */
  atEnd = false;

  constructor(source: ByteSource, size: number | undefined, session: Pick<Session, 'signal' | 'effort'>) {
    this.source = source;
    const most = size ?? WINDOW;
    this.#size = source.size === null ? most : Math.max(1, Math.min(most, source.size));
    this.#session = session;
    this.bytes = new Uint8Array(this.#size + 64 + SLACK);
  }

  /** Moves the window so that it begins at the offset, and holds more than it did there if it began there already. */
  async moveTo(offset: number): Promise<void> {
    uncancelled(this.#session.signal);
    this.#earn(offset);
    const held = Math.max(0, this.base + this.length - offset);
    const keep = offset >= this.base && held > 0 ? held : 0;
    if (keep > 0) this.bytes.copyWithin(0, this.length - keep, this.length);
    this.base = offset;
    this.length = keep;
    this.atEnd &&= keep > 0;
    if (!this.atEnd) await this.#fill();
    this.#bound();
  }

  /** Whether the line at a position is so long that it is better passed over than held. */
  isOverlong(position: number): boolean {
    return this.length - position > LINE;
  }

  /** Bytes from an offset on: those that are held, or read again. Fewer only where the source ends. */
  peek(offset: number, length: number): Bytes | Promise<Bytes> {
    return this.held(offset, length) ?? this.source.read(offset, length);
  }

  /** Whether opcodes may begin at an offset without moving the window. */
  covers(offset: number): boolean {
    return offset >= this.base && offset < this.base + this.soft;
  }

  /** The offset of the next end of a line from an offset on; null when the source ends before. */
  async endOfLine(offset: number): Promise<number | null> {
    for (let at = offset; ; ) {
      const bytes = await this.source.read(at, WINDOW);
      const found = bytes.indexOf(10);
      if (found >= 0) return at + found;
      if (bytes.length === 0) return null;
      at += bytes.length;
      uncancelled(this.#session.signal);
    }
  }

  /** Bytes from an offset on as far as they are held: all that are asked for, or up to the end of the source. */
  held(offset: number, length: number): Bytes | undefined {
    const from = offset - this.base;
    if (from < 0 || from > this.length) return undefined;
    if (from + length > this.length && !this.atEnd) return undefined;
    return this.bytes.subarray(from, Math.min(this.length, from + length));
  }

  // What is passed for the first time is worth some thought.
  #earn(offset: number): void {
    if (offset <= this.#reached) return;
    this.#session.effort.earn(offset - this.#reached);
    this.#reached = offset;
  }

  async #fill(): Promise<void> {
    const wanted = Math.max(this.#size, this.length < 2 * this.#size ? 0 : this.length);
    const offset = this.base + this.length;
    this.#make(wanted);
    let got = this.source.readInto?.(offset, this.bytes.subarray(this.length, this.length + wanted));
    if (got === undefined) {
      const read = this.source.read(offset, wanted);
      const bytes = read instanceof Promise ? await read : read;
      this.bytes.set(bytes, this.length);
      got = bytes.length;
    }
    this.length += got;
    if (got === 0) this.#end();
  }

  /** Makes room for so many bytes more. */
  #make(room: number): void {
    if (this.length + room + SLACK <= this.bytes.length) return;
    const larger = new Uint8Array(this.length + room + 64 + SLACK);
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  #end(): void {
    const { size } = this.source;
    if (size !== null && this.base + this.length < size && this.base < size)
      throw new ReadError('short', 'The source ended before the size that it gave');
    this.atEnd = true;
  }

  #bound(): void {
    if (!this.atEnd && this.source.size !== null) this.atEnd = this.base + this.length >= this.source.size;
    this.bytes.fill(0, this.length, this.length + SLACK);
    const soft = this.atEnd ? this.length : Math.max(0, this.length - OPCODE);
    this.soft = Math.min(soft, SPAN - (this.base % SPAN));
  }
}
