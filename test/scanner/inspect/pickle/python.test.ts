import { describe, expect, it } from 'vitest';
import { dotted, plain, python, pythonCall } from '#scanner/inspect/pickle/python';
import type { Value } from '#shared/files/globals/judgement';
import { bytes, call, dict, global, list, none, number, set, text, tuple, unknown } from './values.ts';

describe('a value in Python', () => {
  it.each<[string, Value, string]>([
    ['text', text('id'), '"id"'],
    ['text with quotes', text('a"b\\c'), '"a\\"b\\\\c"'],
    ['text with a line break', text('a\nb'), '"a\\nb"'],
    ['text with an escape sequence', text('\u001b[31m'), '"\\u001b[31m"'],
    ['text that turns the direction', text('a\u202eb'), '"a\\u202eb"'],
    ['text with a zero-width space', text('a\u200bb'), '"a\\u200bb"'],
    ['text beyond the basic plane', text('😀'), '"😀"'],
    ['bytes', bytes('a\0"\\\xff'), 'b"a\\x00\\"\\\\\\xff"'],
    ['a number', number(-7), '-7'],
    ['None', none, 'None'],
    ['a global', global('os', 'system'), 'os.system'],
    ['a module', global('os', ''), 'os'],
    ['a call', call('os.system', text('id')), 'os.system("id")'],
    ['a call of a call', call(call('builtins.getattr', global('os', ''), text('x'))), 'builtins.getattr(os, "x")()'],
    ['a list', list(number(1), number(2)), '[1, 2]'],
    ['an empty list', list(), '[]'],
    ['a tuple', tuple(number(1), number(2)), '(1, 2)'],
    ['a tuple of one', tuple(number(1)), '(1,)'],
    ['an empty tuple', tuple(), '()'],
    ['a set', set(number(1)), '{1}'],
    ['an empty set, which is no dictionary', set(), 'set()'],
    ['a dictionary', dict(text('a'), number(1), text('b'), none), '{"a": 1, "b": None}'],
    ['an empty dictionary', dict(), '{}'],
    ['what is unknown', unknown, '…'],
  ])('is written as it is: %s', (_, value, written) => {
    expect(python(value)).toBe(written);
  });

  it.each<[string, Value, string]>([
    ['tuple', { kind: 'sequence', type: 'tuple', items: [number(1)], length: 9 }, '(1, …)'],
    ['list', { kind: 'sequence', type: 'list', items: [number(1)], length: 9 }, '[1, …]'],
    ['dictionary', { kind: 'sequence', type: 'dict', items: [number(1), none], length: 9 }, '{1: None, …}'],
  ])('says where more follows: %s', (_, value, written) => {
    expect(python(value)).toBe(written);
  });

  it('shows sixteen pairs of a dictionary', () => {
    const many = dict(...Array.from({ length: 34 }, (_, at) => number(at)));
    expect(python(many)).toContain('30: 31, …}');
  });

  it('ends where it is nested too deep', () => {
    let deep: Value = number(1);
    for (let level = 0; level < 50; level++) deep = list(deep);
    expect(python(deep)).toBe('[[[[[[[…]]]]]]]');
  });

  it('has at most 300 characters, and says where it is cut', () => {
    const long = python(list(...Array.from({ length: 1000 }, (_, at) => number(at))));
    expect(long).toHaveLength(300);
    expect(long.endsWith('…')).toBe(true);
  });

  it('takes no more of a long text than it shows', () => {
    expect(python(text('x'.repeat(1_000_000))).length).toBeLessThanOrEqual(302);
  });
});

describe('a call in Python', () => {
  it('names what is called and its arguments', () => {
    expect(pythonCall('os.system', [text('id'), number(1)])).toBe('os.system("id", 1)');
    expect(pythonCall('os.getcwd', [])).toBe('os.getcwd()');
  });

  it('has at most 300 characters', () => {
    expect(pythonCall('f', [text('x'.repeat(1000))])).toHaveLength(300);
  });
});

describe('the name of a global', () => {
  it.each([
    ['os', 'system', 'os.system'],
    ['os', '', 'os'],
    ['', 'extension 7', 'extension 7'],
    ['a\nb', 'c\u001b', 'a\\u000ab.c\\u001b'],
  ])('of module %j and name %j is %s', (module, name, whole) => {
    expect(dotted(module, name)).toBe(whole);
  });
});

describe('plain text', () => {
  it.each([
    ['a line separator', '\u2028', '\\u2028'],
    ['half of a pair', '\ud800', '\\ud800'],
    ['a soft hyphen', '\u00ad', '\\u00ad'],
    ['a tag character', '\u{e0041}', '\\ue0041'],
    ['letters of every script', 'aßжश', 'aßжश'],
  ])('shows what cannot be seen: %s', (_, content, shown) => {
    expect(plain(content)).toBe(shown);
  });
});
