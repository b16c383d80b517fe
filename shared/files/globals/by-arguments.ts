import { judgeAttributes, judgeGetattr, judgeKeys, judgeMethodName } from './attributes.ts';
import { type Ask, judgeCallee } from './callee.ts';
import { judgeArrayMaker, judgeEvaluated, judgeMethod, judgeTupleClass, judgeTypeNamed } from './dill-calls.ts';
import { ruleOfDistribution } from './distributions.ts';
import { isExpression, judgeExpression } from './expressions.ts';
import { judgeFormula } from './formulas.ts';
import { gravest } from './gravest.ts';
import type { Judgement, Value } from './judgement.ts';
import { caution, dangerous, plain, type Rule, rule, vetted } from './rule.ts';

const NOTHING = plain('is called without anything to do');
const itemsOf = (value: Value | undefined): readonly Value[] | undefined =>
  value === undefined ? [] : value.kind === 'sequence' && value.items.length >= value.length ? value.items : undefined;

/** Calls its first argument with the others. */
const callsFirst = ([callee, ...args]: readonly Value[], ask: Ask): Judgement =>
  callee === undefined ? NOTHING : judgeCallee(callee, args, ask);

/** Calls its first argument with what nobody can tell. */
const callsWithAny = ([callee]: readonly Value[], ask: Ask): Judgement => {
  if (callee === undefined) return NOTHING;
  const method = isMethodOf(callee) ? dangerous('calls a method of an object that the file makes') : NOTHING;
  return gravest(judgeCallee(callee, undefined, ask), method);
};

/** Whether a callee is an attribute of what the file makes: which function that is, only the object knows. */
const isMethodOf = (callee: Value): boolean =>
  callee.kind === 'call' &&
  callee.callee.kind === 'global' &&
  callee.callee.name === 'getattr' &&
  callee.args[0]?.kind === 'call';

/** Calls its first argument with the items of the one at `at`. */
const callsWithItems =
  (at: number) =>
  (args: readonly Value[], ask: Ask): Judgement =>
    args[0] === undefined ? NOTHING : judgeCallee(args[0], itemsOf(args[at]), ask);

const PARTIAL: Rule = {
  otherwise: vetted('binds arguments to a function that is judged by itself'),
  call: callsFirst,
  state: (state, ask) => callsWithItems(1)(itemsOf(state) ?? [{ kind: 'unknown', what: 'state' }], ask),
};

const METHOD: Rule = {
  otherwise: dangerous('binds any function to any object', 'GHSA-565g-hwwr-4pp3'),
  call: (args, ask) =>
    args[0]?.kind === 'global' || args[0]?.kind === 'call' ? callsFirst(args, ask) : METHOD.otherwise,
};

const GETATTR: Rule = {
  otherwise: dangerous('takes any attribute of any object'),
  call: (args, ask) => judgeGetattr(args, ask),
};

const RECONSTRUCTOR: Rule = {
  otherwise: caution('makes an object of any class'),
  call: (args, ask) => args.slice(0, 2).reduce((worst, type) => gravest(worst, judgeCallee(type, [], ask)), NOTHING),
};

const FROM_TYPE: Rule = {
  otherwise: caution('rebuilds a tensor by a function that it is given'),
  call: (args, ask) =>
    gravest(callsWithItems(2)(args, ask), args[1] === undefined ? NOTHING : judgeCallee(args[1], undefined, ask)),
};

const TYPE: Rule = {
  otherwise: plain('is the class of classes'),
  call: (args) => {
    const first = args[0];
    if (args.length > 1) return { tier: 'caution', reason: 'builds a class while loading' };
    const known = first === undefined || (first.kind !== 'global' && first.kind !== 'call' && first.kind !== 'unknown');
    return known
      ? plain('is the class of a plain value')
      : dangerous('takes the class of an object to reach others by it');
  },
};

const GETITEM: Rule = {
  otherwise: dangerous('takes any item of any object'),
  call: ([object, key], ask) => {
    if (object === undefined || key === undefined) return NOTHING;
    const keyed = judgeKeys([key]);
    if (object.kind === 'global') return gravest(ask.global(object.module, object.name), keyed);
    if (object.kind === 'call') return gravest({ tier: 'caution', reason: 'takes an item of an object' }, keyed);
    return object.kind === 'unknown' ? dangerous('takes an item of what cannot be told by reading') : keyed;
  },
};

/** Imports the module of its first argument and takes the name of its second: a global in disguise. */
const UFUNC: Rule = {
  otherwise: dangerous('resolves any name'),
  call: ([module, name], ask) =>
    module?.kind === 'text' && name?.kind === 'text'
      ? ask.global(module.text, name.text)
      : dangerous('resolves a name that cannot be told by reading'),
};

