import type { Bytes } from '../byte-source.ts';
import { JsonBytes, NotJson } from './json-bytes.ts';

/** Bits of one element, by the name of its type. */
const BITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    BOOL: 8,
    U8: 8,
    I8: 8,
    F8_E5M2: 8,
    F8_E4M3: 8,
    F8_E8M0: 8,
    F8_E4M3FNUZ: 8,
    F8_E5M2FNUZ: 8,
    F4: 4,
    F6_E2M3: 6,
    F6_E3M2: 6,
    I16: 16,
    U16: 16,
    F16: 16,
    BF16: 16,
    I32: 32,
    U32: 32,
    F32: 32,
    I64: 64,
    U64: 64,
    F64: 64,
    C64: 64,
  }),
);

/** What a header says, and what is wrong with it. */
export interface SafetensorsHeader {
  readonly problems: readonly string[];
  /** Stretches of the data that no tensor claims, counted from where the data begins. */
  readonly holes: readonly { readonly start: number; readonly end: number }[];
  /** Where the last tensor ends, counted from where the data begins. */
  readonly end: number;
  readonly tensors: number;
  /** Text of the metadata: keys and values. */
  readonly metadata: ReadonlyMap<string, string>;
}

/** Reads a header exactly as strictly as the reference implementation does. Throws `NotJson`. */
export function safetensorsHeader(bytes: Bytes): SafetensorsHeader {
  const reading = new HeaderReading(new JsonBytes(bytes));
  return reading.read();
}

const MOST_PROBLEMS = 20;
/** Texts of the metadata that are kept: far more than any model has. */
const MOST_TEXTS = 1000;

class HeaderReading {
  readonly #json: JsonBytes;
  readonly #names = new Set<string>();
  readonly #texts = new Map<string, string>();
  readonly #problems: string[] = [];
  readonly #spans: { start: number; end: number }[] = [];

  constructor(json: JsonBytes) {
    this.#json = json;
  }

  read(): SafetensorsHeader {
    this.#json.object((name) => {
      if (this.#names.has(name)) this.#problem(`The name ${shown(name)} stands twice`);
      this.#names.add(name);
      if (name === '__metadata__') this.#metadata();
      else this.#tensor(name);
    });
    this.#json.end();
    return { problems: this.#problems, tensors: this.#spans.length, metadata: this.#texts, ...this.#layout() };
  }

  #problem(what: string): void {
    if (this.#problems.length < MOST_PROBLEMS) this.#problems.push(what);
  }

  #metadata(): void {
    const keys = new Set<string>();
    this.#json.object((key) => {
      if (keys.has(key)) this.#problem(`The metadata ${shown(key)} stands twice`);
      keys.add(key);
      if (this.#json.next === '"' && this.#texts.size <= MOST_TEXTS) this.#texts.set(key, this.#json.string());
      else if (this.#json.next === '"') this.#json.skip();
      else {
        this.#problem(`The metadata ${shown(key)} is no text`);
        this.#json.skip();
      }
    });
  }

  #tensor(name: string): void {
    let bits: number | undefined;
    let [elements, offsets] = [1, [] as number[]];
    const seen = new Set<string>();
    this.#json.object((key) => {
      if (seen.has(key)) this.#problem(`Tensor ${shown(name)} says ${shown(key)} twice`);
      seen.add(key);
      if (key === 'dtype') bits = BITS.get(this.#json.string());
      else if (key === 'shape') this.#json.array(() => (elements *= this.#json.count()));
      else if (key === 'data_offsets') this.#json.array(() => offsets.push(this.#json.count()));
      else this.#json.skip();
    });
    const [start, end] = offsets;
    if (start === undefined || end === undefined || offsets.length !== 2 || end < start || !seen.has('shape'))
      throw new NotJson(`Tensor ${shown(name)} does not say where it lies`);
    offsets = [];
    this.#spans.push({ start, end });
    if (bits === undefined) this.#problem(`Tensor ${shown(name)} is of no known type`);
    else if (!Number.isSafeInteger(elements) || elements * bits !== (end - start) * 8)
      this.#problem(`Tensor ${shown(name)} does not take the bytes that its shape needs`);
  }

  #layout(): Pick<SafetensorsHeader, 'holes' | 'end'> {
    const holes: { start: number; end: number }[] = [];
    let reached = 0;
    for (const { start, end } of this.#spans.sort((a, b) => a.start - b.start || a.end - b.end)) {
      if (start > reached) holes.push({ start: reached, end: start });
      if (start < reached) this.#problem('Tensors share their bytes');
      reached = Math.max(reached, end);
    }
    if (holes.length > 0) this.#problem(`${holes.length} stretches of its data belong to no tensor`);
    return { holes, end: reached };
  }
}

const shown = (name: string): string => JSON.stringify(name.slice(0, 80));
