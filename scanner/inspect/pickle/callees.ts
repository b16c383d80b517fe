import type { Value } from '#shared/files/globals/judgement';
import { fetchedType } from '#shared/files/globals/named-types';
import { fold, textOf } from './folding.ts';

/** What a call comes to once the functions that only fetch or bind other functions are seen through. */
export interface Effective {
  readonly module: string;
  /** Empty for a module itself. */
  readonly name: string;
  readonly args: readonly Value[];
}

type Global = Extract<Value, { kind: 'global' }>;
type Result = (args: readonly Value[]) => Value | undefined;

const module = (name: string | undefined): Value | undefined =>
  name === undefined ? undefined : { kind: 'global', module: name, name: '' };

/** What attribute access gives. Names of classes gain a dot; a module's attribute is a global of it. */
function attribute(of: Value | undefined, path: string | undefined): Value | undefined {
  const target = of && resolved(of);
  if (path === undefined || target?.kind !== 'global') return undefined;
  if (target.name === '') {
    const [first = '', ...rest] = path.split('.');
    return { kind: 'global', module: target.module, name: [first, ...rest].join('.') };
  }
  return { kind: 'global', module: target.module, name: `${target.name}.${path}` };
}

const isGlobal = (value: Value | undefined, full: string): boolean =>
  value?.kind === 'global' && `${value.module}.${value.name}` === full;

/** What indexing a namespace gives: `sys.modules['os']`, `vars(module)['system']`, `builtins.__dict__['eval']`. */
function member(of: Value | undefined, key: string | undefined): Value | undefined {
  const target = of && resolved(of);
  if (target === undefined || key === undefined) return undefined;
  if (isGlobal(target, 'sys.modules')) return module(key);
  if (target.kind === 'global' && /(^|\.)__dict__$/.test(target.name))
    return attribute({ ...target, name: target.name.replace(/\.?__dict__$/, '') }, key);
  if (target.kind === 'call' && isGlobal(target.callee, 'builtins.vars')) return attribute(target.args[0], key);
  return target.kind === 'global' && target.name === '__builtins__'
    ? { kind: 'global', module: 'builtins', name: key }
    : undefined;
}

/** A global by its whole dotted name: the last part is the name. */
function located(path: string | undefined): Value | undefined {
  const [, of, name] = /^(.*)[.:]([^.:]+)$/.exec(path ?? '') ?? [];
  return of === undefined || name === undefined ? module(path) : { kind: 'global', module: of, name };
}

const RESULTS: Readonly<Record<string, Result>> = {
  'builtins.getattr': ([of, name]) => attribute(of, textOf(name)),
  'builtins.object.__getattribute__': ([of, name]) => attribute(of, textOf(name)),
  'builtins.__import__': ([name]) => module(textOf(name)),
  'importlib.import_module': ([name]) => module(textOf(name)),
  'importlib.__import__': ([name]) => module(textOf(name)),
  'pydoc.locate': ([path]) => located(textOf(path)),
  'pkgutil.resolve_name': ([path]) => located(textOf(path)),
  'dill._dill._getattr': ([of, name]) => attribute(of, textOf(name)),
  'operator.getitem': ([of, key]) => member(of, textOf(key)),
  'builtins.dict.get': ([of, key]) => member(of, textOf(key)),
  'builtins.dict.__getitem__': ([of, key]) => member(of, textOf(key)),
  'sys.modules.get': ([key]) => module(textOf(key)),
  'sys.modules.__getitem__': ([key]) => module(textOf(key)),
};

const canonical = ({ module, name }: Global): string =>
  `${module.replace(/^__builtin__$/, 'builtins').replace(/^_(operator|functools)$/, '$1')}.${name}`;

/** What a value is, once constants are computed and what fetches a global is seen through. */
export function resolved(value: Value, depth = 0): Value {
  if (value.kind !== 'call' || depth > 24) return value;
  const folded = fold(value);
  if (folded.kind !== 'call') return folded;
  const type = fetchedType(folded);
  if (type !== undefined) return type;
  const call = effectiveCall(folded, depth + 1);
  if (call === undefined) return value;
  const result = Object.hasOwn(RESULTS, nameOf(call)) ? RESULTS[nameOf(call)]?.(call.args) : undefined;
  return result ?? { kind: 'call', callee: { kind: 'global', module: call.module, name: call.name }, args: call.args };
}

const nameOf = ({ module, name }: Effective): string => canonical({ kind: 'global', module, name });

/** What calling a value with arguments comes to; undefined when it cannot be told which function runs. */
export function effective(callee: Value, args: readonly Value[], depth = 0): Effective | undefined {
  const target = resolved(callee, depth);
  if (target.kind === 'global') return { module: target.module, name: target.name, args };
  if (target.kind !== 'call' || target.callee.kind !== 'global') return undefined;
  return ofMade(canonical(target.callee), target.args, args, depth) ?? ofMethod(target, args);
}

const effectiveCall = (call: Extract<Value, { kind: 'call' }>, depth: number): Effective | undefined =>
  effective(call.callee, call.args, depth);

/** The call of what another call made: a partial function, an attrgetter, a methodcaller. */
function ofMade(maker: string, bound: readonly Value[], args: readonly Value[], depth: number): Effective | undefined {
  const [first, ...rest] = bound;
  switch (maker) {
    case 'functools.partial':
    case 'types.MethodType':
      return first && effective(first, [...rest, ...args], depth + 1);
    case 'operator.attrgetter':
      return first && args[0] && { module: 'builtins', name: 'getattr', args: [args[0], first] };
    case 'operator.itemgetter':
      return first && args[0] && { module: 'operator', name: 'getitem', args: [args[0], first] };
    case 'operator.methodcaller': {
      const method = attribute(args[0], textOf(first));
      return method && effective(method, rest, depth + 1);
    }
    default:
      return undefined;
  }
}

/** A method of a constant, as `getattr('', 'join')` gives: it is called as `str.join`. */
function ofMethod(target: Extract<Value, { kind: 'call' }>, args: readonly Value[]): Effective | undefined {
  if (!isGlobal(target.callee, 'builtins.getattr') && !isGlobal(target.callee, '__builtin__.getattr')) return undefined;
  const [of, name] = [target.args[0] && fold(target.args[0]), textOf(target.args[1])];
  if (name === undefined || (of?.kind !== 'text' && of?.kind !== 'bytes')) return undefined;
  return { module: 'builtins', name: `${of.kind === 'text' ? 'str' : 'bytes'}.${name}`, args: [of, ...args] };
}
