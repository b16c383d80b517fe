import type { Value } from './judgement.ts';

type Global = Extract<Value, { kind: 'global' }>;

/** Names of dill for types that are found elsewhere than in `types`. */
const ELSEWHERE: Readonly<Record<string, readonly [module: string, name: string]>> = {
  AttrGetterType: ['operator', 'attrgetter'],
  ItemGetterType: ['operator', 'itemgetter'],
  PartialType: ['functools', 'partial'],
  DictProxyType: ['types', 'MappingProxyType'],
  ClassType: ['builtins', 'type'],
  ObjectType: ['builtins', 'object'],
  NumpyArrayType: ['numpy', 'ndarray'],
  FileType: ['io', 'FileIO'],
  ExitType: ['_sitebuiltins', 'Quitter'],
};

const DILL = /^dill\.(_dill|dill)$/;
const CLOUDPICKLE = /^((joblib\.externals|ray|pyspark)\.)?cloudpickle(\.cloudpickle)?$/;

/** The global that a name of dill or cloudpickle stands for when it is a type of Python. */
export function typeNamed(name: string): Global {
  const [module, own] = (Object.hasOwn(ELSEWHERE, name) ? ELSEWHERE[name] : undefined) ?? [
    name.endsWith('Type') || name === 'SimpleNamespace' || name === 'GenericAlias' ? 'types' : 'builtins',
    name,
  ];
  return { kind: 'global', module, name: own };
}

/** The type that a call of dill or cloudpickle fetches by a constant name; undefined for every other value. */
export function fetchedType(value: Value): Global | undefined {
  if (value.kind !== 'call' || value.callee.kind !== 'global') return undefined;
  const { module, name } = value.callee;
  const fetches = name === '_load_type' ? DILL : name === '_builtin_type' ? CLOUDPICKLE : undefined;
  const [of] = value.args;
  if (fetches?.test(module) !== true || of?.kind !== 'text' || of.text.length !== of.length) return undefined;
  return /^\w+$/.test(of.text) ? typeNamed(of.text) : undefined;
}
