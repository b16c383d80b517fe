import { describe, expect, it } from 'vitest';
import { judgeAttribute, judgeAttributes, judgeGetattr, judgeKeys } from '#shared/files/globals/attributes';
import { type Ask, judgeCallee } from '#shared/files/globals/callee';
import type { Judgement, Value } from '#shared/files/globals/judgement';
import { judgeParserTemplate } from '#shared/files/globals/parser-template';
import { global, made, text, tuple, unknown } from './values.ts';

/** Modules are called by the tier of what is in them. */
const byModule = (module: string): Judgement => ({
  tier: module === 'vetted' || module === 'by' ? 'vetted' : module === 'dangerous' ? 'dangerous' : 'caution',
  reason: `is ${module}`,
  ...(module === 'by' ? { byArguments: true } : {}),
});
const ask: Ask = {
  global: byModule,
  call: (module, _, args) =>
    module === 'by' && args.length > 0 ? { tier: 'dangerous', reason: 'gets arguments' } : byModule(module),
};

const cut: Value = { kind: 'text', text: 'shape', length: 9999 };

describe('an attribute', () => {
  it.each(['shape', 'T', 'weight.data', 'forward', 'run_mean', '_private'])('that is plain is vetted: %s', (path) => {
    expect(judgeAttribute(path).tier).toBe('vetted');
  });

  it.each([
    '__class__',
    'a.__globals__',
    'tofile',
    'data.tofile',
    'to_pickle',
    'from_pretrained',
    'os.system',
    'format_map',
  ])('that reaches further is dangerous: %s', (path) => {
    expect(judgeAttribute(path).tier).toBe('dangerous');
  });

  it.each<[string, Value[], Judgement['tier']]>([
    ['a plain one of a vetted class', [global('vetted', 'A'), text('shape')], 'vetted'],
    ['one of a dangerous module', [global('dangerous', 'a'), text('shape')], 'dangerous'],
    ['one of a class that nobody vetted', [global('other', 'A'), text('shape')], 'caution'],
    ['one of an unknown object', [unknown, text('shape')], 'dangerous'],
    ['one of an unknown name', [global('vetted', 'A'), unknown], 'dangerous'],
    ['one whose name is cut', [global('vetted', 'A'), cut], 'dangerous'],
    ['one of a constant', [text('x'), text('shape')], 'vetted'],
    ['one of what a call gave', [made(global('other', 'f')), text('shape')], 'caution'],
    ['one of what a dangerous call gave', [made(global('dangerous', 'f')), text('shape')], 'dangerous'],
    ['the maker of a vetted class', [global('vetted', 'A'), text('__new__')], 'vetted'],
    ['the maker of a class that its arguments decide', [global('by', 'A'), text('__new__')], 'dangerous'],
    ['nothing', [], 'vetted'],
  ])('by getattr: %s', (_, args, tier) => {
    expect(judgeGetattr(args, ask).tier).toBe(tier);
  });

  it.each<[Value[], Judgement['tier']]>([
    [[], 'vetted'],
    [[text('shape'), text('T')], 'vetted'],
    [[text('shape'), text('__class__')], 'dangerous'],
    [[cut], 'dangerous'],
    [[unknown], 'dangerous'],
  ])('by attrgetter (%#) is %s', (names, tier) => {
    expect(judgeAttributes(names).tier).toBe(tier);
  });

  it.each<[Value[], Judgement['tier']]>([
    [[{ kind: 'number', text: '0' }], 'vetted'],
    [[text('input_ids')], 'vetted'],
    [[text('system')], 'dangerous'],
    [[text('__builtins__')], 'dangerous'],
    [[text('a'), unknown], 'dangerous'],
  ])('by itemgetter (%#) is %s', (keys, tier) => {
    expect(judgeKeys(keys).tier).toBe(tier);
  });
});

