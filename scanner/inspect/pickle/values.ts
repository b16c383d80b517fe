import type { Value } from '#shared/files/globals/judgement';
import type { Bytes } from '../byte-source.ts';
import type { Effort } from '../effort.ts';
import { CONSTANT, constantOf, extentOf } from './constants.ts';
import type { Globals } from './globals.ts';
import type { Handle, Nodes } from './nodes.ts';
import {
  CALL,
  DICT,
  DTYPE,
  DUNDER,
  GLOBAL,
  LEAF,
  LIST,
  numberOf,
  OBJECT,
  PERSISTENT,
  SET,
  TUPLE,
  tagOf,
} from './tags.ts';
import type { Window } from './window.ts';

/** Parts of one value that are looked at, and how deep. */
const PARTS = 600;
const DEEPEST = 24;
/** Parts of a value that are looked at when the file has taken all its thought: enough to see what it is. */
const SPARSE = 12;
/** What reading constants again costs, in units of effort: those far back are one read of the source each. */
const RECALL = 40;
/** Constants read again that are kept, in bytes. */
const RECALLED = 2 * 1024 * 1024;
/** Constants this near to each other are read again in one go, in bytes. */
const STRETCH = 64 * 1024;

/** Where the payload of a constant lies in the part. */
export interface Origin {
  readonly offset: number;
  readonly length: number;
  /** How the text is written; absent for bytes as they are. */
  readonly written?: 'utf8' | 'escaped' | 'quoted';
  /** It is a line that is longer than what was looked at: `length` is not all of it. */
  readonly cut?: boolean;
}

type Placed = Extract<Value, { kind: 'text' | 'bytes' }> & { readonly origin?: Origin };

/** Where the payload of a text or byte string lies; undefined for every other value, and for what is computed. */
export const originOf = (value: Value): Origin | undefined =>
  value.kind === 'text' || value.kind === 'bytes' ? (value as Placed).origin : undefined;

const WRITTEN: Readonly<Record<string, Origin['written']>> = {
  S: 'quoted',
  V: 'escaped',
  X: 'utf8',
  '\x8c': 'utf8',
  '\x8d': 'utf8',
};

/** Where the payload of a text lies whose opcode the bytes begin with. */
function originAt(bytes: Bytes, offset: number): Origin {
  const { start, length } = extentOf(bytes);
  const code = bytes[0] ?? 0;
  const written = WRITTEN[String.fromCharCode(code)];
  const cut = LINES.has(code) && bytes.indexOf(10) < 0;
  return { offset: offset + start, length, ...(written ? { written } : {}), ...(cut ? { cut } : {}) };
}

/** Turns handles into values, reading constants again from the source where the window has moved on. */
export class Values {
  readonly #window: Window;
  readonly #nodes: Nodes;
  readonly #globals: Globals;
  readonly #recalled = new Map<number, Bytes>();
  #held = 0;
  #parts = 0;
  readonly #effort: Effort;
  /** So much was looked at that values were cut short, or calls passed over. */
  exhausted = false;
  /** Offsets of constants that are wanted and not held: `recall` fetches them. */
  readonly missing = new Set<number>();

  constructor(window: Window, nodes: Nodes, globals: Globals, effort: Effort) {
    this.#effort = effort;
    this.#window = window;
    this.#nodes = nodes;
    this.#globals = globals;
  }

  /** What a handle stands for. When `missing` is not empty afterwards, the value is not to be used. */
  of(handle: Handle): Value {
    const allowed = this.affords(1) ? PARTS : SPARSE;
    this.#parts = allowed;
    const value = this.#of(handle, 0);
    this.#effort.afford(allowed - this.#parts);
    return value;
  }

  /** Whether so many units of effort are left, which are then spent; otherwise what is done without is noted. */
  affords(units: number): boolean {
    const affordable = this.#effort.afford(units);
    this.exhausted ||= !affordable;
    return affordable;
  }

  /** Whether constants must be fetched before what was evaluated can be used. Where that is too much, it is not. */
  mustRecall(): boolean {
    if (this.missing.size === 0) return false;
    if (this.affords(RECALL * this.missing.size)) return true;
    this.missing.clear();
    return false;
  }

  /** The arguments of a call, from the tuple of them. */
  argumentsOf(handle: Handle): readonly Value[] {
    const value = this.of(handle);
    if (value.kind !== 'sequence') return [value];
    const cut: Value[] = value.length > value.items.length ? [{ kind: 'unknown', what: 'further arguments' }] : [];
    return [...value.items, ...cut];
  }

