import { describe, expect, it } from 'vitest';
import { type ByteSource, type Bytes, memorySource, ReadError, slice } from '#scanner/inspect/byte-source';
import type { Decode } from '#scanner/inspect/decode/decoded-source';
import { definePacked } from '#scanner/inspect/decode/packed-stream';
import type { Coverage } from '#scanner/inspect/format';
import { bytes } from '../build/bytes.ts';
import { noted, told } from '../build/session.ts';

/** Unpacks a length of one byte and so many bytes; a length of 255 is damage, one of 254 is not supported. */
const decode: Decode = async function* (input) {
  const [length = 0] = await input.take(1);
  if (length === 254) throw new ReadError('unsupported', 'It is of a later version');
  if (length === 255) {
    yield await input.take(3);
    throw new ReadError('corrupt', 'It is damaged');
  }
  yield await input.take(length);
};

const packed = (length: number, ...rest: readonly string[]): Bytes =>
  bytes(String.fromCharCode(length) + rest.join(''));

async function read(
  content: Bytes,
  { weak = false, name = 'dir/model.pkl.x', coverage = 'whole' as Coverage, source = memorySource(content) } = {},
) {
  const format = definePacked({ id: 'x', title: 'X', recognises: () => true, decode, endings: ['.x'], weak });
  const notes = noted({}, () => coverage);
  const part = { name, source, depth: 0, size: source.size, head: content, tail: content };
  const result = await format.inspect(part, notes.session);
  return { ...notes, result, told: told(notes) };
}

describe('a packed stream', () => {
  it('is read by what it unpacks to', async () => {
    const { within, result, told: findings } = await read(packed(3, 'abc'));
    expect([within, result, findings]).toEqual([[['model.pkl', 3]], 'whole', []]);
  });

  it.each([
    ['model.pkl.x', 'model.pkl'],
    ['a\\b\\c.X', 'c'],
    ['.x', 'unpacked'],
    ['model.gz', 'unpacked'],
    ['dir.x/file', 'unpacked'],
  ])('named %s holds %s', async (name, inner) => {
    expect((await read(packed(3, 'abc'), { name })).within[0]?.[0]).toBe(inner);
  });

  it('gets as far as what it holds', async () => {
    expect((await read(packed(3, 'abc'), { coverage: 'partial' })).result).toBe('partial');
    expect((await read(packed(3, 'abc'), { coverage: 'not-this' })).result).toBe('not-this');
  });

  it('is incomplete where it is damaged, and its content is read all the same', async () => {
    const { within, result, told: findings } = await read(packed(255, 'abc'));
    expect([within.length, result, findings]).toEqual([1, 'partial', ['incomplete unread-corrupt']]);
  });

  it('that little marks is something else where it is damaged and its content is nothing', async () => {
    expect(await read(packed(255, 'abc'), { weak: true, coverage: 'not-this' })).toMatchObject({
      result: 'not-this',
      told: [],
    });
  });

  it.each<[string, Bytes, Coverage]>([
    ['its content is something', packed(255, 'abc'), 'whole'],
    ['it is only not supported', packed(254), 'not-this'],
  ])('that little marks is itself where %s', async (_, content, coverage) => {
    const expected = content[0] === 254 ? 'incomplete unread-unsupported' : 'incomplete unread-corrupt';
    expect((await read(content, { weak: true, coverage })).told).toEqual([expected]);
  });

  it('that little marks is nothing where it is empty', async () => {
    expect((await read(packed(0), { weak: true })).result).toBe('not-this');
    expect((await read(packed(0))).result).toBe('whole');
  });
});

describe('what follows a packed stream', () => {
  it.each<[Coverage, string[], Coverage]>([
    ['not-this', ['note trailing-bytes'], 'not-this'],
    ['whole', ['caution trailing-bytes'], 'whole'],
    ['partial', ['caution trailing-bytes'], 'partial'],
  ])('that is read as %s is told of as %j', async (coverage, findings, result) => {
    const found = await read(packed(3, 'abc', 'rest'), { coverage });
    expect([found.told, found.result]).toEqual([findings, result]);
    expect(found.within[1]).toEqual(['bytes after the stream', 4]);
    expect(found.findings[0]?.offset).toBe(4);
  });

  it('is unread where the source has no size', async () => {
    const content = packed(3, 'abc', 'rest');
    const source: ByteSource = { size: null, read: (at, length) => content.slice(at, at + length) };
    expect(await read(content, { source })).toMatchObject({
      result: 'partial',
      told: ['incomplete trailing-bytes'],
    });
  });

  it('is nothing at the end of a source without a size', async () => {
    const whole = slice(memorySource(packed(3, 'abc')), 0, 4);
    expect((await read(packed(3, 'abc'), { source: { size: null, read: whole.read } })).result).toBe('whole');
  });
});
