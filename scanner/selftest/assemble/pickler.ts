import type { Bytes } from '#scanner/inspect/byte-source';
import { type Chunk, join, latin1, utf8 } from './bytes.ts';
import * as op from './opcodes.ts';
import type { Call, Py } from './values.ts';

type Protocol = 0 | 1 | 2 | 3 | 4 | 5;

const BATCH = 1_000;

/**
 * Writes values as CPython's pickler of the protocol does: same opcodes, memo of everything that it memoizes, batches of
 * a thousand. Equal texts and equal globals count as the same object, as interned ones are.
 */
class Pickler {
  readonly #protocol: Protocol;
  readonly #out: Bytes[] = [];
  readonly #memo = new Map<unknown, number>();
  #length = 0;
  /** Start in `#out` of what the open frame holds. */
  #framed = 0;
  #frameBytes = 0;

  constructor(protocol: Protocol) {
    this.#protocol = protocol;
  }

  dump(value: Py): Bytes {
    if (this.#protocol >= 2) this.#put(op.proto(this.#protocol));
    this.#openFrame();
    this.#save(value);
    this.#put(op.stop);
    this.#closeFrame();
    return join(...this.#out);
  }

  #put(...chunks: readonly Chunk[]): void {
    const bytes = chunks.length === 1 && typeof chunks[0] !== 'string' && chunks[0] ? chunks[0] : join(...chunks);
    this.#out.push(bytes);
    this.#length += bytes.length;
    this.#frameBytes += bytes.length;
  }

  #openFrame(): void {
    if (this.#protocol < 4) return;
    this.#framed = this.#out.length;
    this.#frameBytes = 0;
  }

  #closeFrame(): void {
    if (this.#protocol < 4 || this.#frameBytes < 4) return;
    this.#out.splice(this.#framed, 0, op.frame(this.#frameBytes));
    this.#length += 9;
  }

  #memoize(key: unknown): void {
    const index = this.#memo.size;
    this.#memo.set(key, index);
    if (this.#protocol >= 4) this.#put(op.memoize);
    else if (this.#protocol >= 1) this.#put(index < 256 ? op.binPut(index) : op.longBinPut(index));
    else this.#put(op.put(index));
  }

  /** Whether the value is had from the memo. */
  #recall(key: unknown): boolean {
    const index = this.#memo.get(key);
    if (index === undefined) return false;
    if (this.#protocol === 0) this.#put(op.get(index));
    else this.#put(index < 256 ? op.binGet(index) : op.longBinGet(index));
    return true;
  }

  #save(value: Py): void {
    if (value === null) this.#put(op.none);
    else if (typeof value === 'boolean') this.#boolean(value);
    else if (typeof value === 'number') this.#number(value);
    else if (typeof value === 'bigint') this.#long(value);
    else if (typeof value === 'string') this.#text(value);
    else if (this.#recall(value)) return;
    else if (value instanceof Uint8Array) this.#bytes(value);
    else if ('py' in value) this.#object(value);
    else this.#list(value);
  }

  #object(value: Extract<Py, { py: string }>): void {
    if (value.py === 'float') this.#float(value.value);
    else if (value.py === 'tuple') this.#tuple(value, value.items);
    else if (value.py === 'set' || value.py === 'frozenset') this.#set(value, value.py, value.items);
    else if (value.py === 'dict') this.#dict(value, value.entries);
    else if (value.py === 'global') this.#global(value.module, value.name);
    else if (value.py === 'persistent') {
      this.#save(value.id);
      this.#put(op.binPersId);
    } else if (value.py === 'raw') this.#put(value.opcodes);
    else if (value.py === 'trailed') this.#trailed(value.value, value.trail);
    else this.#call(value);
  }

  #boolean(value: boolean): void {
    if (this.#protocol < 2) this.#put(op.int(value ? '01' : '00'));
    else this.#put(value ? op.newTrue : op.newFalse);
  }

  #float(value: number): void {
    this.#put(this.#protocol === 0 ? op.float(String(value)) : op.binFloat(value));
  }

  #number(value: number): void {
    if (!Number.isInteger(value)) this.#float(value);
    else if (value < -(2 ** 31) || value >= 2 ** 31) this.#long(BigInt(value));
    else if (this.#protocol === 0) this.#put(op.int(value));
    else if (value >= 0 && value < 256) this.#put(op.binInt1(value));
    else if (value >= 0 && value < 65_536) this.#put(op.binInt2(value));
    else this.#put(op.binInt(value));
  }

  #long(value: bigint): void {
    const bytes = op.twosComplement(value);
    if (this.#protocol < 2) this.#put(op.long(`${value}L`));
    else this.#put(bytes.length < 256 ? op.long1(bytes) : op.long4(bytes));
  }

