import { describe, expect, it } from 'vitest';
import { judge } from '#shared/files/globals/judge';
import type { Value } from '#shared/files/globals/judgement';
import { global, made, text, tuple, unknown } from './values.ts';

const called = (module: string, name: string, ...args: Value[]): string => judge.call(module, name, args, 4).tier;

describe('expressions of sympy', () => {
  it('are made of symbols, numbers and each other', () => {
    const x = made(global('sympy.core.symbol', 'Symbol'), text('x_1'));
    expect(called('sympy.core.symbol', 'Symbol', text('x_1'))).toBe('vetted');
    expect(called('sympy.core.numbers', 'Integer', { kind: 'number', text: '2' })).toBe('vetted');
    expect(called('sympy.core.add', 'Add', x, tuple(x))).toBe('vetted');
    expect(called('sympy.functions.elementary.trigonometric', 'sin', x)).toBe('vetted');
    expect(judge.global('sympy.core.add', 'Add', 4).tier).toBe('vetted');
  });

  it('are dangerous where a text in them is more than a name', () => {
    for (const bad of [
      text('f(x)'),
      text('x[0]'),
      text('"a"'),
      text('lambda: x'),
      unknown,
      tuple(text('f()')),
      { ...text('x'), length: 9 },
    ]) {
      expect(called('sympy.core.add', 'Add', bad)).toBe('dangerous');
      expect(called('sympy.core.symbol', 'Symbol', text('x'), made(global('sympy.core.add', 'Add'), bad))).toBe(
        'dangerous',
      );
    }
  });

  it('are not what evaluates texts in other modules', () => {
    expect(judge.global('sympy.core.sympify', 'sympify', 4).tier).toBe('dangerous');
    expect(judge.global('sympy.parsing.sympy_parser', 'parse_expr', 4).tier).toBe('dangerous');
    expect(judge.global('sympy', 'lambdify', 4).tier).toBe('dangerous');
    expect(judge.global('sympy.core.add', 'add', 4).tier).toBe('dangerous');
    expect(judge.global('sympy.polys.domains', 'Domain', 4).tier).toBe('caution');
  });
});
