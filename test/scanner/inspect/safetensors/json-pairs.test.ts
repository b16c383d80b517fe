import { describe, expect, it } from 'vitest';
import { type ByteSource, memorySource, ReadError } from '#scanner/inspect/byte-source';
import { NotJson } from '#scanner/inspect/safetensors/json-bytes';
import { walkPairs } from '#scanner/inspect/safetensors/json-pairs';
import { bytes } from '../build/bytes.ts';

/** The pairs of a text by their path, where `in` is entered, in stretches of a few bytes. */
async function pairs(text: string, window: number, source: ByteSource = memorySource(bytes(text))) {
  const found = new Map<string, number>();
  await walkPairs(
    source,
    (json, depth) => {
      const key = json.key();
      if (key === 'in' && json.next === '{') return 'enter';
      const start = json.at;
      json.skip();
      found.set(`${depth} ${key}`, json.at - start);
      return undefined;
    },
    undefined,
    window,
  );
  return Object.fromEntries(found);
}

const WINDOWS = [1, 2, 3, 5, 8, 13, 64, 1024];

describe('the pairs of a JSON object', () => {
  it.each<[string, Record<string, number>]>([
    ['{}', {}],
    [' { } \n\n ', {}],
    ['{"a":1}', { '1 a': 1 }],
    ['{"a":12345,"b":-1.5e3}', { '1 a': 5, '1 b': 6 }],
    ['{"a":{"b":[1,2]},"in":{"c":"text","d":null},"e":true}', { '1 a': 11, '2 c': 6, '2 d': 4, '1 e': 4 }],
    ['{"in":{}}', {}],
    ['{"in":{"in":{"x":1}},"in":{"y":2}}', { '3 x': 1, '2 y': 1 }],
    ['{"in":3}', { '1 in': 1 }],
    ['{"\\u0061":"\\"}"}', { '1 a': 5 }],
  ])('%j are found, wherever stretches of the text cut them', async (text, expected) => {
    for (const window of WINDOWS) expect(await pairs(text, window)).toEqual(expected);
  });

  it.each([
    '',
    ' ',
    '{',
    '{"a"',
    '{"a":',
    '{"a":1',
    '{"a":1,',
    '{"a":1,}',
    '{,"a":1}',
    '{"a":1 "b":2}',
    '{"a" 1}',
    '{"a":1}}',
    '{"a":1} x',
    '{"in":{"a":1}',
    '{"in":{"a":1},}',
    '[1]',
    '1',
    '{"a":12 3}',
    '{"a":tru}',
  ])('of %j are refused, wherever stretches of the text cut it', async (text) => {
    for (const window of WINDOWS) await expect(pairs(text, window)).rejects.toThrow(NotJson);
  });

  it('are found where only reading tells the length', async () => {
    const text = '{"a":1,"in":{"b":22},"c":333}';
    for (const window of WINDOWS) {
      const { read } = memorySource(bytes(text));
      expect(await pairs(text, window, { size: null, read })).toEqual({ '1 a': 1, '2 b': 2, '1 c': 3 });
    }
  });

  it('are read a stretch at a time', async () => {
    const text = `{${Array.from({ length: 5000 }, (_, at) => `"key ${at}":"value ${at}"`).join(',')}}`;
    const memory = memorySource(bytes(text));
    let [most, all] = [0, 0];
    const read = (offset: number, length: number) => {
      most = Math.max(most, length);
      all += length;
      return memory.read(offset, length);
    };
    expect(Object.keys(await pairs(text, 1000, { size: text.length, read }))).toHaveLength(5000);
    expect(most).toBe(1000);
    expect(all).toBeLessThan(text.length * 1.1);
  });

  it('may be longer than a stretch, up to eight megabytes', async () => {
    const long = (length: number) => `{"a":1,"b":"${'x'.repeat(length)}","c":3}`;
    expect(await pairs(long(100_000), 64)).toEqual({ '1 a': 1, '1 b': 100_002, '1 c': 1 });
    await expect(pairs(long(17_000_000), 1024)).rejects.toThrow(NotJson);
  });

  it('are no longer read when it is stopped, nor when the source fails', async () => {
    const stop = new AbortController();
    const source = memorySource(bytes('{"a":1}'));
    stop.abort();
    await expect(walkPairs(source, () => undefined, stop.signal)).rejects.toThrow(ReadError);
    const failing = { size: 10, read: () => Promise.reject(new ReadError('network', 'gone')) };
    await expect(walkPairs(failing, () => undefined)).rejects.toThrow('gone');
  });

  it('hide no bug of who reads them', async () => {
    const bug = new RangeError('a bug');
    const reading = walkPairs(memorySource(bytes('{"a":1}')), () => {
      throw bug;
    });
    await expect(reading).rejects.toBe(bug);
  });
});
