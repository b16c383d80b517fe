import { describe, expect, it } from 'vitest';
import { type Bytes, memorySource } from '#scanner/inspect/byte-source';
import { type Member, membersOf, type TarEnd } from '#scanner/inspect/tar/members';
import { bytes, concat } from '../build/bytes.ts';
import { member, pax, tar } from '../build/tar.ts';

async function walked(content: Bytes): Promise<{ members: Member[]; end: TarEnd }> {
  const members: Member[] = [];
  const walk = membersOf(memorySource(content));
  for (;;) {
    const next = await walk.next();
    if (next.done) return { members, end: next.value };
    members.push(next.value);
  }
}
const names = async (content: Bytes) => (await walked(content)).members.map(({ name }) => name);

const file = (name: string, length = 3) => ({ name, content: new Uint8Array(length).fill(0x61) });
const long = (type: string, text: string) => ({ name: '././@LongLink', type, content: bytes(`${text}\0`) });

describe('the members of a tar archive', () => {
  it('lie one after the other, each padded to a block', async () => {
    const { members, end } = await walked(tar(file('a', 1), file('b', 512), file('c', 513), file('d', 0)));
    expect(members.map(({ name, start, body }) => [name, start, body])).toEqual([
      ['a', 512, 1],
      ['b', 1536, 512],
      ['c', 2560, 513],
      ['d', 4096, 0],
    ]);
    expect(end).toEqual({ offset: 4096, kind: 'mark' });
  });

  it.each([
    ['the long name before it', [long('L', 'x'.repeat(300)), file('short')], 'x'.repeat(300)],
    ['the path of its pax header', [pax({ path: 'other' }), file('short')], 'other'],
    ['the path of a common header', [pax({ path: 'all' }, 'g'), file('short')], 'all'],
    [
      'its own pax header rather than the common one',
      [pax({ path: 'all' }, 'g'), pax({ path: 'own' }), file('s')],
      'own',
    ],
    ['the pax header of old Solaris', [pax({ path: 'sun' }, 'X'), file('short')], 'sun'],
  ])('are named by %s', async (_, parts, name) => {
    expect(await names(tar(...parts))).toEqual([name]);
  });

  it('are named by fields of their own once, and by common ones from there on', async () => {
    const content = tar(pax({ path: 'own' }), file('a'), file('b'), pax({ path: 'all' }, 'g'), file('c'), file('d'));
    expect(await names(content)).toEqual(['own', 'b', 'all', 'all']);
  });

  it('lead where their long target says', async () => {
    const link = { name: 'l', type: '2', target: 'short' };
    const found = await walked(tar(long('K', 'y'.repeat(200)), link));
    expect(found.members[0]?.target).toBe('y'.repeat(200));
  });

  it('have the size of their pax header', async () => {
    const big = { ...file('a', 600), size: 0 };
    const { members } = await walked(tar(pax({ size: '600' }), big, file('b')));
    expect(members.map(({ name, body }) => [name, body])).toEqual([
      ['a', 600],
      ['b', 3],
    ]);
  });

  it.each(['-1', 'many', '1.5', '99999999999999999999'])(
    'keep their own size where the pax header says %s',
    async (size) => {
      expect((await walked(tar(pax({ size }), file('a')))).members[0]?.body).toBe(3);
    },
  );

  it.each(['1', '2', '3', '4', '5'])('of type %s have no body, whatever length they give', async (type) => {
    const content = tar({ name: 'x', type, size: 5_000 }, file('after'));
    expect(await names(content)).toEqual(['x', 'after']);
  });

  it.each([
    ['a mark', concat(member(file('a')), new Uint8Array(1024)), 'mark', 1024],
    ['the file', member(file('a')), 'file', 1024],
    ['what is no header', concat(member(file('a')), bytes('x'.repeat(512))), 'damage', 1024],
    ['a part of a block', concat(member(file('a')), new Uint8Array(100)), 'damage', 1024],
    ['a member that reaches past it', member({ ...file('a'), size: 99_999 }), 'file', 100_864],
  ])('end at %s', async (_, content, kind, offset) => {
    expect((await walked(content)).end).toEqual({ kind, offset });
  });

  it('end where a header is longer than any name', async () => {
    const endless = tar({ name: 'x', type: 'L', size: 2_000_000 });
    await expect(walked(endless)).rejects.toMatchObject({ failure: 'budget' });
  });

  it('are found behind the map of a sparse file', async () => {
    const sparse = member({ name: 'holes', type: 'S', size: 3 }).slice(0, 512);
    sparse[482] = 1;
    sparse.set(bytes('        '), 148);
    const sum = sparse.reduce((total, byte) => total + byte, 0);
    sparse.set(bytes(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
    const more = new Uint8Array(512);
    more[504] = 1;
    const content = concat(sparse, more, new Uint8Array(512), bytes('abc'), new Uint8Array(509), tar(file('b')));
    const { members } = await walked(content);
    expect(members.map(({ name, start }) => [name, start])).toEqual([
      ['holes', 1536],
      ['b', 2560],
    ]);
  });

  it('of many small files cost few requests', async () => {
    let asked = 0;
    const content = tar(...Array.from({ length: 100 }, (_, at) => file(`f${at}`)));
    const walk = membersOf({
      size: content.length,
      read(offset, length) {
        asked++;
        return content.slice(offset, offset + length);
      },
    });
    while (!(await walk.next()).done);
    expect(asked).toBeLessThan(10);
  });
});
