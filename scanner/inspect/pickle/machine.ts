import type { Judge } from '#shared/files/globals/judgement';
import type { Effort } from '../effort.ts';
import type { Constants } from './constant-queue.ts';
import type { Dtype } from './dtypes.ts';
import type { Sighting } from './findings.ts';
import type { Globals } from './globals.ts';
import { Memo } from './memo.ts';
import type { Memory } from './memory.ts';
import type { Handle, Nodes } from './nodes.ts';
import type { Storage, Storages } from './storages.ts';
import { DICT, LIST, SET, TUPLE, tagged, tagOf, UNKNOWN } from './tags.ts';
import type { Values } from './values.ts';
import type { Window } from './window.ts';

/** Why the loop was left: to move the window, to read constants again, or because something ended. */
export type Exit = 'go' | 'refill' | 'recall' | 'line' | 'stop' | 'broken' | 'array';

/** An array that joblib wrote between the opcodes of a pickle, right after the opcode at hand. */
export interface InlineArray {
  /** Null when its elements are objects: then a pickle of them follows. */
  readonly size: number | null;
  /** A byte counts the padding before it. */
  readonly padded: boolean;
}

/** What the machines of a file have in common. */
export interface Shared {
  readonly judge: Judge;
  readonly effort: Effort;
  readonly dtypes: Dtype[];
  readonly storages: Storages;
  /** What persistent ids refer to, by the number of their handle. */
  readonly tensors: (Storage | null)[];
  /** Byte strings to be opened when the pickle is read. */
  readonly constants: Constants;
  readonly window: Window;
  readonly nodes: Nodes;
  readonly values: Values;
  readonly globals: Globals;
  readonly memory: Memory;
  /** Globals by extension code, as `copyreg.add_extension` registers them. */
  readonly extensions: Map<number, number>;
  /** Reports what was seen; `call` writes the call of it, where that is not yet done. */
  report(sighting: Sighting, call?: () => string): void;
  /** Tells whoever holds the file of a storage that lies beside the pickle, by key and length in bytes. */
  refersTo(key: string, bytes: number): void;
}

/** Handles and marks for which there is room at first: most pickles are small. */
const ROOM = 16;
const MARKS = 16;

const EMPTY: Handle = { tag: UNKNOWN, value: 0 };

/** The state of one pickle's machine: its stack of handles, the marks in it, and its memo. */
export class Machine {
  readonly shared: Shared;
  readonly memo: Memo;
  tags = new Uint8Array(ROOM);
  values = new Uint32Array(ROOM);
  /** Handles on the stack. */
  top = 0;
  /** Where the handles above the last mark begin. */
  fence = 0;
  marks = 0;
  protocol = 0;
  /** Position in the window of the opcode at hand. */
  position = 0;
  /** Offset at which the frame at hand ends. */
  frameEnd = 0;
  /** The array to be passed over next. */
  array: InlineArray | null = null;
  /** What is wrong with the pickle: the first two faults. */
  readonly faults: { readonly offset: number; readonly message: string }[] = [];
  /** Attributes with underscores that dicts hold as keys, by the node of the dict. */
  readonly dunders = new Map<number, Set<string>>();
  #marks = new Uint32Array(MARKS);
  #lied = false;

  constructor(shared: Shared) {
    this.shared = shared;
    this.memo = new Memo(shared.memory);
  }

  /** Offset of the opcode at hand. */
  get offset(): number {
    return this.shared.window.base + this.position;
  }

  /** Tells of a frame that claims another length than it has. */
  frameLies(how: string): void {
    if (this.#lied) return;
    this.#lied = true;
    const { offset } = this;
    const message = `A frame of its pickle ${how}: loaders disagree on such files`;
    this.shared.report({ id: 'frame-mismatch', severity: 'caution', message, offset, from: offset });
  }

  fault(message: string): void {
    if (this.faults.length < 2) this.faults.push({ offset: this.offset, message });
  }

  /** Makes room for at least one more handle. */
  grow(): void {
    const length = this.tags.length * 2;
    this.shared.memory.take(length * 5);
    const [tags, values] = [new Uint8Array(length), new Uint32Array(length)];
    tags.set(this.tags);
    values.set(this.values);
    this.tags = tags;
    this.values = values;
    this.shared.memory.give((length * 5) / 2);
  }

  mark(): void {
    if (this.marks === this.#marks.length) {
      this.shared.memory.take(this.marks * 8);
      const marks = new Uint32Array(this.marks * 2);
      marks.set(this.#marks);
      this.#marks = marks;
      this.shared.memory.give(this.marks * 4);
    }
    this.#marks[this.marks++] = this.top;
    this.fence = this.top;
  }

  /** Removes the last mark and returns where it was; without one, the bottom of the stack. */
  unmark(): number {
    if (this.marks === 0) {
      this.fault('takes what lies above a mark where there is none');
      return 0;
    }
    const at = this.#marks[--this.marks] as number;
    this.fence = this.marks === 0 ? 0 : (this.#marks[this.marks - 1] as number);
    return at;
  }

  push(tag: number, number: number): void {
    if (this.top >= this.tags.length) this.grow();
    this.tags[this.top] = tagged(tag, number);
    this.values[this.top++] = number >>> 0;
  }

  pushHandle({ tag, value }: Handle): void {
    if (this.top >= this.tags.length) this.grow();
    this.tags[this.top] = tag;
    this.values[this.top++] = value;
  }

  /** The handle so many below the top; unknown where a mark or the bottom is in between. */
  peek(below: number): Handle {
    const at = this.top - 1 - below;
    return at < this.fence ? EMPTY : { tag: this.tags[at] as number, value: this.values[at] as number };
  }

  /** Removes handles; says so when there are too few. */
  drop(count: number): void {
    if (this.top - count < this.fence) this.fault('takes more from its stack than is there');
    this.top = Math.max(this.fence, this.top - count);
  }

  /** Makes a tuple of the uppermost handles, of which there must be as many. */
  tupleOf(from: number): void {
    const node = this.shared.nodes.next;
    this.shared.nodes.tuple(this.tags, this.values, from, this.top);
    this.top = from;
    this.push(TUPLE, node);
  }

  /** Makes a list, dict or set of the handles from a position on. */
  containerOf(tag: number, from: number): void {
    const { nodes } = this.shared;
    const node = nodes.next;
    nodes.container();
    nodes.append(node, this.tags, this.values, from, this.top);
    this.top = from;
    this.push(tag, node);
  }

  /** Whether the handle at a position of the stack is a list, dict or set of this pickle's own making. */
  isContainer(at: number): boolean {
    const tag = tagOf(this.tags[at] as number);
    return tag === LIST || tag === DICT || tag === SET;
  }

  /** Makes the machine ready for another pickle, once it has ended. */
  reset(): void {
    this.top = 0;
    this.fence = 0;
    this.marks = 0;
    this.protocol = 0;
    this.frameEnd = 0;
    this.#lied = false;
    if (this.faults.length > 0) this.faults.length = 0;
    if (this.dunders.size > 0) this.dunders.clear();
    if (this.tags.length > ROOM) this.tags = new Uint8Array(ROOM);
    if (this.values.length > ROOM) this.values = new Uint32Array(ROOM);
    if (this.#marks.length > MARKS) this.#marks = new Uint32Array(MARKS);
  }

  /** Gives all memory back. */
  end(): void {
    this.memo.drop();
    this.shared.memory.give((this.tags.length - ROOM) * 5 + (this.#marks.length - MARKS) * 4);
  }
}
