import { describe, expect, it } from 'vitest';
import type { Bytes } from '#scanner/inspect/byte-source';
import { bytes, concat, le } from '../build/bytes.ts';
import { EVIL, idsOf, inspected } from '../build/probe.ts';

const file = (header: string | object, data: Uint8Array): Bytes => {
  const text = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
  return concat(le(8, text.length), text, data);
};
const tensor = (start: number, end: number, dtype = 'F32', shape: readonly number[] = [(end - start) / 4]) => ({
  dtype,
  shape,
  data_offsets: [start, end],
});

describe('safetensors', () => {
  it.each([
    ['two tensors', { a: tensor(0, 8), b: tensor(8, 12) }, 12],
    ['tensors in another order', { b: tensor(8, 12), a: tensor(0, 8) }, 12],
    ['metadata', { __metadata__: { format: 'pt', 'ä\n"': 'é' }, a: tensor(0, 4) }, 4],
    ['no tensor', {}, 0],
    ['a scalar and an empty tensor', { a: tensor(0, 4, 'F32', []), b: tensor(4, 4, 'I64', [0, 3]) }, 4],
    ['four bits', { a: tensor(0, 3, 'F4', [2, 3]) }, 3],
    ['padding behind the header', `${JSON.stringify({ a: tensor(0, 4) })}     `, 4],
  ])('takes %s', async (_, header, length) => {
    const exact = file(header, new Uint8Array(length));
    expect(await inspected(exact)).toMatchObject({ format: 'safetensors', verdict: 'no-issues-found', findings: [] });
    if (length > 0) expect((await inspected(exact.slice(0, -1))).verdict).toBe('incomplete');
  });

  it.each([
    ['a hole', { a: tensor(0, 4), b: tensor(8, 12) }, 12],
    ['an overlap', { a: tensor(0, 8), b: tensor(4, 12) }, 12],
    ['a shape of another length', { a: tensor(0, 8, 'F32', [3]) }, 8],
    ['a shape whose product overflows', { a: tensor(0, 8, 'F32', [2 ** 31, 2 ** 31]) }, 8],
    ['an unknown type', { a: tensor(0, 8, 'PICKLE') }, 8],
    [
      'a name that stands twice',
      '{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}',
      8,
    ],
    ['metadata that is no text', { __metadata__: { a: 1 } }, 0],
    ['bytes behind the last tensor', { a: tensor(0, 4) }, 9],
  ])('says so of %s', async (_, header, length) => {
    expect((await inspected(file(header, new Uint8Array(length)))).verdict).toBe('caution');
  });

  it.each([
    ['as it is', 'EVIL payload in a text'],
    ['in base64', Buffer.from('EVIL payload in base64').toString('base64')],
    ['in base64 without padding', Buffer.from('EVIL payload in base64').toString('base64').replace(/=+$/, '')],
  ])('looks into the metadata %s', async (_, value) => {
    const result = await inspected(
      file({ __metadata__: { format: 'pt', note: value }, a: tensor(0, 4) }, bytes('1234')),
    );
    expect(result.verdict).toBe('dangerous');
    expect(idsOf(result)).toEqual(['evil metadata note', 'readable-metadata']);
  });

  it('finds nothing in the metadata that training writes, and tells of very long ones', async () => {
    const usual = {
      format: 'pt',
      ss_tag_frequency: JSON.stringify({ 'a b': { girl: 12, 'ä ♥': 3 } }),
      'modelspec.thumbnail': `data:image/jpeg;base64,${'/9j/4AAQSkZJRg'.repeat(40)}`,
      sshs_model_hash: '0123456789abcdef'.repeat(4),
      ss_training_started_at: '1690000000.123456',
      license: 'GPL\nversion 3 or later.\n',
    };
    const ordinary = file({ __metadata__: usual, a: tensor(0, 4) }, bytes('1234'));
    expect(await inspected(ordinary)).toMatchObject({ verdict: 'no-issues-found', findings: [] });
    const long = file({ __metadata__: { note: 'long '.repeat(250_000) }, a: tensor(0, 4) }, bytes('1234'));
    const result = await inspected(long);
    expect([result.verdict, ...idsOf(result)]).toEqual(['no-issues-found', 'long-metadata']);
  });

  it('reads what lies behind and between the tensors', async () => {
    expect(idsOf(await inspected(file({ a: tensor(0, 4) }, concat(new Uint8Array(4), EVIL))))).toContain(
      'evil bytes after the tensors',
    );
    const holed = file({ a: tensor(0, 4), b: tensor(16, 20) }, concat(new Uint8Array(4), EVIL, new Uint8Array(4)));
    expect(idsOf(await inspected(holed))).toContain('evil bytes between the tensors');
  });

  it.each([
    '{"a":',
    '{"a":{"dtype":"F32"}}',
    '{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}',
    '{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}',
    '{"a":1}',
    '{} extra',
    `{"a":${'['.repeat(200)}`,
    '{"\\q":1}',
    '{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4,8]}}',
  ])('is never green with the header %j', async (header) => {
    expect((await inspected(file(header, new Uint8Array(8)), 'model.safetensors')).verdict).toBe('incomplete');
  });

  it('is never green when cut within its header', async () => {
    const whole = file({ a: tensor(0, 4) }, new Uint8Array(4));
    for (let length = 10; length < whole.length; length++)
      expect((await inspected(whole.slice(0, length))).verdict).toBe('incomplete');
  });
});

describe('index of weights', () => {
  const index = (...files: readonly string[]) =>
    bytes(
      JSON.stringify({
        metadata: { total_size: 1 },
        weight_map: Object.fromEntries(files.map((name, at) => [`t${at}`, name])),
      }),
    );

  it('takes files beside it', async () => {
    const result = await inspected(index('model-00001-of-00002.safetensors', 'sub/model.safetensors'));
    expect(result).toMatchObject({ format: 'safetensors-index', verdict: 'no-issues-found', findings: [] });
  });

  it.each(['../x.bin', '/etc/passwd', 'C:\\x', 'https://example.com/x', 'a/../../x', '%2e%2e/x', '~/x', '\\\\host\\x'])(
    'says so of %s',
    async (path) => {
      expect(idsOf(await inspected(index('a', path)))).toEqual(['index-path']);
    },
  );

  it('is never green when cut', async () => {
    const whole = index('a', 'b');
    expect((await inspected(whole.slice(0, -3))).verdict).toBe('incomplete');
  });
});
