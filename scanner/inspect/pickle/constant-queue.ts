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
  /** Nothing is known to load it: it only begins like a pickle, as numbers may by chance. */
  readonly byLooks?: boolean;
  /** A call that is harmless when what it loads is: reported unless all of it could be read. */
  readonly unless?: Sighting;
}

/** Constants that are opened of any file, and beyond them one for so many bytes of what is opened. */
const OPENED = 4000;
const BYTES_EACH = 256;

/** Byte strings of a pickle to be opened once it is read, each once. */
export class Constants {
  /** Where in the list each lies. */
  readonly #places = new Map<string, number>();
  #bytes = 0;
  list: Constant[] = [];
  /** More were there than are opened. */
  overflowed = false;

  add(constant: Constant): void {
    if (this.overflowed && !constant.unless) return;
    const key = typeof constant.offset === 'number' ? `${constant.offset} ${constant.steps.join()}` : '';
    const known = this.#places.get(key);
    if (known !== undefined) {
      // What was noted for its looks alone may turn out to be what a call loads.
      const before = this.list[known];
      if ((constant.unless && before?.unless === undefined) || (before?.byLooks && !constant.byLooks))
        this.list[known] = constant;
      return;
    }
    // Hostile pickles hold them by the hundred thousand.
    this.#bytes += constant.length;
    this.overflowed ||= this.list.length >= OPENED + this.#bytes / BYTES_EACH;
    if (this.overflowed) return;
    const place = this.list.push(constant) - 1;
    if (key !== '') this.#places.set(key, place);
  }

  /** Hands over what was gathered. */
  take(): Constant[] {
    const { list } = this;
    this.list = [];
    return list;
  }
}
