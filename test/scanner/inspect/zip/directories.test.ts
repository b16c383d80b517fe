import { describe, expect, it } from 'vitest';
import { memorySource, ReadError, slice } from '#scanner/inspect/byte-source';
import { listed } from '#scanner/inspect/zip/directory';
import { type Directory, directoriesOf } from '#scanner/inspect/zip/end-records';
import { gapsOf, readGaps, withOthers } from '#scanner/inspect/zip/gaps';
import { bytes, concat, le } from '../build/bytes.ts';
import { noted, told } from '../build/session.ts';
import { zip } from '../build/zip.ts';

const entry = { name: 'a', content: bytes('abc') };
const places = (content: Uint8Array<ArrayBuffer>): [start: number, base: number][] =>
  directoriesOf({ head: content, tail: content, size: content.length }).map(({ start, base }) => [start, base]);

/** An end record that claims this. */
const end = (start: number, size: number, count = 1, comment = '') =>
  concat(
    bytes('PK\x05\x06\0\0\0\0'),
    le(2, count),
    le(2, count),
    le(4, size),
    le(4, start),
    le(2, comment.length),
    bytes(comment),
  );

describe('where lists of entries may stand', () => {
  // A header of 31 bytes, three of content; the list has one entry of 47 bytes.
  const START = 34;
  const LIST = 47;

  it('is told by the end record', () => {
    expect(places(zip([entry]))).toEqual([[START, 0]]);
  });

  it('is moved by what stands before the archive, as Python does', () => {
    expect(places(zip([entry], { prefix: bytes('x'.repeat(10)) }))).toEqual([[START + 10, 10]]);
  });

  it('is told by the zip64 record where the plain one has no value', () => {
    expect(places(zip([entry], { zip64: true }))).toContainEqual([START, 0]);
  });

  it('is told by each of several end records, the last first', () => {
    const one = zip([entry]);
    const two = concat(one, zip([{ ...entry, name: 'bb' }]));
    const found = places(two);
    expect(found).toContainEqual([START, 0]);
    expect(found[0]?.[0]).toBeGreaterThan(one.length);
  });

  it.each([
    ['behind the file', end(1_000_000, LIST)],
    ['reaching behind the file', end(0, 1_000_000)],
    ['where no entry stands', end(2, LIST)],
  ])('is not %s', (_, record) => {
    expect(places(concat(new Uint8Array(60), record))).toEqual([]);
  });

  it('of no entries is where the end record begins', () => {
    expect(places(end(0, 0, 0))).toEqual([[0, 0]]);
    expect(places(concat(bytes('x'.repeat(50)), end(50, 0, 0)))).toEqual([[50, 0]]);
  });

  it('is told once however many empty records there are', () => {
    expect(places(concat(end(0, 0, 0), end(22, 0, 0), end(44, 0, 0)))).toHaveLength(1);
  });

  it('is not told of more than 64 end records', () => {
    const list = zip([entry]).subarray(START, START + LIST);
    const many = Array.from({ length: 80 }, (_, at) => concat(list, end(at * (LIST + 22), LIST)));
    expect(places(concat(...many)).length).toBe(64);
  });

  it('is not told without a size', () => {
    const content = zip([entry]);
    expect(directoriesOf({ head: content, tail: content.subarray(0, 0), size: null })).toEqual([]);
  });
});

