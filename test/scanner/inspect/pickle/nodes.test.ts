import { describe, expect, it } from 'vitest';
import { Nodes } from '#scanner/inspect/pickle/nodes';
import { LEAF, LIST, numberOf, tagged, tagOf } from '#scanner/inspect/pickle/tags';

/** A stack of leaves with these numbers. */
function stack(numbers: readonly number[]): [tags: Uint8Array, values: Uint32Array, from: number, to: number] {
  return [new Uint8Array(numbers.length).fill(LEAF), Uint32Array.from(numbers), 0, numbers.length];
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

function add(nodes: Nodes, node: number, numbers: readonly number[]): void {
  nodes.append(node, ...stack(numbers));
}

function container(nodes: Nodes): number {
  const node = nodes.next;
  nodes.container();
  return node;
}

const numbers = (handles: readonly { value: number }[] | undefined) => handles?.map(({ value }) => value);

describe('what containers hold', () => {
  it('is empty at first', () => {
    const nodes = new Nodes();
    const list = container(nodes);
    expect([nodes.length(list), nodes.items(list)]).toEqual([0, []]);
  });

  it('is told in order, over any number of additions', () => {
    const nodes = new Nodes();
    const list = container(nodes);
    add(nodes, list, [1, 2]);
    add(nodes, list, []);
    add(nodes, list, [3]);
    expect(numbers(nodes.items(list))).toEqual([1, 2, 3]);
    expect(nodes.length(list)).toBe(3);
  });

  it('is told apart for containers that grow by turns', () => {
    const nodes = new Nodes();
    const [first, second] = [container(nodes), container(nodes)];
    for (let turn = 0; turn < 5; turn++) {
      add(nodes, first, [turn]);
      add(nodes, second, [turn * 10]);
    }
    expect([numbers(nodes.items(first)), numbers(nodes.items(second))]).toEqual([
      [0, 1, 2, 3, 4],
      [0, 10, 20, 30, 40],
    ]);
  });

  it('is kept up to 256 items, and counted beyond', () => {
    const nodes = new Nodes();
    const list = container(nodes);
    add(nodes, list, range(0, 200));
    add(nodes, list, range(200, 400));
    add(nodes, list, [400]);
    expect(numbers(nodes.items(list))).toEqual(range(0, 256));
    expect(nodes.length(list)).toBe(401);
  });

  it('is kept further where more is wanted', () => {
    const nodes = new Nodes();
    nodes.kept = 1000;
    const list = container(nodes);
    add(nodes, list, range(0, 900));
    add(nodes, list, range(900, 1100));
    expect(numbers(nodes.items(list))).toEqual(range(0, 1000));
  });

  it('is kept as handles: tag and number', () => {
    const nodes = new Nodes();
    nodes.tuple(Uint8Array.of(LEAF, tagged(LIST, 2 ** 35)), Uint32Array.of(7, 0), 0, 2);
    const items = nodes.tupleItems(0).map(({ tag, value }) => [tagOf(tag), numberOf(tag, value)]);
    expect(items).toEqual([
      [LEAF, 7],
      [LIST, 2 ** 35],
    ]);
  });
});

describe('tuples and calls', () => {
  it('of any stretch of the stack are kept, up to 256 items', () => {
    const nodes = new Nodes();
    const [tags, values] = stack(range(0, 300));
    nodes.tuple(tags, values, 10, 13);
    expect([nodes.length(0), numbers(nodes.tupleItems(0))]).toEqual([3, [10, 11, 12]]);
    const long = nodes.next;
    nodes.tuple(tags, values, 0, 300);
    expect([nodes.length(long), nodes.tupleItems(long).length]).toEqual([300, 256]);
  });

  it('know what was called with what', () => {
    const nodes = new Nodes();
    nodes.container();
    const node = nodes.next;
    nodes.call({ tag: 4, value: 5 }, { tag: 7, value: 8 });
    expect(nodes.callOf(node)).toEqual({ callee: { tag: 4, value: 5 }, args: { tag: 7, value: 8 } });
  });
});

describe('what was made long ago', () => {
  it('is forgotten, and never taken for something else', () => {
    const nodes = new Nodes();
    const early = container(nodes);
    add(nodes, early, [1]);
    while (nodes.next < 2 ** 19) container(nodes);
    expect(nodes.has(early)).toBe(false);
    add(nodes, early, [2]);
    const late = container(nodes);
    add(nodes, late, [3]);
    expect([nodes.has(late), numbers(nodes.items(late))]).toEqual([true, [3]]);
  });

  it('is not told in part: a container whose first items are gone is unknown', () => {
    const nodes = new Nodes();
    const list = container(nodes);
    add(nodes, list, [1]);
    while (nodes.next < 2 ** 19 - 2000) container(nodes);
    const again = nodes.next;
    add(nodes, list, [2]);
    while (nodes.next < again + 1600) container(nodes);
    expect(nodes.items(list)).toBeUndefined();
  });

  it('outlives the growth of the ring', () => {
    const nodes = new Nodes();
    const list = container(nodes);
    add(nodes, list, [1]);
    for (let made = 0; made < 20_000; made++) container(nodes);
    add(nodes, list, [2]);
    expect(numbers(nodes.items(list))).toEqual([1, 2]);
  });
});

describe('a handle', () => {
  it.each([0, 1, 2 ** 32 - 1, 2 ** 32, 2 ** 36 - 1])('keeps a number of 36 bits beside its tag: %i', (number) => {
    for (const tag of [1, 7, 15]) {
      const byte = tagged(tag, number);
      expect([tagOf(byte), numberOf(byte, number >>> 0)]).toEqual([tag, number]);
      expect(byte).toBeLessThan(256);
    }
  });
});
