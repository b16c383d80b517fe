import { CALL, DICT, LIST, numberOf, TUPLE, tagged, tagOf } from './tags.ts';

/** Slots of the ring when it is full grown, and at first: archives hold tiny pickles by the ten thousand. */
const SLOTS = 1 << 19;
const FIRST = 1 << 4;
/** Items of one container that are kept; of longer ones only their number is known. */
const KEPT = 256;

/** A handle as two numbers. */
export interface Handle {
  readonly tag: number;
  readonly value: number;
}

/**
 * What containers and calls hold, as far as it was made of late: a ring that forgets the oldest. A pickle builds the
 * arguments of a call right before the call, so that ordinary ones lose nothing; what is lost counts as unknown.
 */
export class Nodes {
  #tags = new Uint8Array(FIRST);
  #values = new Uint32Array(FIRST);
  #mask = FIRST - 1;
  /** Slots ever written. The next node's number. */
  next = 0;
  /** Items that are kept of one container where more than usual are wanted. */
  kept: number | undefined;

  /** A tuple of the handles of a stack between two positions. */
  tuple(tags: Uint8Array, values: Uint32Array, from: number, to: number): void {
    const end = Math.min(to, from + KEPT);
    let slot = this.next;
    while (slot + end - from >= this.#mask && this.#mask < SLOTS - 1) this.#grow();
    const mask = this.#mask;
    const ownTags = this.#tags;
    const ownValues = this.#values;
    ownTags[slot & mask] = TUPLE;
    ownValues[slot++ & mask] = to - from;
    for (let at = from; at < end; at++, slot++) {
      ownTags[slot & mask] = tags[at] as number;
      ownValues[slot & mask] = values[at] as number;
    }
    this.next = slot;
  }

  /** An empty list, dict or set: its length, its latest chunk, and how many of its items are kept. */
  container(): void {
    this.#push(LIST, 0);
    this.#push(0, 0);
    this.#push(0, 0);
  }

  call(callee: Handle, args: Handle): void {
    this.#push(CALL, 0);
    this.#push(callee.tag, callee.value);
    this.#push(args.tag, args.value);
  }

  /** Whether a node is still remembered. */
  has(node: number): boolean {
    return this.next - node < SLOTS - 2 * KEPT;
  }

  /** Adds the handles of a stack between two positions to a list, dict or set. */
  append(node: number, tags: Uint8Array, values: Uint32Array, from: number, to: number): void {
    if (!this.has(node)) return;
    const at = node & this.#mask;
    this.#values[at] = Math.min(0xffffffff, (this.#values[at] as number) + to - from);
    const kept = this.#values[(node + 2) & this.#mask] as number;
    const count = Math.min(to - from, (this.kept ?? KEPT) - kept);
    if (count <= 0) return;
    const chunk = this.next;
    const link = (node + 1) & this.#mask;
    this.#push(this.#tags[link] as number, this.#values[link] as number);
    this.#push(0, count);
    for (let item = from; item < from + count; item++) this.#push(tags[item] as number, values[item] as number);
    this.#tags[link] = tagged(DICT, chunk);
    this.#values[link] = chunk >>> 0;
    this.#values[(node + 2) & this.#mask] = kept + count;
  }

  /** The true number of items. */
  length(node: number): number {
    return this.#values[node & this.#mask] as number;
  }

  /** The items of a tuple that are kept. */
  tupleItems(node: number, most = KEPT): Handle[] {
    return this.#items(node + 1, Math.min(KEPT, most, this.length(node)));
  }

  /** The items of a list, dict or set that are kept; undefined when some were forgotten since. */
  items(node: number): Handle[] | undefined {
    const chunks: Handle[][] = [];
    let link = this.#handle(node + 1);
    while (tagOf(link.tag) === DICT) {
      const chunk = numberOf(link.tag, link.value);
      if (!this.has(chunk)) return undefined;
      chunks.unshift(this.#items(chunk + 2, this.#values[(chunk + 1) & this.#mask] as number));
      link = this.#handle(chunk);
    }
    return chunks.flat();
  }

  callOf(node: number): { callee: Handle; args: Handle } {
    return { callee: this.#handle(node + 1), args: this.#handle(node + 2) };
  }

  #items(from: number, count: number): Handle[] {
    const items: Handle[] = [];
    for (let slot = from; slot < from + count; slot++) items.push(this.#handle(slot));
    return items;
  }

  #handle(slot: number): Handle {
    return { tag: this.#tags[slot & this.#mask] as number, value: this.#values[slot & this.#mask] as number };
  }

  #grow(): void {
    const slots = 2 * (this.#mask + 1);
    const [tags, values] = [new Uint8Array(slots), new Uint32Array(slots)];
    tags.set(this.#tags);
    values.set(this.#values);
    this.#tags = tags;
    this.#values = values;
    this.#mask = slots - 1;
  }

  #push(tag: number, value: number): void {
    // Nothing was forgotten yet where the ring is not full grown: its slots are in order.
    if (this.next > this.#mask && this.#mask < SLOTS - 1) this.#grow();
    const at = this.next & this.#mask;
    this.#tags[at] = tag;
    this.#values[at] = value;
    this.next++;
  }
}
