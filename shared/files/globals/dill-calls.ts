import { judgeGetattr } from './attributes.ts';
import { type Ask, judgeCallee } from './callee.ts';
import { gravest } from './gravest.ts';
import type { Judgement, Value } from './judgement.ts';
import { fetchedType, typeNamed } from './named-types.ts';

const whole = (value: Value | undefined): string | undefined =>
  value?.kind === 'text' && value.text.length === value.length ? value.text : undefined;

/** The judgement of fetching a type of Python by its name. */
export function judgeTypeNamed([name]: readonly Value[], ask: Ask): Judgement {
  const text = whole(name);
  const type = text !== undefined && /^\w+$/.test(text) ? typeNamed(text) : undefined;
  const judged = type && ask.global(type.module, type.name);
  // What calling it does is judged when it is called, as that of the type itself.
  return judged !== undefined && (judged.tier !== 'dangerous' || judged.byArguments === true)
    ? { tier: 'vetted', reason: 'is a type of Python, fetched by its name' }
    : { tier: 'dangerous', reason: 'reaches a type of the interpreter that can hold code' };
}

const PLAIN_TEXT = /^(Ellipsis|NotImplemented|None|True|False|x?range\(-?\d{1,20}(, -?\d{1,20}){0,2}\))$/;

/** The judgement of evaluating a text, which dill does for a few constants that have no other way. */
export function judgeEvaluated([text]: readonly Value[]): Judgement {
  return PLAIN_TEXT.test(whole(text) ?? '')
    ? { tier: 'vetted', reason: 'evaluates the text of a plain value' }
    : { tier: 'dangerous', reason: 'evaluates text', advisory: 'CVE-2026-53874' };
}

const METHOD_TEXT = /^<(?:method|slot wrapper|attribute|member|wrapper_descriptor) '(\w+)' of '([a-z]\w*)' objects>$/;

/** The judgement of dill's way to a method of a class, which evaluates a part of the method's text. */
export function judgeMethod([type, name, shown]: readonly Value[], ask: Ask): Judgement {
  const [, method, owner = ''] = METHOD_TEXT.exec(whole(shown) ?? '') ?? [];
  if (type === undefined || method === undefined || method !== whole(name)) {
    return { tier: 'dangerous', reason: 'evaluates text', advisory: 'CVE-2026-53874' };
  }
  const args = (of: Value): readonly Value[] => [of, { kind: 'text', text: method, length: method.length }];
  const named: Value = { kind: 'global', module: 'builtins', name: owner };
  return gravest(judgeGetattr(args(named), ask), judgeGetattr(args(fetchedType(type) ?? type), ask));
}

/** The judgement of dill's way to make an array: a function that it is given, called with a tuple. */
export function judgeArrayMaker([maker, args, state]: readonly Value[], ask: Ask): Judgement {
  if (maker === undefined) return { tier: 'vetted', reason: 'is called without anything to do' };
  const list = args?.kind === 'sequence' && args.items.length === args.length ? args.items : undefined;
  const made = judgeCallee(maker, list, ask);
  // It hands the state to the `__setstate__` of what it made, unseen by what looks at BUILD.
  const known = maker.kind === 'global' && /^numpy\.(_?core\.)?multiarray$/.test(maker.module);
  return known || state === undefined
    ? made
    : gravest(made, { tier: 'caution', reason: 'gives a state to what a function of its arguments makes' });
}

/** The judgement of making a class of named tuples. */
export function judgeTupleClass(args: readonly Value[], ask: Ask): Judgement {
  const callee: Value = { kind: 'global', module: 'dill._dill', name: '_create_namedtuple' };
  const made = fetchedType({ kind: 'call', callee, args });
  return made === undefined
    ? { tier: 'dangerous', reason: 'imports a module and takes what it holds under a name' }
    : ask.global(made.module, made.name);
}
