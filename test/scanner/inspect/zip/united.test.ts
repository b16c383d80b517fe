import { describe, expect, it } from 'vitest';
import { EntryStore } from '#scanner/inspect/zip/entries';
import type { Entry } from '#scanner/inspect/zip/entry';
import { united } from '#scanner/inspect/zip/united';

const entry = (name: string, offset: number, more: Partial<Entry> = {}): Entry => ({
  name,
  offset,
  nameBytes: name.length,
  method: 0,
  flags: 0,
  crc: 1,
  packed: 5,
  size: 5,
  mode: 0,
  ...more,
});

function listing(...entries: readonly Entry[]) {
  const store = new EntryStore();
  for (const each of entries) store.add(each);
  const directory = { start: 0, size: 0, count: entries.length, base: 0, end: 0, after: 0 };
  return { directory, entries: store.all(), end: 0, failure: undefined };
}

const names = (...lists: Parameters<typeof united>[0]) => [...united(lists)].map(({ name }) => name);

describe('the entries of several lists', () => {
  it('come in the order in which they lie, as those of one list', () => {
    expect(names(listing(entry('b', 20), entry('c', 30), entry('a', 10)))).toEqual(['a', 'b', 'c']);
    expect(names(listing(entry('b', 20)), listing(entry('c', 30), entry('a', 10)))).toEqual(['a', 'b', 'c']);
  });

  it('are there once where the lists agree', () => {
    const [a, b] = [entry('a', 10), entry('b', 20)];
    expect(names(listing(a, b), listing(b, a), listing(a))).toEqual(['a', 'b']);
  });

  it.each<[string, Partial<Entry>]>([
    ['name', { name: 'A' }],
    ['packed size', { packed: 6 }],
    ['size', { size: 6 }],
    ['method', { method: 8 }],
    ['checksum', { crc: 2 }],
    ['flags', { flags: 1 }],
    ['offset', { offset: 11 }],
  ])('are all there where lists differ in a %s', (_, more) => {
    expect(names(listing(entry('a', 10)), listing(entry('a', 10, more)))).toHaveLength(2);
  });

  it('of one list are all there, however often', () => {
    const a = entry('a', 10);
    expect(names(listing(a, a))).toEqual(['a', 'a']);
    expect(names(listing())).toEqual([]);
  });
});
