import { describe, expect, it } from 'vitest';
import { bar, fit, left, right, width, wrap } from '#scanner/cli/layout';

describe('width', () => {
  it.each([
    ['abc', 3],
    ['', 0],
    ['模型', 4],
    ['ｆｕｌｌ', 8],
    ['e\u0301', 1],
    ['🚀', 2],
    ['a\u200bb', 2],
  ])('%j takes %d columns', (text, columns) => expect(width(text)).toBe(columns));
});

describe('fit, left and right', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly', 7, 'exactly'],
    ['too long', 5, 'too…'],
    ['模型模型', 5, '模型…'],
    ['anything', 0, ''],
  ])('%j in %d columns is %j', (text, columns, expected) => {
    expect(fit(text, columns)).toBe(expected);
    expect(width(fit(text, columns))).toBeLessThanOrEqual(columns);
  });

  it('fill up to their columns', () => {
    expect(left('ab', 4)).toBe('ab  ');
    expect(right('ab', 4)).toBe('  ab');
    expect(left('模', 4)).toBe('模  ');
    expect(right('too long', 5)).toBe(' too…');
  });
});

describe('wrap', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['', 5, ['']],
    ['unbreakable', 4, ['unbr', 'eaka', 'ble']],
    ['模型模型 ab', 5, ['模型', '模型', 'ab']],
  ])('%j in %d columns', (text, columns, lines) => expect(wrap(text, columns)).toEqual(lines));
});

describe('bar', () => {
  it.each([
    [0, '░░░░'],
    [1, '████'],
    [0.5, '██░░'],
    [0.625, '██▌░'],
    [2, '████'],
    [-1, '░░░░'],
    [null, '····'],
  ])('%s is %s', (share, drawn) => expect(bar(share, 4)).toBe(drawn));

  it('is hollow for numbers made from little, and dotted for none', () => {
    expect(bar(0.5, 4, true)).toBe('▒▒░░');
    expect(bar(null, 4, true)).toBe('····');
  });
});
