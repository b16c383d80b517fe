import { type ByteSource, type Bytes, ReadError } from '#scanner/inspect/byte-source';

/** A stretch that is held or on its way. `end` is exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
  bytes: Bytes | undefined;
  readonly coming: Promise<Bytes>;
  used: number;
}

/** How a slow source is read. All in bytes. */
export interface WindowOptions {
  readonly size: number;
  /** Gets exactly the bytes from `start` to before `end`; fails with a `ReadError`. */
  get(start: number, end: number): Promise<Bytes>;
  /** Got at least at the head, at the tail and behind what is held: many small reads become one. */
  readonly window: number;
  /** Got at least anywhere else, where nothing tells that more is wanted; the window unless told otherwise. */
  readonly step?: number;
  /** Held at most, beside what is on its way. */
  readonly memory?: number;
  /** Got at most over all; reads that need more fail with a `ReadError` of kind `budget`. */
  readonly budget?: number;
}

const MEMORY = 8 * 1024 * 1024;
/** One request's worth: larger reads are got in several at once. */
const PIECE = 2 * 1024 * 1024;

/**
 * A source that asks a slow one for wide windows and serves reads from those that it holds. Windows double while a file
 * is read from front to back. What is on its way already is waited for rather than asked again.
 */
export class Windows implements ByteSource {
  readonly size: number;
  readonly #options: Required<WindowOptions>;
  #spans: Span[] = [];
  #clock = 0;
  #asked = 0;

  constructor(options: WindowOptions) {
    this.size = options.size;
    this.#options = { memory: MEMORY, budget: Number.MAX_SAFE_INTEGER, step: options.window, ...options };
  }

  /** Holds bytes that somebody has got already. */
  hold(start: number, bytes: Bytes): void {
    const end = start + bytes.length;
    this.#spans.push({ start, end, bytes, coming: Promise.resolve(bytes), used: this.#clock });
  }

  read(offset: number, length: number): Bytes | Promise<Bytes> {
    const end = Math.min(this.size, offset + length);
    if (end <= offset) return new Uint8Array();
    const span = this.#spans.find((each) => each.start <= offset && end <= each.end);
    if (!span?.bytes) return this.#assemble(offset, end);
    span.used = ++this.#clock;
    return span.bytes.subarray(offset - span.start, end - span.start);
  }

  async #assemble(start: number, end: number): Promise<Bytes> {
    const spans = this.#cover(start, end);
    const pieces = await Promise.all(spans.map(({ coming }) => coming));
    const bytes = new Uint8Array(end - start);
    for (const [index, span] of spans.entries()) {
      span.used = ++this.#clock;
      const from = Math.max(start, span.start);
      const piece = pieces[index]?.subarray(from - span.start, Math.min(end, span.end) - span.start);
      bytes.set(piece ?? new Uint8Array(), from - start);
    }
    this.#forget();
    return bytes;
  }

  // Spans never overlap, so that those which touch the stretch, with new ones for the gaps, make it up.
  #cover(start: number, end: number): Span[] {
    const gaps: (readonly [number, number])[] = [];
    let at = start;
    for (const span of this.#overlapping(start, end)) {
      if (span.start > at) gaps.push([at, span.start]);
      at = span.end;
    }
    if (at < end) gaps.push([at, end]);
    for (const [from, to] of gaps) this.#ask(from, to);
    return this.#overlapping(start, end);
  }

  #overlapping(start: number, end: number): Span[] {
    return this.#spans.filter((span) => span.start < end && start < span.end).sort((a, b) => a.start - b.start);
  }

  #ask(from: number, to: number): void {
    const [start, end] = this.#widened(from, to);
    for (let at = start; at < end; at += PIECE) this.#get(at, Math.min(end, at + PIECE));
  }

  #widened(from: number, to: number): readonly [number, number] {
    const left = this.#options.budget - this.#asked;
    if (to - from > left)
      throw new ReadError(
        'budget',
        `More than ${this.#options.budget} bytes would have to be got; raise the budget to go on`,
      );
    const before = this.#spans.find((span) => span.end === from);
    const doubled = before && before.start > 0 ? 2 * (before.end - before.start) : 0;
    const least = before || from === 0 || to === this.size ? this.#options.window : this.#options.step;
    const wanted = Math.min(left, Math.max(to - from, least, Math.min(doubled, PIECE)));
    const ceiling = Math.min(this.size, ...this.#spans.map((span) => (span.start >= to ? span.start : this.size)));
    const end = Math.min(ceiling, from + wanted);
    const floor = Math.max(0, ...this.#spans.map((span) => (span.end <= from ? span.end : 0)));
    return [Math.max(floor, end - wanted), end];
  }

  #get(start: number, end: number): void {
    this.#asked += end - start;
    const coming = this.#options.get(start, end);
    const span: Span = { start, end, bytes: undefined, coming, used: ++this.#clock };
    this.#spans.push(span);
    coming.then(
      (bytes) => {
        span.bytes = bytes;
      },
      // Whoever reads is told through `coming`; here it only makes room for another try.
      () => {
        this.#spans = this.#spans.filter((each) => each !== span);
      },
    );
  }

  #forget(): void {
    const held = this.#spans.filter(({ bytes }) => bytes !== undefined).sort((a, b) => b.used - a.used);
    const dropped = new Set<Span>();
    let sum = 0;
    for (const span of held) {
      sum += span.end - span.start;
      if (sum > this.#options.memory) dropped.add(span);
    }
    if (dropped.size > 0) this.#spans = this.#spans.filter((span) => !dropped.has(span));
  }
}
