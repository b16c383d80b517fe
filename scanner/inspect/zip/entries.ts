import type { Bytes } from '../byte-source.ts';
import type { Entry } from './entry.ts';

/** Entries for which there is room at first, and bytes of their names. */
const FIRST = 64;
const FIRST_NAMES = 1024;
/** Numbers of an entry that may be large: offset, packed, size. */
const LARGE = 3;
/** Numbers of four bytes: checksum, where its name begins among the names, and how long it is there. */
const MIDDLE = 3;
/** Numbers of two bytes: bytes of the name in the archive, method, flags, mode. */
const SMALL = 4;
/** Bytes of UTF-8 that a character of a text takes at the most. */
const WIDEST = 3;

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** Keeps entries as columns of numbers: as objects, a hundred thousand of them take several times the memory. */
export class EntryStore {
  /** Entries held. */
  count = 0;
  large = new Float64Array(FIRST * LARGE);
  middle = new Uint32Array(FIRST * MIDDLE);
  small = new Uint16Array(FIRST * SMALL);
  names: Bytes = new Uint8Array(FIRST_NAMES);
  #namesEnd = 0;

  add(entry: Entry): void {
    const row = this.count++;
    if (row * LARGE === this.large.length) this.#grow();
    const start = this.#namesEnd;
    const length = this.#addName(entry.name);
    put(this.large, row, entry.offset, entry.packed, entry.size);
    put(this.middle, row, entry.crc, start, length);
    put(this.small, row, entry.nameBytes, entry.method, entry.flags, entry.mode);
  }

  /** All entries in the order in which they were added; what is added later is not among them. */
  all(): Entries {
    return new Entries(
      this,
      Uint32Array.from({ length: this.count }, (_, row) => row),
    );
  }

  nameOf(row: number): string {
    const start = this.middle[row * MIDDLE + 1] as number;
    const length = this.middle[row * MIDDLE + 2] as number;
    return DECODER.decode(this.names.subarray(start, start + length));
  }

  #addName(name: string): number {
    const room = this.#namesEnd + name.length * WIDEST;
    if (room > this.names.length) {
      const larger = new Uint8Array(room * 2);
      larger.set(this.names);
      this.names = larger;
    }
    const { written } = ENCODER.encodeInto(name, this.names.subarray(this.#namesEnd));
    this.#namesEnd += written;
    return written;
  }

  #grow(): void {
    const { large, middle, small } = this;
    this.large = new Float64Array(large.length * 2);
    this.large.set(large);
    this.middle = new Uint32Array(middle.length * 2);
    this.middle.set(middle);
    this.small = new Uint16Array(small.length * 2);
    this.small.set(small);
  }
}

function put(columns: Float64Array | Uint32Array | Uint16Array, row: number, ...values: readonly number[]): void {
  let at = row * values.length;
  for (const value of values) columns[at++] = value;
}

/** One entry of a store, which reads what it is asked for. */
class Row implements Entry {
  readonly #store: EntryStore;
  readonly #row: number;
  #name: string | undefined;

  constructor(store: EntryStore, row: number) {
    this.#store = store;
    this.#row = row;
  }

  get offset(): number {
    return this.#store.large[this.#row * LARGE] as number;
  }
  get packed(): number {
    return this.#store.large[this.#row * LARGE + 1] as number;
  }
  get size(): number {
    return this.#store.large[this.#row * LARGE + 2] as number;
  }
  get crc(): number {
    return this.#store.middle[this.#row * MIDDLE] as number;
  }
  get name(): string {
    this.#name ??= this.#store.nameOf(this.#row);
    return this.#name;
  }
  get nameBytes(): number {
    return this.#store.small[this.#row * SMALL] as number;
  }
  get method(): number {
    return this.#store.small[this.#row * SMALL + 1] as number;
  }
  get flags(): number {
    return this.#store.small[this.#row * SMALL + 2] as number;
  }
  get mode(): number {
    return this.#store.small[this.#row * SMALL + 3] as number;
  }
}

/** Entries of a store in some order. Each is made when it is asked for. */
export class Entries implements Iterable<Entry> {
  readonly #store: EntryStore;
  readonly #rows: Uint32Array<ArrayBuffer>;

  constructor(store: EntryStore, rows: Uint32Array<ArrayBuffer>) {
    this.#store = store;
    this.#rows = rows;
  }

  get length(): number {
    return this.#rows.length;
  }

  *[Symbol.iterator](): Generator<Entry, void> {
    for (const row of this.#rows) yield new Row(this.#store, row);
  }

  /** Those for which `keep` holds. */
  where(keep: (entry: Entry) => boolean): Entries {
    return new Entries(
      this.#store,
      this.#rows.filter((row) => keep(new Row(this.#store, row))),
    );
  }

  /** The same in the order of `compare`. */
  sorted(compare: (a: Entry, b: Entry) => number): Entries {
    const store = this.#store;
    return new Entries(
      store,
      this.#rows.toSorted((a, b) => compare(new Row(store, a), new Row(store, b))),
    );
  }
}
