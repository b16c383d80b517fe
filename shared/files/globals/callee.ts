import { gravest } from './gravest.ts';
import type { Judgement, Value } from './judgement.ts';
import { fetchedType } from './named-types.ts';

/** The judge, for rules that judge a call by what it calls in turn. */
export interface Ask {
  readonly global: (module: string, name: string) => Judgement;
  readonly call: (module: string, name: string, args: readonly Value[]) => Judgement;
}

const DEPTH = 8;
const NOT_CALLABLE: Judgement = { tier: 'vetted', reason: 'is a plain value' };
const UNTOLD: Judgement = { tier: 'dangerous', reason: 'calls something that cannot be told by reading' };
const PLAIN: Value = { kind: 'number', text: '0' };
const MAKES_CALLABLES = new Set(['partial', 'getattr', 'attrgetter', 'methodcaller', 'itemgetter']);

/** The judgement of calling a value with these arguments; without arguments, of calling it with any. */
export function judgeCallee(given: Value, args: readonly Value[] | undefined, ask: Ask, depth = DEPTH): Judgement {
  const callee = fetchedType(given) ?? given;
  if (depth === 0 || callee.kind === 'unknown') return UNTOLD;
  if (callee.kind === 'global') {
    const judged = ask.global(callee.module, callee.name);
    if (args === undefined) return judged.tier === 'vetted' ? (harmOfCall(callee, ask) ?? judged) : judged;
    return judged.tier === 'vetted' && judged.byArguments !== true
      ? judged
      : ask.call(callee.module, callee.name, args);
  }
  return callee.kind === 'call' ? judgeResult(callee, args, ask, depth) : NOT_CALLABLE;
}

/** What calling with any argument does where that alone is known to harm; undefined where it is not. */
function harmOfCall({ module, name }: Value & { kind: 'global' }, ask: Ask): Judgement | undefined {
  const called = ask.call(module, name, [PLAIN]);
  return called.tier === 'dangerous' ? called : undefined;
}

/** The judgement of calling what a call gave. */
function judgeResult(
  { callee: given, args: own }: Value & { kind: 'call' },
  args: readonly Value[] | undefined,
  ask: Ask,
  depth: number,
): Judgement {
  const callee = fetchedType(given) ?? given;
  const made = judgeCallee(callee, own, ask, depth - 1);
  if (callee.kind !== 'global' || !MAKES_CALLABLES.has(callee.name)) {
    return gravest({ tier: 'caution', reason: 'calls an object that the file makes' }, made);
  }
  const first = own[0];
  if (callee.name !== 'partial' || first === undefined) return made;
  return gravest(made, judgeCallee(first, args === undefined ? undefined : [...own.slice(1), ...args], ask, depth - 1));
}
