import { closeSync, openSync, writeSync } from 'node:fs';

/** Pickles of protocol 4 that are hard in three ways: many opcodes, many bytes of text, many keys. */
export const SHAPES = ['tuples', 'strings', 'vocabulary'] as const;
export type Shape = (typeof SHAPES)[number];

const TUPLES = 2_000_000;
const STRINGS = 650_000;
const WORDS = 1_000_000;
const BATCH = 1_000;
const BLOCK = 1 << 20;

/** Writes a file in blocks, so that a pickle of any size takes little memory. */
class Out {
  readonly #fd: number;
  readonly #block = Buffer.alloc(BLOCK + 4_096);
  #at = 0;

  constructor(path: string) {
    this.#fd = openSync(path, 'w');
  }

  bytes(...values: readonly number[]): void {
    for (const value of values) this.#block[this.#at++] = value;
    if (this.#at >= BLOCK) this.#flush();
  }

  /** BININT. */
  int(value: number): void {
    this.#block[this.#at++] = 0x4a;
    this.#at = this.#block.writeInt32LE(value, this.#at);
    this.bytes();
  }

  /** SHORT_BINUNICODE and MEMOIZE. */
  text(text: string): void {
    const length = this.#block.write(text, this.#at + 2, 'latin1');
    this.#block[this.#at] = 0x8c;
    this.#block[this.#at + 1] = length;
    this.#at += 2 + length;
    this.bytes(0x94);
  }

  close(): void {
    this.#flush();
    closeSync(this.#fd);
  }

  #flush(): void {
    writeSync(this.#fd, this.#block, 0, this.#at);
    this.#at = 0;
  }
}

/** Items in batches of a thousand, as CPython writes them, behind the opcode that opens the container. */
function batches(out: Out, count: number, open: number, close: number, item: (at: number) => void): void {
  out.bytes(0x80, 4, open, 0x94);
  for (let start = 0; start < count; start += BATCH) {
    out.bytes(0x28);
    for (let at = start; at < Math.min(count, start + BATCH); at++) item(at);
    out.bytes(close);
  }
  out.bytes(0x2e);
}

const LIST = [0x5d, 0x65] as const;
const DICT = [0x7d, 0x75] as const;

/** Writes one of the shapes: about 36 MB of tuples, 67 MB of texts, 20 MB of words with numbers. */
export function writeShape(shape: Shape, path: string): void {
  const out = new Out(path);
  if (shape === 'tuples')
    batches(out, TUPLES, ...LIST, (at) => {
      // (at, (-at, 1)) with both tuples in the memo.
      out.int(at);
      out.int(-at);
      out.bytes(0x4b, 1, 0x86, 0x94, 0x86, 0x94);
    });
  else if (shape === 'strings')
    batches(out, STRINGS, ...DICT, (at) => {
      out.text(`model.layers.${at}.weight`);
      out.text(`${at} `.padEnd(70, 'lorem ipsum dolor sit amet '));
    });
  else
    batches(out, WORDS, ...DICT, (at) => {
      out.text(`_word${at}`);
      out.int(at);
    });
  out.close();
}
