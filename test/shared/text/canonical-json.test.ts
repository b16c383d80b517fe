import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#shared/text/canonical-json';

describe('canonicalJson', () => {
  it('is the same text whatever the order of keys, at every depth', () =>
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x' })).toBe(canonicalJson({ a: 'x', b: [{ c: null, d: 1 }] })));

  it.each([
    [{ b: 1, a: undefined }, '{"b":1}'],
    [[1, 'a"b', null, true], '[1,"a\\"b",null,true]'],
    [[undefined, { a: undefined }], '[null,{}]'],
    [undefined, 'null'],
    [{ '2': 0, '10': 0 }, '{"10":0,"2":0}'],
  ])('writes %j as %s', (value, text) => expect(canonicalJson(value)).toBe(text));

  it('keeps the order of lists', () => expect(canonicalJson([2, 1])).toBe('[2,1]'));
});