describe('what is called', () => {
  const tier = (callee: Value, args?: readonly Value[]) => judgeCallee(callee, args, ask).tier;
  const partial = (...args: Value[]): Value => made(global('vetted', 'partial'), ...args);

  it.each<[string, Value, readonly Value[] | undefined, Judgement['tier']]>([
    ['a vetted global', global('vetted', 'f'), [text('x')], 'vetted'],
    ['a dangerous one', global('dangerous', 'f'), [], 'dangerous'],
    ['one that its arguments decide, with none', global('by', 'f'), [], 'vetted'],
    ['one that its arguments decide, with some', global('by', 'f'), [text('x')], 'dangerous'],
    ['one that its arguments decide, with any', global('by', 'f'), undefined, 'dangerous'],
    ['what cannot be told', unknown, [], 'dangerous'],
    ['a constant, which cannot be called', text('x'), [], 'vetted'],
    ['an object that a vetted call made', made(global('vetted', 'A')), [], 'caution'],
    ['an object that a dangerous call made', made(global('dangerous', 'A')), [], 'dangerous'],
    ['a partial of a vetted function', partial(global('vetted', 'f')), [text('x')], 'vetted'],
    ['a partial of a dangerous function', partial(global('dangerous', 'f')), [], 'dangerous'],
    ['a partial that hands arguments on', partial(global('by', 'f')), [text('x')], 'dangerous'],
    ['a partial that holds arguments', partial(global('by', 'f'), text('x')), [], 'dangerous'],
    ['a partial of a partial', partial(partial(global('dangerous', 'f'))), [], 'dangerous'],
    ['a partial of nothing', partial(), [], 'vetted'],
    ['an attrgetter', made(global('vetted', 'attrgetter'), text('shape')), [], 'vetted'],
  ])('is judged: %s', (_, callee, args, expected) => {
    expect(tier(callee, args)).toBe(expected);
  });

  it('is dangerous where partials are nested deeper than they are followed', () => {
    let deep: Value = global('vetted', 'f');
    for (let level = 0; level < 9; level++) deep = partial(deep);
    expect(tier(deep, [])).toBe('dangerous');
  });
});

describe('the state of a distribution', () => {
  const KEY = text('_parse_arg_template');
  const LONG: Value = { kind: 'sequence', type: 'list', items: [text('b')], length: 9999 };
  const dict = (...items: Value[]): Value => ({ kind: 'sequence', type: 'dict', items, length: items.length });
  const template =
    '\ndef _parse_args(self, a, loc=0, scale=1):\n    return (a,), loc, scale\n\n' +
    'def _parse_args_rvs(self, a, loc=0, scale=1, size=None):\n    return self._argcheck_rvs(a, loc, scale, size=size)\n\n' +
    "def _parse_args_stats(self, a, loc=0, scale=1, moments='mv'):\n    return (a,), loc, scale, moments\n";

  it.each<[string, Value, Judgement['tier']]>([
    ['without the text', dict(text('a'), text('b')), 'vetted'],
    ['with the text of scipy', dict(KEY, text(template)), 'vetted'],
    ['with another text', dict(KEY, text('import os')), 'dangerous'],
    ['with a text that goes on', dict(KEY, text(`${template}\nprint(1)`)), 'dangerous'],
    [
      'with an import in its arguments',
      dict(KEY, text(template.replace('a, loc=0', 'a, import os, loc=0'))),
      'dangerous',
    ],
    ['with another text further in', tuple(text('x'), dict(KEY, text('evil'))), 'dangerous'],
    ['with one of two that is another', tuple(dict(KEY, text(template)), dict(KEY, text('evil'))), 'dangerous'],
    ['with a text that cannot be told', dict(KEY, unknown), 'caution'],
    ['that is a list of pairs, one with a computed text', tuple(tuple(KEY, made(global('a', 'b')))), 'caution'],
    ['that holds a long list, which is cut', dict(text('a'), LONG), 'vetted'],
    ['that cannot be told', unknown, 'caution'],
    ['of which a part is missing', { kind: 'sequence', type: 'dict', items: [text('a')], length: 500 }, 'caution'],
  ])('%s is judged', (_, state, tier) => {
    expect(judgeParserTemplate(state).tier).toBe(tier);
  });
});
