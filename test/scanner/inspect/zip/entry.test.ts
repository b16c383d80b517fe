import { describe, expect, it } from 'vitest';
import { compareHeaders } from '#scanner/inspect/zip/compare';
import {
  type Entry,
  entryAt,
  entryLength,
  type Header,
  type Local,
  localHeader,
  localLength,
  textOf,
} from '#scanner/inspect/zip/entry';
import { bytes, concat, le } from '../build/bytes.ts';
import { noted } from '../build/session.ts';

const WIDE = 0xffffffff;

/** The fields that both headers have, without the lengths of name and extra field. */
const fields = ({ flags = 0, method = 0, crc = 7, packed = 3, size = 3 }: Partial<Header>) =>
  concat(le(2, flags), le(2, method), le(4, 0), le(4, crc), le(4, packed), le(4, size));

function central(
  header: Partial<Header>,
  { extra = new Uint8Array(0), comment = '', offset = 100, madeBy = 3, mode = 0o100644 } = {},
) {
  const name = bytes(header.name ?? 'a');
  return concat(
    bytes('PK\x01\x02'),
    Uint8Array.of(20, madeBy),
    le(2, 20),
    fields(header),
    le(2, name.length),
    le(2, extra.length),
    le(2, comment.length),
    le(4, 0),
    le(4, mode * 65_536),
    le(4, offset),
    name,
    extra,
    bytes(comment),
  );
}

function local(header: Partial<Header>, extra = new Uint8Array(0)) {
  const name = bytes(header.name ?? 'a');
  return concat(bytes('PK\x03\x04'), le(2, 20), fields(header), le(2, name.length), le(2, extra.length), name, extra);
}

const field = (id: number, ...numbers: readonly Uint8Array[]) => {
  const content = concat(...numbers);
  return concat(le(2, id), le(2, content.length), content);
};

describe('an entry of the list', () => {
  it('says what it is', () => {
    const header = { name: 'x/data.pkl', nameBytes: 10, method: 8, flags: 0x800, crc: 0xdeadbeef, packed: 5, size: 9 };
    expect(entryAt(central(header), 0, 0)).toEqual({ ...header, offset: 100, mode: 0o100644 });
  });

  it('is as long as its name, its extra field and its comment make it', () => {
    const one = central({ name: 'abc' }, { extra: field(9, le(2, 1)), comment: 'xyz' });
    expect(entryLength(one, 0)).toBe(one.length);
  });

  it('may lie anywhere', () => {
    const two = concat(central({ name: 'a' }), central({ name: 'bb' }));
    expect(entryAt(two, entryLength(two, 0), 0).name).toBe('bb');
  });

  it('counts its offset from where the archive begins', () => {
    expect(entryAt(central({}, { offset: 100 }), 0, 50).offset).toBe(150);
    expect(entryAt(central({}, { offset: 100 }), 0, -150).offset).toBe(-50);
  });

  it.each([
    [0, 0],
    [3, 0o120777],
  ])('has a mode when it was made on Unix: %i', (madeBy, mode) => {
    expect(entryAt(central({}, { madeBy, mode: 0o120777 }), 0, 0).mode).toBe(mode);
  });

  it('takes what does not fit from its zip64 field, in the order size, packed, offset', () => {
    const extra = field(1, le(8, 2 ** 33), le(8, 2 ** 34), le(8, 2 ** 35));
    const wide = central({ packed: WIDE, size: WIDE }, { extra, offset: WIDE });
    expect(entryAt(wide, 0, 0)).toMatchObject({ size: 2 ** 33, packed: 2 ** 34, offset: 2 ** 35 });
  });

  it('takes only what does not fit', () => {
    const extra = field(1, le(8, 2 ** 35));
    expect(entryAt(central({}, { extra, offset: WIDE }), 0, 0)).toMatchObject({
      size: 3,
      packed: 3,
      offset: 2 ** 35,
    });
  });

  it('finds its zip64 field behind others', () => {
    const extra = concat(field(0x5455, le(4, 1)), field(1, le(8, 2 ** 33)));
    expect(entryAt(central({ size: WIDE }, { extra }), 0, 0).size).toBe(2 ** 33);
  });

  it.each([
    ['none', new Uint8Array(0)],
    ['one that is cut', field(1, le(4, 5))],
    ['one that claims more than is there', concat(le(2, 1), le(2, 60_000))],
  ])('stays as it is where its zip64 field is %s', (_, extra) => {
    expect(entryAt(central({ size: WIDE }, { extra }), 0, 0).size).toBe(WIDE);
  });

  it('reads as zeros what is not there', () => {
    expect(entryAt(new Uint8Array(0), 0, 0)).toMatchObject({ name: '', packed: 0, size: 0, offset: 0 });
  });
});

