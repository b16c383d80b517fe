import { describe, expect, it } from 'vitest';
import { effective, resolved } from '#scanner/inspect/pickle/callees';
import { dotted, python } from '#scanner/inspect/pickle/python';
import type { Value } from '#shared/files/globals/judgement';
import { bytes, call, global, none, number, text, tuple, unknown } from './values.ts';

const os = call('builtins.__import__', text('os'));
const system = global('os', 'system');

/** What a call comes to, in Python. */
function comesTo(callee: Value, ...args: readonly Value[]): string | undefined {
  const found = effective(callee, args);
  return found && `${dotted(found.module, found.name)}${python(tuple(...found.args))}`;
}

describe('what a call comes to', () => {
  it.each<[string, Value, readonly Value[], string]>([
    ['a global', system, [text('id')], 'os.system("id",)'],
    ['getattr of a module', call('builtins.getattr', os, text('system')), [text('id')], 'os.system("id",)'],
    [
      'getattr of Python 2',
      call('__builtin__.getattr', call('__builtin__.__import__', text('os')), text('system')),
      [],
      'os.system()',
    ],
    ['getattr with a default', call('builtins.getattr', os, text('system'), none), [], 'os.system()'],
    ['getattr of a path', call('builtins.getattr', os, text('path.join')), [], 'os.path.join()'],
    ['getattr of a class', call('builtins.getattr', global('a', 'B'), text('c')), [], 'a.B.c()'],
    ['__getattribute__', call('builtins.object.__getattribute__', os, text('system')), [], 'os.system()'],
    [
      'import_module',
      call('builtins.getattr', call('importlib.import_module', text('os')), text('system')),
      [],
      'os.system()',
    ],
    ['pydoc.locate', call('pydoc.locate', text('os.system')), [], 'os.system()'],
    ['resolve_name with a colon', call('pkgutil.resolve_name', text('os:system')), [], 'os.system()'],
    ['resolve_name of a module', call('pkgutil.resolve_name', text('os')), [], 'os()'],
    [
      'sys.modules by item',
      call('builtins.getattr', call('operator.getitem', global('sys', 'modules'), text('os')), text('system')),
      [],
      'os.system()',
    ],
    [
      'sys.modules by get',
      call('builtins.getattr', call(global('sys', 'modules.get'), text('os')), text('system')),
      [],
      'os.system()',
    ],
    ['vars of a module', call('operator.getitem', call('builtins.vars', os), text('system')), [], 'os.system()'],
    ['__dict__ of a module', call('builtins.dict.get', global('os', '__dict__'), text('system')), [], 'os.system()'],
    [
      '__builtins__ of a module',
      call('operator.getitem', global('os', '__builtins__'), text('eval')),
      [],
      'builtins.eval()',
    ],
    ['partial', call('functools.partial', system, text('id')), [number(1)], 'os.system("id", 1)'],
    ['partial of _functools', call('_functools.partial', system), [text('id')], 'os.system("id",)'],
    [
      'partial of a partial',
      call('functools.partial', call('functools.partial', system, text('a')), text('b')),
      [],
      'os.system("a", "b")',
    ],
    ['a bound method', call('types.MethodType', system, text('id')), [], 'os.system("id",)'],
    [
      'attrgetter',
      call('operator.attrgetter', text('system')),
      [os],
      'builtins.getattr(builtins.__import__("os"), "system")',
    ],
    ['itemgetter', call('operator.itemgetter', text('k')), [global('a', 'b')], 'operator.getitem(a.b, "k")'],
    ['methodcaller', call('operator.methodcaller', text('system'), text('id')), [os], 'os.system("id",)'],
    ['a method of a text', call('builtins.getattr', text(''), text('zfill')), [number(3)], 'builtins.str.zfill("", 3)'],
    ['a method of bytes', call('builtins.getattr', bytes('x'), text('hex')), [], 'builtins.bytes.hex(b"x",)'],
    [
      'a computed name',
      call('builtins.getattr', os, call('operator.add', text('sys'), text('tem'))),
      [],
      'os.system()',
    ],
  ])('is seen through %s', (_, callee, args, expected) => {
    expect(comesTo(callee, ...args)).toBe(expected);
  });

  it.each<[string, Value]>([
    ['an unknown value', unknown],
    ['a constant', number(1)],
    ['the result of any other function', call('a.factory')],
    ['an attribute of an unknown name', call('builtins.getattr', os, unknown)],
    ['an attribute of an unknown value', call('builtins.getattr', unknown, text('system'))],
    ['a method of an unknown object', call('operator.methodcaller', text('run'))],
    ['a partial of nothing', call('functools.partial')],
    ['an item of an ordinary dictionary', call('operator.getitem', call('builtins.dict'), text('system'))],
  ])('is not guessed for %s', (_, callee) => {
    expect(effective(callee, [])).toBeUndefined();
  });

  it('is seen through partials as deep as values are read', () => {
    let deep: Value = system;
    for (let level = 0; level < 24; level++) deep = call('functools.partial', deep, number(level));
    expect(effective(deep, [])).toMatchObject({ module: 'os', name: 'system', args: { length: 24 } });
  });
});

describe('what a value is', () => {
  it('is a text where a call computes one', () => {
    expect(resolved(call('operator.add', text('o'), text('s')))).toMatchObject({ kind: 'text', text: 'os' });
  });

  it('is a call of the function behind a partial', () => {
    expect(python(resolved(call(call('functools.partial', global('a', 'b'), number(1)), number(2))))).toBe('a.b(1, 2)');
  });

  it('stays what it is when nothing is known of it', () => {
    const strange = call(unknown);
    expect(resolved(strange)).toBe(strange);
    expect(resolved(unknown)).toBe(unknown);
  });

  it('does not take names of objects for functions', () => {
    const odd = call(global('constructor', 'toString'));
    expect(python(resolved(odd))).toBe('constructor.toString()');
  });
});