describe('a list of entries', () => {
  const directory = (start: number, more: Partial<Directory> = {}): Directory => ({
    start,
    size: 47,
    count: 1,
    base: 0,
    end: 0,
    after: 0,
    ...more,
  });
  const three = zip([entry, { ...entry, name: 'b' }, { ...entry, name: 'c' }]);
  const START = 3 * 34;

  it('is read to its end, whatever its end record counts', async () => {
    const found = await listed(memorySource(three), directory(START), noted().session);
    expect([...found.entries].map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect([found.end, found.failure]).toEqual([START + 3 * 47, undefined]);
  });

  it('ends where an entry is cut', async () => {
    const cut = memorySource(three.slice(0, START + 2 * 47 - 1));
    expect((await listed(cut, directory(START), noted().session)).entries).toHaveLength(1);
  });

  /** A session that fails at the third entry. */
  const failing = (error: Error) => {
    let left = 2;
    const spendEntries = (): void => {
      if (left-- === 0) throw error;
    };
    return noted({ spendEntries }).session;
  };

  it('keeps the entries that were read before the budget ended', async () => {
    const budget = new ReadError('budget', 'enough');
    const { entries, failure } = await listed(memorySource(three), directory(START), failing(budget));
    expect([entries.length, failure]).toEqual([2, budget]);
  });

  it('counts long names as several entries', async () => {
    const long = zip([
      { ...entry, name: 'n'.repeat(1000) },
      { ...entry, name: 'b' },
    ]);
    let counted = 0;
    const { session } = noted({ spendEntries: (count: number) => (counted += count) });
    await listed(memorySource(long), directory(30 + 1000 + 3 + 34), session);
    expect(counted).toBeGreaterThan(2);
  });

  it('hides no bug', async () => {
    const bug = new RangeError('a bug');
    await expect(listed(memorySource(three), directory(START), failing(bug))).rejects.toBe(bug);
  });

  it('is empty where none begins', async () => {
    expect((await listed(memorySource(three), directory(1), noted().session)).entries).toHaveLength(0);
  });
});

describe('what belongs to no entry', () => {
  it.each<[string, [number, number][], number, [number, number][]]>([
    ['nothing', [[0, 100]], 100, []],
    ['all of it', [], 100, [[0, 100]]],
    ['what stands before the first', [[10, 100]], 100, [[0, 10]]],
    ['what stands behind the last', [[0, 90]], 100, [[90, 100]]],
    [
      'little in between, which is padding',
      [
        [0, 50],
        [4250, 5000],
      ],
      5000,
      [],
    ],
    [
      'much in between',
      [
        [0, 50],
        [4251, 5000],
      ],
      5000,
      [[50, 4251]],
    ],
    [
      'nothing where entries overlap',
      [
        [0, 60],
        [10, 20],
        [50, 100],
      ],
      100,
      [],
    ],
    ['nothing behind an entry that claims more than there is', [[0, 1000]], 100, []],
  ])('%s', (_, ranges, size, gaps) => {
    const found = gapsOf(
      ranges.map(([start, stop]) => ({ start, end: stop })),
      size,
    );
    expect(found.map(({ start, end: stop }) => [start, stop])).toEqual(gaps);
  });

  it('is told by ranges in order with others in between', () => {
    const at = (start: number) => ({ start, end: start + 1 });
    const starts = (ranges: number[], others: number[]) =>
      [...withOthers(ranges.map(at), others.map(at))].map(({ start }) => start);
    expect(starts([10, 20, 30], [25, 40, 5, 20])).toEqual([5, 10, 20, 20, 25, 30, 40]);
    expect(starts([], [2, 1])).toEqual([1, 2]);
    expect(starts([1], [])).toEqual([1]);
  });

  const content = concat(new Uint8Array(100), bytes('PK\x03\x04 an entry'), new Uint8Array(87));
  const source = memorySource(content);

  it.each([
    [0, 50, 'bytes before the archive'],
    [50, 60, 'bytes between the entries'],
    [150, 200, 'bytes after the archive'],
  ])('is read by where it lies, from %i to %i', async (start, stop, name) => {
    const notes = noted();
    await readGaps(source, [{ start, end: stop }], notes.session);
    expect(notes.within).toEqual([[name, stop - start]]);
  });

  it.each([
    ['an entry that was read', 90, 'whole', ['caution zip-hidden-entry'], 'whole'],
    ['an entry that was not', 90, 'not-this', ['caution zip-hidden-entry', 'incomplete zip-hidden-bytes'], 'partial'],
    ['something readable', 150, 'whole', ['caution zip-hidden-bytes'], 'whole'],
    ['something that was read in part', 150, 'partial', ['caution zip-hidden-bytes'], 'partial'],
    ['nothing but zeros', 150, 'not-this', [], 'whole'],
  ] as const)('is told of when it is %s', async (_, start, coverage, findings, result) => {
    const notes = noted({}, () => coverage);
    expect(await readGaps(source, [{ start, end: 190 }], notes.session)).toBe(result);
    expect(told(notes)).toEqual(findings);
  });

  it('is remarked on when it is neither readable nor zeros', async () => {
    const notes = noted({}, () => 'not-this');
    expect(await readGaps(slice(source, 104, 9), [{ start: 0, end: 9 }], notes.session)).toBe('whole');
    expect(told(notes)).toEqual(['note zip-unclaimed-bytes']);
  });

  it('is looked into in 64 places, and said to be unread in others', async () => {
    const notes = noted({}, () => 'not-this');
    const gaps = Array.from({ length: 65 }, (_, at) => ({ start: at, end: at + 1 }));
    expect(await readGaps(source, gaps, notes.session)).toBe('partial');
    expect([notes.within.length, told(notes)]).toEqual([64, ['incomplete zip-hidden-bytes']]);
  });
});
