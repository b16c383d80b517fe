import type { Judge, Judgement, Value } from '#shared/files/globals/judgement';

/** What builds a function from its code, as cloudpickle and dill write it. */
const BUILDS =
  /^((builtins|__builtin__|types)\.(CodeType|FunctionType|code|function)|(cloudpickle|dill|_dill)\b.*\._?(builtin_type|make_function|make_skel_func|fill_function|function_setstate|make_cell|make_empty_cell|create_code|create_function|create_cell|load_type))$/;

/** What a function that only reckons has no need of. */
const HARMS =
  /^(os|posix|nt|sys|subprocess|system|popen|Popen|exec|eval|compile|builtins|import_module|importlib|open|socket|urllib|urlopen|requests|http|shutil|pty|ctypes|marshal|pickle|cloudpickle|base64|codecs|globals|getattr|__(import|builtins|subclasses|loader|mro|getattribute)__)$/;

const DEEPEST = 6;

/**
 * A judge for pickles in which ordinary programs keep small functions of their own, such as the schedule of a learning
 * rate: building one calls for caution there, unless it names what harms, and everything else stays as it was judged.
 */
export function sparingFunctions(judge: Judge): Judge {
  const spared = (module: string, name: string, judgement: Judgement, args: readonly Value[] = []): Judgement =>
    judgement.tier === 'dangerous' && BUILDS.test(`${module}.${name}`) && !args.some((arg) => namesHarm(arg))
      ? { ...judgement, tier: 'caution', reason: 'builds a function that the file brings along' }
      : judgement;
  return {
    global: (module, name, protocol) => spared(module, name, judge.global(module, name, protocol)),
    call: (module, name, args, protocol) => spared(module, name, judge.call(module, name, args, protocol), args),
    state: (module, name, state, protocol) => {
      const judgement = judge.state?.(module, name, state, protocol) ?? judge.global(module, name, protocol);
      return spared(module, name, judgement, [state]);
    },
  };
}

function namesHarm(value: Value, depth = 0): boolean {
  if (depth > DEEPEST) return true;
  if (value.kind === 'text') return HARMS.test(value.text);
  if (value.kind === 'sequence')
    return value.length > value.items.length || value.items.some((item) => namesHarm(item, depth + 1));
  if (value.kind === 'call') return value.args.some((arg) => namesHarm(arg, depth + 1));
  return false;
}
