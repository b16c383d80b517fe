import { describe, expect, it } from 'vitest';
import { judge } from '#shared/files/globals/judge';
import type { Value } from '#shared/files/globals/judgement';

const text = (content: string): Value => ({ kind: 'text', text: content, length: content.length });
const global = (module: string, name: string): Value => ({ kind: 'global', module, name });
const call = (callee: Value, ...args: Value[]): Value => ({ kind: 'call', callee, args });
const tuple = (...items: Value[]): Value => ({ kind: 'sequence', type: 'tuple', items, length: items.length });
const tier = (name: string, ...args: Value[]): string => judge.call('dill._dill', name, args, 4).tier;

describe('calls of dill and cloudpickle that fetch plain types', () => {
  it.each(['int', 'slice', 'zip', 'PartialType', 'ItemGetterType', 'NoneType', 'ValueError', 'StringType'])(
    'vet the type %s by its name',
    (name) => {
      expect(tier('_load_type', text(name))).toBe('vetted');
    },
  );

  it.each([
    'CodeType',
    'FunctionType',
    'LambdaType',
    'ModuleType',
    'FileType',
    'TracebackType',
    'eval',
    'os.system',
    '',
  ])('call "%s" dangerous', (name) => {
    expect(tier('_load_type', text(name))).toBe('dangerous');
    expect(judge.call('cloudpickle.cloudpickle', '_builtin_type', [text(name)], 4).tier).toBe('dangerous');
  });

  it('judge what a fetched type is called with', () => {
    const partial = call(global('dill._dill', '_load_type'), text('PartialType'));
    const map = (callee: Value): string => judge.call('builtins', 'map', [callee], 4).tier;
    expect(map(call(partial, global('builtins', 'len')))).not.toBe('dangerous');
    expect(map(call(partial, global('os', 'system')))).toBe('dangerous');
  });

  it('evaluate only what a plain value shows itself as', () => {
    for (const plain of ['Ellipsis', 'range(0, 3)', 'range(-1, 10, 2)', 'NotImplemented'])
      expect(tier('_eval_repr', text(plain))).toBe('vetted');
    for (const code of ['exit()', 'range(0, 3).__class__', 'range(exec("1"))', '', 'Ellipsis\nexec'])
      expect(tier('_eval_repr', text(code))).toBe('dangerous');
    expect(tier('_eval_repr', { kind: 'unknown', what: 'a value' })).toBe('dangerous');
  });

  it('take methods of plain types only, by the text of exactly that method', () => {
    const str = call(global('dill._dill', '_load_type'), text('str'));
    const shown = (name: string, owner: string): Value => text(`<method '${name}' of '${owner}' objects>`);
    expect(tier('_getattr', str, text('lower'), shown('lower', 'str'))).toBe('vetted');
    expect(tier('_getattr', str, text('lower'), shown('upper', 'str'))).toBe('dangerous');
    expect(tier('_getattr', str, text('lower'), shown('lower', 'sys'))).toBe('dangerous');
    expect(tier('_getattr', str, text('lower'), text("''''exec('1')"))).toBe('dangerous');
    expect(tier('_getattr', str, text('__class__'), shown('__class__', 'str'))).toBe('dangerous');
  });

  it('make classes of named tuples only where no other module is asked for one', () => {
    const fields = tuple(text('x'), text('y'));
    const made = (name: string, module: string): string => tier('_create_namedtuple', text(name), fields, text(module));
    expect(made('Pt', '__main__')).toBe('caution');
    expect(made('system', 'os')).toBe('dangerous');
    expect(made('path.system', 'os')).toBe('dangerous');
    expect(tier('_create_namedtuple', text('Pt'), fields)).toBe('dangerous');
  });

  it('make arrays by the function that they are given', () => {
    const made = (maker: Value): string => tier('_create_array', maker, tuple(), tuple());
    expect(made(global('numpy.core.multiarray', '_reconstruct'))).toBe('vetted');
    expect(made(global('mylib.arrays', 'Thing'))).toBe('caution');
    expect(made(global('os', 'system'))).toBe('dangerous');
  });
});

describe('templates of texts', () => {
  it('are plain values', () => {
    expect(judge.global('string', 'Template', 4).tier).toBe('vetted');
    expect(judge.global('string', 'Formatter', 4).tier).toBe('dangerous');
  });
});
