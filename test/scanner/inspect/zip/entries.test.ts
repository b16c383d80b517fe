import { describe, expect, it } from 'vitest';
import { EntryStore } from '#scanner/inspect/zip/entries';
import type { Entry } from '#scanner/inspect/zip/entry';

const entry = (at: number, more: Partial<Entry> = {}): Entry => ({
  name: `archive/data/${at}`,
  nameBytes: 13 + `${at}`.length,
  method: 8,
  flags: 0x808,
  crc: 0xffffffff - at,
  packed: 100 + at,
  size: 2 ** 33 + at,
  offset: 2 ** 40 - at,
  mode: 0o100644,
  ...more,
});

const FIELDS = ['name', 'nameBytes', 'method', 'flags', 'crc', 'packed', 'size', 'offset', 'mode'] as const;
const plain = (one: Entry) => Object.fromEntries(FIELDS.map((field) => [field, one[field]]));

function stored(...entries: readonly Entry[]) {
  const store = new EntryStore();
  for (const each of entries) store.add(each);
  return store;
}

describe('entries as columns', () => {
  it('say what was added, however many', () => {
    const added = Array.from({ length: 1000 }, (_, at) => entry(at));
    expect([...stored(...added).all()].map(plain)).toEqual(added);
  });

  it.each(['', 'ä/ü.pkl', '\u{1f600}', '\ufeffa', 'a\0b', 'é'.repeat(4096), '\uffff'.repeat(4096)])(
    'keep a name as it is: %#',
    (name) => {
      const entries = stored(entry(0), entry(1, { name }), entry(2)).all();
      expect([...entries].map((each) => each.name)).toEqual(['archive/data/0', name, 'archive/data/2']);
    },
  );

  it('keep offsets that point before the stream', () => {
    const [only] = stored(entry(0, { offset: -5 })).all();
    expect(only?.offset).toBe(-5);
  });

  it('do not grow once they were handed out', () => {
    const store = stored(entry(0));
    const before = store.all();
    store.add(entry(1));
    expect([before.length, store.all().length]).toEqual([1, 2]);
  });

  it('can be chosen from and put in order, and stay as they were', () => {
    const all = stored(entry(3), entry(1), entry(2)).all();
    const packed = (entries: Iterable<Entry>) => [...entries].map((each) => each.packed);
    const sorted = all.sorted((a, b) => a.packed - b.packed);
    expect(packed(sorted)).toEqual([101, 102, 103]);
    expect(packed(sorted.where((each) => each.packed !== 102))).toEqual([101, 103]);
    expect(sorted.where(() => false)).toHaveLength(0);
    expect(packed(all)).toEqual([103, 101, 102]);
  });
});