describe('an entry’s own header', () => {
  it('says where its content begins', () => {
    const header = local({ name: 'abc' }, field(0x4246, new Uint8Array(50)));
    expect([localLength(header), localHeader(header).length]).toEqual([header.length, header.length]);
  });

  it('takes size and packed size from its zip64 field', () => {
    const header = local({ packed: WIDE, size: WIDE }, field(1, le(8, 2 ** 33), le(8, 2 ** 34)));
    expect(localHeader(header)).toMatchObject({ size: 2 ** 33, packed: 2 ** 34 });
  });
});

describe('the name of an entry', () => {
  it('is UTF-8 where it is that, and one letter a byte elsewhere', () => {
    expect(textOf(new Uint8Array(new TextEncoder().encode('modèle')))).toBe('modèle');
    expect(textOf(bytes('mod\xe8le'))).toBe('modèle');
  });
});

describe('two headers of one entry', () => {
  const header: Header = { name: 'a', nameBytes: 1, method: 8, flags: 0, crc: 7, packed: 5, size: 9 };
  const entry: Entry = { ...header, offset: 100, mode: 0 };
  const own: Local = { ...header, length: 31 };

  function differences(changes: Partial<Local>, listed: Partial<Entry> = {}): [string, string | undefined][] {
    const notes = noted();
    compareHeaders({ ...entry, ...listed }, { ...own, ...changes }, notes.session);
    return notes.findings.map(({ message, advisory }) => [/^The (.*) of entry/.exec(message)?.[1] ?? '', advisory]);
  }

  it('agree', () => {
    expect(differences({})).toEqual([]);
  });

  it.each<[keyof Header, string | number, string, string | undefined]>([
    ['name', 'b', 'name', 'CVE-2025-1944'],
    ['flags', 1, 'set of flags', 'CVE-2025-1945'],
    ['flags', 0x2000, 'set of flags', 'CVE-2025-1945'],
    ['method', 0, 'compression method', undefined],
    ['packed', 4, 'packed size', undefined],
    ['size', 8, 'size', undefined],
    ['crc', 6, 'checksum', 'CVE-2025-10156'],
  ])('differ in their %s of %s', (key, value, what, advisory) => {
    expect(differences({ [key]: value })).toEqual([[what, advisory]]);
  });

  it.each([2, 0x800])('may differ in flags that no loader cares for: %i', (flags) => {
    expect(differences({ flags })).toEqual([]);
  });

  it.each([0, WIDE])('may leave lengths and checksum to what follows the content: %i', (unknown) => {
    const changes = { packed: unknown, size: unknown, crc: unknown, flags: 8 };
    expect(differences(changes, { flags: 8 })).toEqual([]);
  });

  it('may not do so without the flag for it', () => {
    expect(differences({ packed: 0, size: 0, crc: 0 }).map(([what]) => what)).toEqual([
      'packed size',
      'size',
      'checksum',
    ]);
  });

  it('may not do so with a third value', () => {
    expect(differences({ size: 1, flags: 8 }, { flags: 8 })).toEqual([['size', undefined]]);
  });

  it('are told of where the entry lies, by a name that acts on no screen', () => {
    const notes = noted();
    compareHeaders(entry, { ...own, name: 'b\u001b[2J' }, notes.session);
    expect(notes.findings[0]).toMatchObject({ offset: 100, severity: 'caution' });
    expect(notes.findings[0]?.message).toBe(
      'The name of entry "a" is "b\\u001b[2J" in its own header and "a" in the list',
    );
  });
});
