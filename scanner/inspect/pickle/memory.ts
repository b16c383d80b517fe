import { ReadError } from '../byte-source.ts';

/** What all machines of one file may hold together above their window of the file, in bytes. */
export const MEMORY = 56 * 1024 * 1024;

/** Counts the memory of stacks, marks and memos, so that no pickle can make the reader swell. */
export class Memory {
  readonly #limit: number;
  #held = 0;

  constructor(limit = MEMORY) {
    this.#limit = limit;
  }

  /** Takes bytes, or throws a `ReadError` of kind `budget`. */
  take(bytes: number): void {
    this.#held += bytes;
    if (this.#held > this.#limit)
      throw new ReadError('budget', 'Its pickle keeps more objects at once than Assay follows; the rest is not read');
  }

  give(bytes: number): void {
    this.#held -= bytes;
  }
}
