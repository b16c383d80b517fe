import { isMaker } from './attributes.ts';
import { ruleOf } from './by-arguments.ts';
import type { Ask } from './callee.ts';
import { dangerOf } from './danger-lookup.ts';
import { type Exception, holds } from './exceptions.ts';
import { gravest } from './gravest.ts';
import type { Judge, Judgement, Value } from './judgement.ts';
import { dangerousName } from './name-rules.ts';
import { cautionOf } from './packages.ts';
import { fromPython2 } from './python2.ts';
import type { VettedGroup } from './tables.ts';
import { tellingConstant } from './telling-constants.ts';
import { vettedAlike } from './vetted-alike.ts';
import { vettedGroup } from './vetted-lookup.ts';

/** Deeper chains of calls inside arguments are not followed: nobody writes them by accident. */
const MAX_DEPTH = 12;

/**
 * A judge by the tables and by the user's exceptions. Those that expire hold only where `now` (ISO 8601) is given and
 * not past their day. An exception never covers a telling constant, nor a call that its arguments make dangerous.
 */
export function createJudge(exceptions: readonly Exception[] = [], now?: string): Judge {
  const own = new Map(exceptions.map((exception) => [`${exception.module}:${exception.name}`, exception]));
  const excepted = (module: string, name: string): Exception | undefined => own.get(`${module}:${name}`);
  const judgeGlobal = remembered((module, name) =>
    withException(bothSpellings(module, name, judgeOne), excepted(module, name), now),
  );
  const byConstants = remembered((module, name) => isByConstants(module, name));

  const judgeCall = (module: string, name: string, args: readonly Value[], depth: number): Judgement => {
    if (byConstants(module, name)) return withConstants(judgeGlobal(module, name), args);
    const ask: Ask = {
      global: judgeGlobal,
      call: (inModule, inName, inArgs) =>
        depth === 0
          ? { tier: 'dangerous', reason: 'nests calls too deeply to be told by reading' }
          : judgeCall(inModule, inName, inArgs, depth - 1),
    };
    return bothSpellings(module, name, (inModule, inName) => {
      const rule = ruleOf(inModule, inName);
      if (rule !== undefined) return withConstants(rule.call(args, ask), args);
      const constructed = excepted(module, name) === undefined ? judgeConstructor(inModule, inName, args) : undefined;
      return withConstants(constructed ?? judgeGlobal(module, name), args);
    });
  };

  return {
    global: judgeGlobal,
    call: (module, name, args) => judgeCall(module, name, args, MAX_DEPTH),
    state: (module, name, state) => {
      const ask: Ask = { global: judgeGlobal, call: (m, n, args) => judgeCall(m, n, args, MAX_DEPTH) };
      return ruleOf(module, name)?.state?.(state, ask) ?? judgeGlobal(module, name);
    },
  };
}

/** Globals whose judgement is remembered at once: more than an ordinary file names. */
const REMEMBERED = 10_000;

/** What a function says of a global, asked once for each: a file may call the same one a million times. */
function remembered<T>(of: (module: string, name: string) => T): (module: string, name: string) => T {
  const known = new Map<string, Map<string, T>>();
  let size = 0;
  return (module, name) => {
    const earlier = known.get(module)?.get(name);
    if (earlier !== undefined) return earlier;
    if (size++ > REMEMBERED) {
      known.clear();
      size = 0;
    }
    const said = of(module, name);
    const names = known.get(module) ?? new Map<string, T>();
    known.set(module, names.set(name, said));
    return said;
  };
}

/** Whether nothing but telling constants can change the judgement of a call, under either spelling. */
function isByConstants(module: string, name: string): boolean {
  const mapped = fromPython2(module, name);
  return [[module, name] as const, ...(mapped ? [mapped] : [])].every(
    ([of, named]) => ruleOf(of, named) === undefined && vettedAs(of, named)?.withArguments === undefined,
  );
}

/** A judge by the tables alone. */
export const judge: Judge = createJudge();

/** The graver judgement of a global as it is spelled and as Python 3 maps it, whatever the protocol claims. */
function bothSpellings(module: string, name: string, by: (module: string, name: string) => Judgement): Judgement {
  const mapped = fromPython2(module, name);
  const spelled = by(module, name);
  if (mapped === undefined) return spelled;
  const known = spelled.tier === 'dangerous' || vettedGroup(module, name) !== undefined;
  return known ? gravest(spelled, by(...mapped)) : by(...mapped);
}

function judgeOne(module: string, name: string): Judgement {
  const rule = ruleOf(module, name);
  if (rule !== undefined) return rule.otherwise;
  const vetted = vettedAs(module, name);
  if (vetted !== undefined) {
    const { reason, withArguments } = vetted;
    return withArguments === undefined ? { tier: 'vetted', reason } : { tier: 'vetted', reason, byArguments: true };
  }
  const [, owner] = /^([A-Z_]\w*)\.__new__$/i.exec(name) ?? [];
  if (owner !== undefined && isMaker(module, judgeOne(module, owner))) {
    return { tier: 'vetted', reason: 'makes an instance of a vetted class' };
  }
  const modules = module.split('.');
  if (modules[0] === '__torch__') {
    return { tier: 'vetted', reason: 'names a class of the TorchScript archive itself, which Python cannot import' };
  }
  const names = name.split('.');
  const line = dangerOf([...modules, ...names]);
  if (line !== undefined && !(line.classes === 'caution' && isClass(name))) {
    const { reason, advisory } = line;
    return { tier: 'dangerous', reason, ...(advisory === undefined ? {} : { advisory }) };
  }
  const telling = dangerousName(modules, names);
  if (telling !== undefined) return { tier: 'dangerous', reason: telling };
  return { tier: 'caution', reason: cautionOf(modules[0] ?? '') };
}

const vettedAs = (module: string, name: string): Omit<VettedGroup, 'names'> | undefined =>
  vettedGroup(module, name) ?? vettedAlike(module, name);

const isClass = (name: string): boolean => /^_*[A-Z]\w*$/.test(name);

/** The call, with arguments, of a class whose instances only are vetted; undefined for every other. */
function judgeConstructor(module: string, name: string, args: readonly Value[]): Judgement | undefined {
  const tier = args.length === 0 ? undefined : vettedAs(module, name)?.withArguments;
  return tier === undefined ? undefined : { tier, reason: 'runs a constructor that nobody vetted with arguments' };
}

/** The constants of a call tell only where what is called is not vetted. */
function withConstants(judged: Judgement, args: readonly Value[]): Judgement {
  if (judged.tier === 'vetted' && judged.byArguments !== true) return judged;
  const telling = judged.tier === 'dangerous' || judged.inner === true ? undefined : tellingConstant(args);
  return telling === undefined ? judged : { tier: 'dangerous', reason: `is called with ${telling}` };
}

function withException(judged: Judgement, exception: Exception | undefined, now: string | undefined): Judgement {
  if (exception === undefined || judged.tier === 'vetted') return judged;
  if (!holds(exception, now)) {
    return { ...judged, reason: `${judged.reason}; the user's exception ended on ${exception.expires ?? ''}` };
  }
  const reason = `is excepted by the user: ${exception.reason}`;
  return { tier: 'vetted', reason, byArguments: true };
}
