/** Entries of the table of names in text form, a power of two. */
const SLOTS = 256;
/** Names that take more bytes are not remembered. */
const LONGEST = 256;
/** Pairs of names on the stack that are remembered. */
const PAIRS = 20_000;

interface Slot {
  readonly bytes: Uint8Array;
  readonly old: boolean;
  readonly name: number;
  readonly index: number;
}

/**
 * Which global the same bytes named before, so that naming one a million times costs no decoding: `old` tells whether
 * the names are those of Python 2. Only ever saves work: what it does not know is to be resolved.
 */
export class NamedBefore {
  readonly #slots = new Map<number, Slot>();
  #pairs = new Map<number, Map<number, number>>();
  #count = 0;

  /**
   * The global that the bytes between two positions named: as two lines, or as two constants, of which the first begins
   * the bytes and the second lies `name` bytes behind that.
   */
  byBytes(bytes: Uint8Array, from: number, to: number, old: boolean, name = 0): number | undefined {
    if (to - from >= LONGEST) return undefined;
    const slot = this.#slots.get(hash(bytes, from, to));
    if (slot === undefined || slot.old !== old || slot.name !== name || slot.bytes.length !== to - from)
      return undefined;
    for (let at = from; at < to; at++) if (bytes[at] !== slot.bytes[at - from]) return undefined;
    return slot.index;
  }

  keepBytes(bytes: Uint8Array, from: number, to: number, old: boolean, index: number, name = 0): void {
    if (to - from < LONGEST) this.#slots.set(hash(bytes, from, to), { bytes: bytes.slice(from, to), old, name, index });
  }

  /** The global that constants at two offsets named, as the module and the name. */
  byOffsets(module: number, name: number, old: boolean): number | undefined {
    return this.#pairs.get(old ? -module - 1 : module)?.get(name);
  }

  keepOffsets(module: number, name: number, old: boolean, index: number): void {
    if (this.#count++ > PAIRS) {
      this.#pairs = new Map();
      this.#count = 0;
    }
    const key = old ? -module - 1 : module;
    const names = this.#pairs.get(key) ?? new Map<number, number>();
    this.#pairs.set(key, names.set(name, index));
  }
}

function hash(bytes: Uint8Array, from: number, to: number): number {
  let sum = to - from;
  for (let at = from; at < to; at++) sum = (Math.imul(sum, 31) + (bytes[at] as number)) | 0;
  return (sum ^ (sum >>> 8)) & (SLOTS - 1);
}
