import { type Ask, judgeCallee } from './callee.ts';
import { gravest } from './gravest.ts';
import { HARMFUL_METHODS } from './harmful-methods.ts';
import type { Judgement, Value } from './judgement.ts';
import { dangerousName } from './name-rules.ts';

const VETTED: Judgement = { tier: 'vetted', reason: 'takes a plain attribute' };
const UNTOLD: Judgement = { tier: 'dangerous', reason: 'takes an attribute that cannot be told by reading' };
const HARMFUL: Judgement = { tier: 'dangerous', reason: 'takes a method that reads, writes or runs something' };

/** The judgement of an attribute's path alone, whoever has it. */
export function judgeAttribute(path: string): Judgement {
  const parts = path.split('.');
  const telling = dangerousName([], parts);
  if (telling !== undefined) return { tier: 'dangerous', reason: telling };
  return parts.some((part) => HARMFUL_METHODS.has(part)) ? HARMFUL : VETTED;
}

/** Whether `__new__` of a class is what protocol 2 makes instances of vetted classes by. */
export function isMaker(module: string, owner: Judgement): boolean {
  return owner.tier === 'vetted' && owner.byArguments !== true && !/^(builtins|__builtin__|types)$/.test(module);
}

/** Attributes that are vetted by name, and `__new__`, by which protocol 2 makes instances of vetted classes. */
function isVettedAttribute(module: string, owner: string, name: string, ask: Ask): boolean {
  if (name !== '__new__') return ask.global(module, `${owner}.${name}`).tier === 'vetted';
  return isMaker(module, ask.global(module, owner));
}

/** The judgement of `getattr(object, name)`. */
export function judgeGetattr([object, name]: readonly Value[], ask: Ask): Judgement {
  if (object === undefined || name === undefined) return VETTED;
  if (name.kind !== 'text' || name.length !== name.text.length) return UNTOLD;
  if (object.kind === 'global' && isVettedAttribute(object.module, object.name, name.text, ask)) return VETTED;
  const attribute = judgeAttribute(name.text);
  if (attribute.tier === 'dangerous' || object.kind === 'unknown') return gravest(attribute, UNTOLD);
  if (object.kind === 'global') {
    const owner = ask.global(object.module, object.name);
    return owner.tier === 'vetted'
      ? attribute
      : gravest(ask.global(object.module, `${object.name}.${name.text}`), owner);
  }
  return object.kind === 'call' ? gravest(attribute, judgeCallee(object.callee, object.args, ask)) : attribute;
}

/** The judgement of `operator.attrgetter(…)` and of the names of methods. */
export const judgeAttributes = (names: readonly Value[]): Judgement =>
  names.reduce<Judgement>(
    (worst, name) =>
      gravest(worst, name.kind === 'text' && name.length === name.text.length ? judgeAttribute(name.text) : UNTOLD),
    VETTED,
  );

const OF_TEXTS = /^(lower|upper|strip|lstrip|rstrip|split|title|capitalize|casefold|swapcase|splitlines|is[a-z]+)$/;

/** The judgement of `operator.methodcaller(…)`, which calls a method of whatever it gets. */
export function judgeMethodName([name]: readonly Value[]): Judgement {
  if (name?.kind === 'text' && OF_TEXTS.test(name.text)) return { tier: 'vetted', reason: 'calls a method of texts' };
  const calls: Judgement = { tier: 'caution', reason: 'calls a method of an object' };
  return name === undefined ? calls : gravest(calls, judgeAttributes([name]));
}

/** The judgement of `operator.itemgetter(…)`: keys of namespaces tell, everything else is an index. */
export function judgeKeys(keys: readonly Value[]): Judgement {
  const telling = keys.some(
    (key) => key.kind === 'unknown' || (key.kind === 'text' && dangerousName([], [key.text]) !== undefined),
  );
  return telling
    ? { tier: 'dangerous', reason: 'takes a telling item of a namespace' }
    : { tier: 'vetted', reason: 'takes an item by a plain key' };
}
