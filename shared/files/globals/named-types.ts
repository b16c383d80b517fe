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

const wholeOf = (value: Value | undefined): string | undefined =>
  value?.kind === 'text' && value.text.length === value.length ? value.text : undefined;

/** What dill's maker of tuple classes gives: what a module holds under a name, and a new class where it holds none. */
function tupleClass([name, fields, module]: readonly Value[]): Global | undefined {
  const [own, from] = [wholeOf(name), wholeOf(module)];
  const plain = fields?.kind === 'sequence' && fields.items.every(({ kind }) => kind === 'text');
  const [, found, last] = (plain && /^(.+)\.([^.]+)$/.exec(`${from}.${own}`)) || [];
  return own === undefined || from === undefined || found === undefined || last === undefined
    ? undefined
    : { kind: 'global', module: found, name: last };
}

/** The type that a call of dill or cloudpickle fetches by a constant name; undefined for every other value. */
export function fetchedType(value: Value): Global | undefined {
  if (value.kind !== 'call' || value.callee.kind !== 'global') return undefined;
  const { module, name } = value.callee;
  const fetches = name === '_load_type' ? DILL : name === '_builtin_type' ? CLOUDPICKLE : undefined;
  if (name === '_create_namedtuple' && DILL.test(module)) return tupleClass(value.args);
  const [of] = value.args;
  if (fetches?.test(module) !== true) return undefined;
  const text = wholeOf(of);
  return text !== undefined && /^\w+$/.test(text) ? typeNamed(text) : undefined;
}
