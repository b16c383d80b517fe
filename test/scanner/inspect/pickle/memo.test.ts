import { describe, expect, it } from 'vitest';
import { Memo } from '#scanner/inspect/pickle/memo';
import { Memory } from '#scanner/inspect/pickle/memory';
import { seeded } from '../../../shared/seeded.ts';

const PAGE = 2 ** 13;
const DENSE = 2 ** 26;

const memo = (limit?: number) => new Memo(new Memory(limit));

/** What a memo holds under an index. */
const entry = (from: Memo, index: number): [tag: number, value: number] | null =>
  from.find(index) ? [from.tag, from.value] : null;

describe('the memo', () => {
  it.each([0, 1, PAGE - 1, PAGE, 5 * PAGE + 7, DENSE - 1, DENSE, 2 ** 32 - 1])(
    'keeps what is put under %i',
    (index) => {
      const kept = memo();
      kept.put(index, 7, 0xdeadbeef);
      expect(entry(kept, index)).toEqual([7, 0xdeadbeef]);
    },
  );

  it.each([0, 3, PAGE, DENSE - 1, DENSE, 2 ** 32 - 1])('holds nothing under %i at first', (index) => {
    const kept = memo();
    expect(entry(kept, index)).toBeNull();
    kept.put(1, 2, 3);
    expect(entry(kept, index)).toBeNull();
  });

  it.each([4, DENSE + 4])('lets a later value replace an earlier one under %i, and counts it once', (index) => {
    const kept = memo();
    kept.put(index, 1, 10);
    kept.put(index, 2, 20);
    expect(entry(kept, index)).toEqual([2, 20]);
    expect(kept.size).toBe(1);
  });

  it('counts its entries, dense and stray: that is where MEMOIZE puts the next', () => {
    const kept = memo();
    for (const index of [0, 1, PAGE, DENSE, DENSE + 1]) kept.put(index, 1, index);
    expect(kept.size).toBe(5);
  });

  it('keeps the highest tag and value apart', () => {
    const kept = memo();
    for (const index of [0, DENSE]) {
      kept.put(index, 255, 0xffffffff);
      expect(entry(kept, index)).toEqual([255, 0xffffffff]);
    }
  });

  it('agrees with a map over any order of indices', () => {
    const random = seeded(8);
    const kept = memo();
    const map = new Map<number, [number, number]>();
    for (let round = 0; round < 3000; round++) {
      const index = Math.floor(random() * (round % 50 === 0 ? 2 ** 32 : 4 * PAGE));
      const value: [number, number] = [1 + Math.floor(random() * 255), Math.floor(random() * 2 ** 32)];
      kept.put(index, ...value);
      map.set(index, value);
    }
    expect(kept.size).toBe(map.size);
    for (const [index, value] of map) expect(entry(kept, index)).toEqual(value);
  });

  it('gives its memory back when it is dropped, and is empty then', () => {
    const memory = new Memory(2 * PAGE * 5 + 128);
    const kept = new Memo(memory);
    for (let round = 0; round < 5; round++) {
      kept.put(0, 1, 1);
      kept.put(PAGE, 1, 1);
      kept.put(DENSE, 1, 1);
      kept.drop();
      expect([kept.size, entry(kept, 0), entry(kept, DENSE)]).toEqual([0, null, null]);
    }
  });

  it('stops where its pages take too much memory', () => {
    const kept = memo(3 * PAGE * 5);
    for (const page of [0, 10, 100]) kept.put(page * PAGE, 1, 1);
    expect(() => kept.put(1000 * PAGE, 1, 1)).toThrow('keeps more objects at once than Assay follows');
  });

  it('stops where its stray entries take too much memory', () => {
    const kept = memo(128 * 10);
    for (let at = 0; at < 10; at++) kept.put(DENSE + at, 1, 1);
    expect(() => kept.put(DENSE + 10, 1, 1)).toThrow('keeps more objects at once than Assay follows');
  });
});

describe('the memory of a pickle', () => {
  it('may be used up to the last byte', () => {
    const memory = new Memory(100);
    memory.take(60);
    memory.take(40);
    expect(() => memory.take(1)).toThrow(expect.objectContaining({ failure: 'budget' }));
  });

  it('is free again once it is given back', () => {
    const memory = new Memory(100);
    memory.take(100);
    memory.give(30);
    expect(() => memory.take(30)).not.toThrow();
  });
});
