import { describe, expect, it } from 'vitest';
import { isPlainFormula } from '#shared/files/globals/formulas';
import { judge } from '#shared/files/globals/judge';
import type { Value } from '#shared/files/globals/judgement';
import { text, tuple, unknown } from './values.ts';

const dict = (...items: Value[]): Value => ({ kind: 'sequence', type: 'dict', items, length: items.length / 2 });
const restored = (state: Value): string | undefined =>
  judge.state?.('statsmodels.base.data', 'PandasData', state, 4).tier;

describe('formulas of statistical models', () => {
  it.each([
    'y ~ x',
    'y ~ x1 + x2:x3 - 1',
    'np.log(y) ~ C(group, Treatment("a")) * scale(x)',
    'Lottery ~ Literacy + np.log1p(Wealth) + I(a*b)',
    "y ~ bs(x, df=4, degree=3) + Q('a column')",
    'y~standardize(größe)+1e-3',
  ])('only name columns and functions of them: %s', (formula) => {
    expect(isPlainFormula(formula)).toBe(true);
  });

  it.each([
    'y ~ f(x)',
    'y ~ np.load(x)',
    'y ~ x.map(z)',
    'y ~ I(x.y)',
    'y ~ C(x) (z)',
    'y ~ np.log.f(x)',
    'y ~ I([x for x in z])',
    'y ~ (x)(y)',
    'y ~ a__b',
    'y ~ "\\x41"',
    'y ~ x; z',
    'y ~ x @ z',
  ])('that could reach further are not plain: %s', (formula) => {
    expect(isPlainFormula(formula)).toBe(false);
  });

  it('are judged where a state restores them', () => {
    expect(restored(dict(text('formula'), text('y ~ x')))).toBe('vetted');
    expect(restored(dict(text('frame'), unknown, text('formula'), text('y ~ f(x)')))).toBe('dangerous');
    expect(restored(dict(text('formula'), unknown))).toBe('dangerous');
    expect(restored(dict(unknown, text('y ~ x')))).toBe('dangerous');
    expect(restored(tuple(dict(), dict(text('formula'), text('y ~ f(x)'))))).toBe('dangerous');
    expect(restored(dict(text('formula'), { kind: 'constant', text: 'None' }))).toBe('vetted');
    expect(restored(unknown)).toBe('caution');
    expect(restored({ ...dict(text('formula'), text('y ~ x')), length: 9 } as Value)).toBe('caution');
  });

  it('leave the data that hold them vetted, unless a constructor runs', () => {
    expect(judge.global('statsmodels.base.data', 'ModelData', 4).tier).toBe('vetted');
    expect(judge.call('statsmodels.base.data', 'ModelData', [], 4).tier).toBe('vetted');
    expect(judge.call('statsmodels.base.data', 'ModelData', [text('y')], 4).tier).toBe('caution');
  });
});