  /** Fetches what is missing. */
  async recall(): Promise<void> {
    if (this.#held > RECALLED) {
      this.#recalled.clear();
      this.#held = 0;
    }
    const offsets = [...this.missing].sort((a, b) => a - b);
    for (let from = 0; from < offsets.length; ) {
      const start = offsets[from] ?? 0;
      let to = from + 1;
      while (to < offsets.length && (offsets[to] ?? 0) - start < STRETCH) to++;
      const bytes = await this.#window.source.read(start, (offsets[to - 1] ?? 0) - start + CONSTANT);
      for (const offset of offsets.slice(from, to)) this.#keep(offset, bytes.subarray(offset - start));
      from = to;
    }
    this.missing.clear();
  }

  #keep(offset: number, bytes: Bytes): void {
    const { start, length } = extentOf(bytes);
    const kept = bytes.slice(0, Math.min(CONSTANT, start + length + 1));
    this.#recalled.set(offset, kept);
    this.#held += kept.length;
  }

  #of(handle: Handle, depth: number): Value {
    if (this.#parts-- <= 0 || depth > DEEPEST) return { kind: 'unknown', what: 'a large value' };
    const number = numberOf(handle.tag, handle.value);
    switch (tagOf(handle.tag)) {
      case LEAF:
      case DUNDER:
        return this.#constant(number);
      case GLOBAL: {
        const { module, name } = this.#globals.get(number);
        return { kind: 'global', module, name };
      }
      case OBJECT: {
        const { module, name } = this.#globals.get(number);
        return {
          kind: 'call',
          callee: { kind: 'global', module, name },
          args: [{ kind: 'unknown', what: 'arguments' }],
        };
      }
      case CALL:
        return this.#call(number, depth);
      case TUPLE:
      case LIST:
      case DICT:
      case SET:
        return this.#sequence(tagOf(handle.tag), number, depth);
      default:
        return { kind: 'unknown', what: UNKNOWNS[tagOf(handle.tag)] ?? 'an unknown value' };
    }
  }

  #constant(offset: number): Value {
    const bytes = this.#bytes(offset);
    if (!bytes) {
      this.missing.add(offset);
      return { kind: 'unknown', what: 'a value to be read again' };
    }
    const value = constantOf(bytes);
    if (value.kind !== 'text' && value.kind !== 'bytes') return value;
    const placed: Placed = { ...value, origin: originAt(bytes, offset) };
    return placed;
  }

  #bytes(offset: number): Bytes | undefined {
    const recalled = this.#recalled.get(offset);
    if (recalled) return recalled;
    const whole = this.#window.held(offset, CONSTANT);
    if (whole) return whole;
    // Short constants need not be followed by as much as a long one would take.
    const header = this.#window.held(offset, 9);
    if (!header || header[0] === undefined) return undefined;
    const { start, length } = extentOf(header);
    return LINES.has(header[0]) ? this.#line(offset) : this.#window.held(offset, Math.min(CONSTANT, start + length));
  }

  #line(offset: number): Bytes | undefined {
    const { bytes, base, length } = this.#window;
    const end = bytes.indexOf(10, offset - base);
    return end >= 0 && end < length
      ? bytes.subarray(offset - base, Math.min(end + 1, offset - base + CONSTANT))
      : undefined;
  }

  #call(node: number, depth: number): Value {
    if (!this.#nodes.has(node)) return { kind: 'unknown', what: 'the result of an early call' };
    const { callee, args } = this.#nodes.callOf(node);
    const values = this.#of(args, depth + 1);
    return {
      kind: 'call',
      callee: this.#of(callee, depth + 1),
      args: values.kind === 'sequence' ? values.items : [values],
    };
  }

  #sequence(tag: number, node: number, depth: number): Value {
    const handles = this.#nodes.has(node)
      ? tag === TUPLE
        ? this.#nodes.tupleItems(node, Math.max(0, this.#parts))
        : this.#nodes.items(node)
      : undefined;
    if (!handles) return { kind: 'unknown', what: 'a container made early' };
    const type = tag === TUPLE ? 'tuple' : tag === LIST ? 'list' : tag === DICT ? 'dict' : 'set';
    const items = handles.slice(0, Math.max(0, this.#parts)).map((handle) => this.#of(handle, depth + 1));
    return { kind: 'sequence', type, items, length: this.#nodes.length(node) };
  }
}

/** INT, LONG, STRING, UNICODE and FLOAT. */
const LINES: ReadonlySet<number> = new Set(['I', 'L', 'S', 'V', 'F'].map((char) => char.charCodeAt(0)));

const UNKNOWNS: Readonly<Record<number, string>> = {
  [PERSISTENT]: 'a persistent object',
  [DTYPE]: 'a dtype',
};
