import { describe, expect, it } from 'vitest';
import { safetensorsHeader } from '#scanner/inspect/safetensors/header';
import { JsonBytes, NotJson } from '#scanner/inspect/safetensors/json-bytes';

const over = (text: string) => new JsonBytes(new TextEncoder().encode(text));

/** Whether the whole text is one value of JSON. */
function passes(text: string): boolean {
  try {
    const json = over(text);
    json.skip();
    json.end();
    return true;
  } catch (error) {
    if (error instanceof NotJson) return false;
    throw error;
  }
}

describe('JSON from bytes', () => {
  it.each([
    '{}',
    '[]',
    ' { "a" : [ 1 , -2.5e+3 , true , false , null , "x" ] }\r\n\t',
    '"\\u00e9\\n\\""',
    '{"a":{"b":{"c":[[[]]]}}}',
    '0',
    '""',
  ])('takes %j', (text) => {
    expect(passes(text)).toBe(true);
  });

  it.each([
    '',
    ' ',
    '{',
    '[1,]',
    '{"a":1,}',
    '{"a"}',
    '{a:1}',
    "{'a':1}",
    '[1 2]',
    '{} {}',
    'tru',
    '1.',
    '+1',
    'NaN',
    '"abc',
    '"a\nb"',
    '"\\x41"',
    '"\\',
    '[1]]',
    '/* c */ 1',
  ])('refuses %j', (text) => {
    expect(passes(text)).toBe(false);
  });

  it('agrees with JSON.parse on whatever one byte of a text becomes', () => {
    const text = '{"a":[1,-2.5],"b":"x\\n","c":null}';
    const known = (candidate: string): boolean => {
      try {
        JSON.parse(candidate);
        return true;
      } catch {
        return false;
      }
    };
    for (let at = 0; at < text.length; at++)
      for (const byte of ['{', '}', '[', ']', '"', ',', ':', '1', ' ', '\\', 'x']) {
        const changed = text.slice(0, at) + byte + text.slice(at + 1);
        // Numbers may begin with zeros here, which no loader minds.
        if (known(changed)) expect([changed, passes(changed)]).toEqual([changed, true]);
      }
  });

  it('nests as deep as anyone needs, and no deeper', () => {
    const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect([passes(deep(64)), passes(deep(66)), passes(deep(100_000))]).toEqual([true, false, false]);
  });

  it('reads texts with their escapes', () => {
    expect(over('"a\\u00e9\\"\\\\"').string()).toBe('aé"\\');
    expect(over('"modèle"').string()).toBe('modèle');
  });

  it('refuses texts that are no UTF-8', () => {
    expect(() => new JsonBytes(Uint8Array.of(0x22, 0xff, 0x22)).string()).toThrow('A text is not UTF-8');
  });

  it.each([
    ['0', 0],
    ['12', 12],
    ['007', 7],
    ['9007199254740991', 2 ** 53 - 1],
  ])('counts %s', (text, count) => {
    expect(over(text).count()).toBe(count);
  });

  it.each(['', '-1', 'x', '"1"', '123456789012345678901'])('does not count %j', (text) => {
    expect(() => over(text).count()).toThrow('A number is expected');
  });

  it('walks objects and arrays piece by piece', () => {
    const seen: string[] = [];
    const json = over('{"a":[1,2],"b":"x"}');
    json.object((key) => {
      seen.push(key, json.next);
      if (json.next === '[') json.array(() => seen.push(String(json.count())));
      else seen.push(json.string());
    });
    expect(seen).toEqual(['a', '[', '1', '2', 'b', '"', 'x']);
  });
});

describe('a header of safetensors', () => {
  const tensor = (start: number, end: number, dtype = 'F32', shape: readonly number[] = [(end - start) / 4]) => ({
    dtype,
    shape,
    data_offsets: [start, end],
  });
  const header = (content: object | string) =>
    safetensorsHeader(new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)));

  it('of tensors side by side has no problem', () => {
    expect(header({ a: tensor(0, 8), b: tensor(8, 16), __metadata__: { format: 'pt' } })).toEqual({
      problems: [],
      holes: [],
      end: 16,
      tensors: 2,
      metadata: new Map([['format', 'pt']]),
    });
  });

  it('may name them in any order', () => {
    expect(header({ b: tensor(8, 16), a: tensor(0, 8) }).problems).toEqual([]);
  });

  it.each([
    ['BOOL', 3],
    ['F8_E4M3', 3],
    ['BF16', 6],
    ['F64', 24],
    ['C64', 24],
  ])('knows how much three of %s take', (dtype, bytes) => {
    expect(header({ a: tensor(0, bytes, dtype, [3]) }).problems).toEqual([]);
  });

  it('knows elements of less than a byte', () => {
    expect(header({ a: tensor(0, 3, 'F6_E2M3', [4]) }).problems).toEqual([]);
    expect(header({ a: tensor(0, 1, 'F4', [2]) }).problems).toEqual([]);
    expect(header({ a: tensor(0, 1, 'F4', [3]) }).problems).toHaveLength(1);
  });

  it.each([
    ['a stretch of no tensor', { a: tensor(4, 8) }, '1 stretches of its data belong to no tensor'],
    ['shared bytes', { a: tensor(0, 8), b: tensor(4, 12) }, 'Tensors share their bytes'],
    ['an unknown type', { a: tensor(0, 8, 'F7') }, 'Tensor "a" is of no known type'],
    ['too few bytes', { a: tensor(0, 8, 'F32', [3]) }, 'Tensor "a" does not take the bytes that its shape needs'],
    [
      'a shape beyond reason',
      { a: tensor(0, 8, 'F32', [2 ** 40, 2 ** 40]) },
      'Tensor "a" does not take the bytes that its shape needs',
    ],
    ['metadata that is no text', { __metadata__: { a: 1 } }, 'The metadata "a" is no text'],
    [
      'a name twice',
      `{"a":${JSON.stringify(tensor(0, 4))},"a":${JSON.stringify(tensor(4, 8))}}`,
      'The name "a" stands twice',
    ],
    ['metadata twice', '{"__metadata__":{"a":"1","a":"2"}}', 'The metadata "a" stands twice'],
    [
      'a field twice',
      '{"a":{"dtype":"F32","dtype":"F32","shape":[1],"data_offsets":[0,4]}}',
      'Tensor "a" says "dtype" twice',
    ],
  ])('says what is wrong with %s', (_, content, problem) => {
    expect(header(content).problems).toEqual([problem]);
  });

  it.each([
    ['no offsets', { a: { dtype: 'F32', shape: [1] } }],
    ['one offset', { a: { ...tensor(0, 4), data_offsets: [0] } }],
    ['three offsets', { a: { ...tensor(0, 4), data_offsets: [0, 4, 8] } }],
    ['an end before its start', { a: { ...tensor(0, 4), data_offsets: [4, 0] } }],
    ['no shape', { a: { dtype: 'F32', data_offsets: [0, 4] } }],
    ['a negative side', { a: tensor(0, 4, 'F32', [-1]) }],
    ['a list in place of a tensor', { a: [] }],
  ])('is none with %s', (_, content) => {
    expect(() => header(content)).toThrow(NotJson);
  });

  it('tells at most twenty problems', () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`t${at}`, tensor(at, at + 1, 'X', [1])]));
    expect(header(many).problems).toHaveLength(20);
  });
});
