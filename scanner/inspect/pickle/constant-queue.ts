import type { Bytes } from '../byte-source.ts';
import type { Sighting } from './findings.ts';
import type { Step } from './steps.ts';

/** A byte string that may be another pickle, or what a call of its decodes. */
export interface Constant {
  readonly name: string;
  /** Where it lies in the part, or the bytes that were computed. */
  readonly offset: number | Bytes;
  readonly length: number;
  /** How it is decoded before it is read, in turn; as it is when there are none. */
  readonly steps: readonly Step[];
  /** It goes on to the end of its line, beyond the length. */
  readonly cut?: boolean;
  /** A call that is harmless when what it loads is: reported unless all of it could be read. */
  readonly unless?: Sighting;
}

/** More than any pickle holds of pickles. */
const MOST = 100_000;
/** Constants that are opened of any file, and beyond them one for so many bytes of what is opened. */
const OPENED = 20_000;
const BYTES_EACH = 256;

/** Byte strings of a pickle to be opened once it is read, each once. */
export class Constants {
  readonly #seen = new Set<string>();
  #opened = 0;
  #bytes = 0;
  list: Constant[] = [];
  /** More were there than are opened. */
  overflowed = false;

  add(constant: Constant): void {
    if (typeof constant.offset === 'number') {
      const key = `${constant.offset} ${constant.steps.join()}`;
      if (this.#seen.has(key)) {
        this.#again(constant);
        return;
      }
      if (this.#seen.size < MOST) this.#seen.add(key);
    }
    if (this.list.length >= MOST) this.overflowed = true;
    else this.list.push(constant);
  }

  // What was noted for its looks alone may turn out to be what a call loads.
  #again(constant: Constant): void {
    if (constant.unless === undefined) return;
    const at = this.list.findIndex(
      ({ offset, steps, unless }) => offset === constant.offset && steps.length === 0 && unless === undefined,
    );
    if (at >= 0) this.list[at] = constant;
  }

  /** Whether one more of so many bytes may be opened: hostile pickles hold them by the hundred thousand. */
  mayOpen(length: number): boolean {
    this.#bytes += length;
    if (this.#opened > OPENED + this.#bytes / BYTES_EACH) this.overflowed = true;
    else this.#opened++;
    return !this.overflowed;
  }

  /** Hands over what was gathered. */
  take(): Constant[] {
    const { list } = this;
    this.list = [];
    return list;
  }
}
