import { ReadError } from './byte-source.ts';

/** Units that any file may take. One is about a microsecond on a slow machine. */
const BASE = 200_000;
/** Bytes passed that add a unit: as much again as loading them takes. */
const BYTES_A_UNIT = 80;
/** Times the allowance at which a file is given up, where what is asked for cannot be left out. */
const HARD = 2;

/**
 * Counts the thought that a file takes beyond passing over its bytes: evaluating arguments, judging calls, reading
 * again. It is counted and not timed, so that the same file ends in the same verdict on every machine.
 */
export class Effort {
  #spent = 0;
  #allowed = BASE;

  /** Bytes were passed that were not passed before. */
  earn(bytes: number): void {
    this.#allowed += bytes / BYTES_A_UNIT;
  }

  /** Spends units; false when there are none left, so that whoever asks must do without, and say so. */
  afford(units: number): boolean {
    this.#spent += this.#spent <= this.#allowed ? units : 0;
    return this.#spent <= this.#allowed;
  }

  /** The same with what is kept for evidence of danger: as much again. */
  affordReserve(units: number): boolean {
    this.#spent += this.#spent <= HARD * this.#allowed ? units : 0;
    return this.#spent <= HARD * this.#allowed;
  }

  /** Spends units for what cannot be left out. Throws a `ReadError` of kind `budget` far past the allowance. */
  spend(units: number): void {
    this.#spent += units;
    if (this.#spent > HARD * this.#allowed)
      throw new ReadError('budget', 'It takes far more thought than a file of its length may; the rest is not read');
  }
}
