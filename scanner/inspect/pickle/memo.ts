import type { Memory } from './memory.ts';

const PAGE_BITS = 13;
const PAGE = 1 << PAGE_BITS;
const BYTES = PAGE * 5;
/** Indices from here on are stray: a pickler counts from 0. */
const DENSE = 1 << 26;
/** What such an entry takes, in bytes. */
const STRAY = 128;

interface Page {
  readonly tags: Uint8Array;
  readonly values: Uint32Array;
}

/** The memo of a pickle: handles by index, in pages that are made as they are needed. */
export class Memo {
  readonly #memory: Memory;
  readonly #pages: (Page | undefined)[] = [];
  readonly #stray = new Map<number, number>();
  /** Entries that hold something: the index at which MEMOIZE puts the next. */
  size = 0;
  /** What the last `find` found. */
  tag = 0;
  value = 0;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /** Tags are 1 to 255; 0 stands for an empty entry. */
  put(index: number, tag: number, value: number): void {
    const number = index >>> PAGE_BITS;
    const page = number < this.#pages.length ? this.#pages[number] : undefined;
    if (page !== undefined && index < DENSE) {
      const at = index & (PAGE - 1);
      if (page.tags[at] === 0) this.size++;
      page.tags[at] = tag;
      page.values[at] = value;
    } else this.#putNew(index, tag, value);
  }

  /** Whether the entry holds something, which is then in `tag` and `value`. */
  find(index: number): boolean {
    if (index >= DENSE) return this.#findStray(index);
    const number = index >>> PAGE_BITS;
    const page = number < this.#pages.length ? this.#pages[number] : undefined;
    if (page === undefined) return false;
    const at = index & (PAGE - 1);
    this.tag = page.tags[at] as number;
    this.value = page.values[at] as number;
    return this.tag !== 0;
  }

  /** Gives the memory back. */
  drop(): void {
    if (this.size === 0 && this.#pages.length === 0) return;
    this.#memory.give(this.#pages.reduce((sum, page) => sum + (page ? BYTES : 0), this.#stray.size * STRAY));
    this.#pages.length = 0;
    this.#stray.clear();
    this.size = 0;
  }

  #putNew(index: number, tag: number, value: number): void {
    if (index >= DENSE) {
      if (!this.#stray.has(index)) {
        this.#memory.take(STRAY);
        this.size++;
      }
      this.#stray.set(index, tag * 2 ** 32 + value);
      return;
    }
    this.#memory.take(BYTES);
    // A stray page far beyond the others would make the list of pages long: it counts as memory too.
    const at = index >>> PAGE_BITS;
    while (this.#pages.length < at) this.#pages.push(undefined);
    this.#pages[at] = { tags: new Uint8Array(PAGE), values: new Uint32Array(PAGE) };
    this.put(index, tag, value);
  }

  #findStray(index: number): boolean {
    const packed = this.#stray.get(index);
    if (packed === undefined) return false;
    this.tag = Math.floor(packed / 2 ** 32);
    this.value = packed % 2 ** 32;
    return true;
  }
}