/** Takes a function, or imports it by a text `module:name`, and binds arguments to it: a partial. */
const RESTORE_CURRY: Rule = {
  otherwise: dangerous('resolves any name'),
  call: ([, callee, args], ask) => {
    if (callee === undefined) return RESTORE_CURRY.otherwise;
    if (callee.kind !== 'text') return judgeCallee(callee, itemsOf(args), ask);
    const [, module, name] = /^([\w.]+):([\w.]+)$/.exec(callee.text) ?? [];
    return module === undefined || name === undefined
      ? dangerous('resolves a name that cannot be told by reading')
      : judgeCallee({ kind: 'global', module, name }, undefined, ask);
  },
};

const SHOWS = caution('shows a text');

/** Names of codecs that only change how text is written as bytes. */
const PLAIN_CODEC =
  /^(latin[-_]?1|iso[-_]?8859[-_]?1|utf[-_]?(8|16|32)([-_](le|be|sig))?|ascii|cp125\d|raw_unicode_escape)$/i;

const CODEC: Rule = {
  otherwise: caution('changes how text is written as bytes'),
  call: ([, codec]) =>
    codec === undefined || (codec.kind === 'text' && PLAIN_CODEC.test(codec.text))
      ? plain('writes text as bytes')
      : { tier: 'caution', reason: 'decodes bytes that may hide something' },
};

/** The text that bytes are written as by protocols without bytes: `_codecs.encode(text, 'latin1')`. */
export const encodedText = (value: Value | undefined): Value | undefined =>
  value?.kind === 'call' &&
  value.callee.kind === 'global' &&
  `${value.callee.module}.${value.callee.name}` === '_codecs.encode' &&
  value.args[0]?.kind === 'text' &&
  value.args[1]?.kind === 'text' &&
  /^latin-?1$/.test(value.args[1].text)
    ? value.args[0]
    : undefined;

const LOAD_FROM_BYTES: Rule = {
  otherwise: dangerous('loads another serialized object'),
  call: ([bytes]) =>
    bytes?.kind === 'bytes' || encodedText(bytes) !== undefined
      ? { tier: 'vetted', reason: 'loads the tensor that its bytes hold, which are read too', inner: true }
      : dangerous('loads another serialized object, which cannot be told by reading'),
};

/** Restored without a file: what it holds of one comes as its state. */
const TIME_ZONE: Rule = {
  otherwise: caution('reads a file'),
  call: ([file]) =>
    file?.kind === 'constant' && file.text === 'None' ? plain('is a time zone') : caution('reads a file'),
  state: () => plain('is a time zone'),
};

/** Loads what its arguments of bytes hold, next to other values. */
const LOADS_BYTES: Rule = {
  otherwise: dangerous('loads another serialized object'),
  call: (args) =>
    args.some(({ kind }) => kind === 'unknown')
      ? dangerous('loads another serialized object, which cannot be told by reading')
      : { tier: 'vetted', reason: 'loads what its bytes hold, which are read too', inner: true },
};

/** Calls its first argument, which must make an empty array, and sets the state of what that gives. */
const JAX_ARRAY: Rule = {
  otherwise: dangerous('calls a function and sets the state of what it gives'),
  call: ([made]) =>
    made?.kind === 'global' && made.name === '_reconstruct' && /^numpy\._?core\.multiarray$/.test(made.module)
      ? plain('rebuilds an array of numbers')
      : JAX_ARRAY.otherwise,
};

const TYPE_NAMED = rule(dangerous('reaches any type of the interpreter by name'), judgeTypeNamed);
const MAPS = rule(vetted('calls a function that is judged by itself'), callsWithAny);

const FORMULA: Rule = {
  otherwise: vetted('holds the data of a statistical model'),
  call: (args) => (args.length === 0 ? NOTHING : caution('runs a constructor that nobody vetted with arguments')),
  state: judgeFormula,
};

const EXPRESSION = rule(vetted('is a class of parts of expressions'), judgeExpression);