  #text(text: string): void {
    const key = `text ${text}`;
    if (this.#recall(key)) return;
    if (this.#protocol === 0) this.#put(op.unicode(latin1(escaped(text))));
    else if (this.#protocol >= 4 && utf8(text).length < 256) this.#put(op.shortBinUnicode(text));
    else this.#put(op.binUnicode(text));
    this.#memoize(key);
  }

  #bytes(bytes: Bytes): void {
    // Python 2 knew no bytes: protocols below 3 spell them as encoded text.
    if (this.#protocol < 3) {
      const text = String.fromCharCode(...bytes);
      this.#global('_codecs', 'encode');
      this.#tuple({}, [text, 'latin1']);
      this.#put(op.reduce);
    } else this.#put(bytes.length < 256 ? op.shortBinBytes(bytes) : op.binBytes(bytes));
    this.#memoize(bytes);
  }

  #dict(key: unknown, entries: readonly (readonly [Py, Py])[]): void {
    this.#put(...(this.#protocol === 0 ? [op.mark, op.dict] : [op.emptyDict]));
    this.#memoize(key);
    this.#entries(entries);
  }

  #list(items: readonly Py[]): void {
    this.#put(...(this.#protocol === 0 ? [op.mark, op.list] : [op.emptyList]));
    this.#memoize(items);
    this.#items(items);
  }

  #tuple(key: unknown, items: readonly Py[]): void {
    if (items.length === 0) {
      this.#put(...(this.#protocol === 0 ? [op.mark, op.tuple] : [op.emptyTuple]));
      return;
    }
    const short = this.#protocol >= 2 ? [op.tuple1, op.tuple2, op.tuple3][items.length - 1] : undefined;
    if (!short) this.#put(op.mark);
    for (const item of items) this.#save(item);
    this.#put(short ?? op.tuple);
    this.#memoize(key);
  }

  #set(key: unknown, type: 'set' | 'frozenset', items: readonly Py[]): void {
    if (this.#protocol < 4) {
      this.#global('builtins', type);
      this.#tuple({}, [[...items]]);
      this.#put(op.reduce);
      this.#memoize(key);
      return;
    }
    this.#put(type === 'set' ? op.emptySet : op.mark);
    if (type === 'set') {
      this.#memoize(key);
      if (items.length === 0) return;
      this.#put(op.mark);
    }
    for (const item of items) this.#save(item);
    this.#put(type === 'set' ? op.addItems : op.frozenSet);
    if (type === 'frozenset') this.#memoize(key);
  }

  #items(items: readonly Py[]): void {
    for (let at = 0; at < items.length; at += BATCH) {
      const batch = items.slice(at, at + BATCH);
      const single = this.#protocol === 0 || batch.length === 1;
      if (!single) this.#put(op.mark);
      for (const item of batch) {
        this.#save(item);
        if (single) this.#put(op.append);
      }
      if (!single) this.#put(op.appends);
    }
  }

  #entries(entries: readonly (readonly [Py, Py])[]): void {
    for (let at = 0; at < entries.length; at += BATCH) {
      const batch = entries.slice(at, at + BATCH);
      const single = this.#protocol === 0 || batch.length === 1;
      if (!single) this.#put(op.mark);
      for (const [key, value] of batch) {
        this.#save(key);
        this.#save(value);
        if (single) this.#put(op.setItem);
      }
      if (!single) this.#put(op.setItems);
    }
  }

  #global(module: string, name: string): void {
    const key = `global ${module} ${name}`;
    if (this.#recall(key)) return;
    if (this.#protocol >= 4) {
      this.#text(module);
      this.#text(name);
      this.#put(op.stackGlobal);
    } else this.#put(op.global(this.#protocol < 3 ? (PYTHON_2.get(module) ?? module) : module, name));
    this.#memoize(key);
  }

  #call(value: Call): void {
    if (value.py === 'newobj' && this.#protocol < 2) {
      this.#reconstructed(value);
      return;
    }
    this.#save(value.callee);
    this.#save(value.args);
    if (value.py === 'newobj-ex') this.#save(value.named ?? { py: 'dict', entries: [] });
    this.#put({ reduce: op.reduce, newobj: op.newObj, 'newobj-ex': op.newObjEx }[value.py]);
    this.#memoize(value);
    if (value.items) this.#items(value.items);
    if (value.entries) this.#entries(value.entries);
    if (value.state === undefined) return;
    this.#save(value.state);
    this.#put(op.build);
  }

  /** Protocols below 2 have no NEWOBJ: copyreg makes the instance. */
  #reconstructed({ callee, args, ...rest }: Call): void {
    const made: Py = { py: 'tuple', items: [callee, { py: 'global', module: 'builtins', name: 'object' }, null] };
    const maker: Py = { py: 'global', module: 'copyreg', name: '_reconstructor' };
    this.#call({ ...rest, py: 'reduce', callee: maker, args: made });
  }

  #trailed(value: Py, trail: (offset: number) => Bytes): void {
    this.#save(value);
    this.#closeFrame();
    this.#put(trail(this.#length));
    this.#openFrame();
  }
}

const PYTHON_2: ReadonlyMap<string, string> = new Map([
  ['builtins', '__builtin__'],
  ['copyreg', 'copy_reg'],
]);

// What CPython escapes in the text of protocol 0, whose lines end at a line break.
const escaped = (text: string): string =>
  text.replace(
    /[\\\n\r]|[\u0100-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The value as a whole pickle. */
export const pickle = (value: Py, protocol: Protocol = 4): Bytes => new Pickler(protocol).dump(value);

/** Opcodes as they are given, one after the other. */
export const opcodes = (...parts: readonly Chunk[]): Bytes =>
  join(...parts.map((part) => (typeof part === 'string' ? latin1(part) : part)));
