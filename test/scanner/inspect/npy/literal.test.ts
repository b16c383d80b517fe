import { describe, expect, it } from 'vitest';
import { countOf, itemOf } from '#scanner/inspect/npy/item';
import { literal } from '#scanner/inspect/npy/literal';

describe('literals of Python', () => {
  it.each([
    ["'a'", 'a'],
    ['"a"', 'a'],
    ["u'a'", 'a'],
    ['-12', -12],
    ['12L', 12],
    ['True', true],
    ['None', null],
    ['(1, 2,)', [1, 2]],
    ['[]', []],
    [" ( 'a' , [ 1 ] ) \n\0", ['a', [1]]],
  ])('reads %j', (text, value) => expect(literal(text)).toEqual(value));

  it('reads dictionaries', () => {
    expect(literal("{'a': 1, 'b': (2,), }")).toEqual(
      new Map<string, unknown>([
        ['a', 1],
        ['b', [2]],
      ]),
    );
  });

  it.each([
    '',
    'x',
    'exit()',
    "'a' + 'b'",
    '1 if x else 2',
    "{'a'}",
    "{'a': 1 'b': 2}",
    "{'a': 1, 'a': 2}",
    "'\\x41'",
    '[1',
    '(1))',
    '1.5',
    `${'('.repeat(99)}`,
  ])('refuses %j', (text) => expect(literal(text)).toBeUndefined());
});

describe('items of arrays', () => {
  it.each([
    ['<f4', { bytes: 4 }],
    ['|S10', { bytes: 10 }],
    ['<U10', { bytes: 40 }],
    ['|V7', { bytes: 7 }],
    ['<m8[us]', { bytes: 8 }],
    ['?', { bytes: 1 }],
    ['|O', 'objects'],
    ['O8', 'objects'],
    [
      [
        ['a', '<i8'],
        ['b', ['<f4', [2, 2]]],
      ],
      { bytes: 24 },
    ],
    [[['a', '|O']], 'objects'],
    ['nonsense', undefined],
    [[['a', '<f4', -1]], undefined],
    [[['a', ['<f4', [-1]]]], undefined],
    [['<f4', [2, 3]], { bytes: 24 }],
    [[['a', '|O', [2]]], 'objects'],
    [['a'], undefined],
    [[], { bytes: 0 }],
    [7, undefined],
    [null, undefined],
  ])('%j takes %j', (descr, item) => expect(itemOf(descr)).toEqual(item));

  it('counts by shape', () => {
    expect(countOf([])).toBe(1);
    expect(countOf([2, 3])).toBe(6);
    expect(countOf([2, 0])).toBe(0);
    for (const shape of [[-1], -1, ['2'], 'x', undefined]) expect(countOf(shape)).toBeNaN();
  });
});