const RULES: readonly (readonly [names: string, rule: Rule])[] = [
  ['functools:partial _functools:partial functools:partialmethod', PARTIAL],
  ['types:MethodType', METHOD],
  ['builtins:getattr __builtin__:getattr', GETATTR],
  ['copyreg:_reconstructor copy_reg:_reconstructor', RECONSTRUCTOR],
  [
    'copyreg:__newobj__ copy_reg:__newobj__',
    rule(caution('makes an object of any class'), (args, ask) => callsFirst(args, ask)),
  ],
  [
    'copyreg:__newobj_ex__ copy_reg:__newobj_ex__',
    rule(caution('makes an object of any class'), (args, ask) => callsWithItems(1)(args, ask)),
  ],
  [
    'builtins:map builtins:filter builtins:reduce __builtin__:map __builtin__:filter __builtin__:reduce functools:reduce _functools:reduce itertools:starmap itertools:imap itertools:ifilter itertools:filterfalse itertools:ifilterfalse itertools:takewhile itertools:dropwhile builtins:iter __builtin__:iter',
    MAPS,
  ],
  [
    '__builtin__:apply builtins:apply',
    rule(dangerous('calls any function'), (args, ask) => callsWithItems(1)(args, ask)),
  ],
  ['operator:call _operator:call', rule(dangerous('calls any function'), callsFirst)],
  [
    'collections:defaultdict _collections:defaultdict',
    rule(vetted('makes values by a function that is judged by itself'), callsWithAny),
  ],
  [
    'operator:attrgetter _operator:attrgetter',
    rule(dangerous('takes any attribute of any object', 'GHSA-46h3-79wf-xr6c'), judgeAttributes),
  ],
  [
    'operator:methodcaller _operator:methodcaller',
    rule(dangerous('calls any method of any object', 'GHSA-955r-x9j8-7rhh'), judgeMethodName),
  ],
  ['operator:itemgetter _operator:itemgetter', rule(caution('takes any item of any object'), judgeKeys)],
  [
    'pandas.core.indexes.base:_new_Index pandas.indexes.base:_new_Index pandas.core.index:_new_Index pandas.indexes.range:_new_Index pandas.core.indexes.datetimes:_new_DatetimeIndex pandas.tseries.index:_new_DatetimeIndex pandas.core.indexes.period:_new_PeriodIndex pandas.core.indexes.interval:_new_IntervalIndex',
    rule(vetted('makes an index of a class that is judged by itself'), callsWithAny),
  ],
  ['builtins:type __builtin__:type', TYPE],
  ['operator:getitem _operator:getitem', GETITEM],
  ['numpy.core:_ufunc_reconstruct numpy._core:_ufunc_reconstruct', UFUNC],
  ['toolz.functoolz:_restore_curry cytoolz.functoolz:_restore_curry', RESTORE_CURRY],
  ['builtins:print __builtin__:print', rule(SHOWS, () => SHOWS)],
  ['_codecs:encode codecs:encode _codecs:decode codecs:decode', CODEC],
  ['statsmodels.base.data:ModelData statsmodels.base.data:PandasData statsmodels.base.data:PatsyData', FORMULA],
  ['torch.storage:_load_from_bytes', LOAD_FROM_BYTES],
  ['dateutil.tz.tz:tzfile dateutil.tz:tzfile', TIME_ZONE],
  ['spacy.tokens.doc:unpickle_doc spacy.vocab:unpickle_vocab', LOADS_BYTES],
  [
    'torch._tensor:_rebuild_from_type_v2 torch._tensor:_rebuild_from_type torch.tensor:_rebuild_from_type torch._utils:_rebuild_from_type_v2 torch._utils:_rebuild_from_type',
    FROM_TYPE,
  ],
  [
    'torch._utils:_rebuild_wrapper_subclass',
    rule(caution('makes a tensor of any class'), (args, ask) => callsFirst(args.slice(0, 1), ask)),
  ],
  [
    'fastai.torch_core:_fa_rebuild_tensor fastai.torch_core:_fa_rebuild_qtensor',
    rule(caution('makes a tensor of any class'), callsWithAny),
  ],
  ['torch.utils.checkpoint:checkpoint', rule(vetted('calls a function that is judged by itself'), callsFirst)],
  ['jax._src.array:_reconstruct_array jax._src.device_array:reconstruct_device_array', JAX_ARRAY],
  ['dill._dill:_load_type dill.dill:_load_type', TYPE_NAMED],
  [
    'cloudpickle.cloudpickle:_builtin_type cloudpickle:_builtin_type joblib.externals.cloudpickle.cloudpickle:_builtin_type ray.cloudpickle.cloudpickle:_builtin_type pyspark.cloudpickle.cloudpickle:_builtin_type',
    TYPE_NAMED,
  ],
  ['dill._dill:_eval_repr dill.dill:_eval_repr', rule(dangerous('evaluates text', 'CVE-2026-53874'), judgeEvaluated)],
  ['dill._dill:_getattr dill.dill:_getattr', rule(dangerous('evaluates text', 'CVE-2026-53874'), judgeMethod)],
  [
    'dill._dill:_create_namedtuple dill.dill:_create_namedtuple',
    rule(dangerous('imports a module and takes what it holds'), judgeTupleClass),
  ],
  ['dill._dill:_create_array dill.dill:_create_array', rule(caution('calls a function it is given'), judgeArrayMaker)],
];

let byName: Map<string, Rule> | undefined;

function indexed(): Map<string, Rule> {
  const index = new Map<string, Rule>();
  for (const [names, entry] of RULES) for (const name of names.split(' ')) index.set(name, entry);
  return index;
}

/** The rule by which calls of this global are judged; undefined for all but a few. */
export function ruleOf(module: string, name: string): Rule | undefined {
  if (module.startsWith('scipy.stats.')) return ruleOfDistribution(module, name);
  if (isExpression(module, name)) return EXPRESSION;
  byName ??= indexed();
  return byName.get(`${module}:${name}`);
}
