import { HARMFUL_METHODS } from './harmful-methods.ts';
import { MODULES_OF_DANGER, OTHER_NAMES_OF_MODULES } from './module-names.ts';
import { tellingVerb } from './telling-names.ts';

const dunder = /^__.*__$/s;

/** Modules whose name is a dunder all the same: the program that loads, and what Python 2 and TorchScript call theirs. */
const PLAIN_DUNDERS = new Set(['__main__', '__mp_main__', '__builtin__', '__torch__', '__future__']);

/** Modules of the standard library that no other package has a submodule of the same name of by chance. */
const CORE = new Set(
  'os posix nt sys subprocess shutil builtins __builtin__ importlib imp ctypes socket pty marshal runpy'.split(' '),
);

const bare = (component: string): string => component.replace(/^_+|_+$/g, '');

/**
 * Why a global that no table names is dangerous by its name alone; undefined when it is not. `module` and `name` are
 * components of dotted paths.
 */
export function dangerousName(module: readonly string[], name: readonly string[]): string | undefined {
  if (name.some((part) => dunder.test(part))) return 'reaches an internal of Python by a double underscore';
  if (module.some((part, at) => dunder.test(part) && !(at === 0 && PLAIN_DUNDERS.has(part))))
    return 'imports a module with double underscores';
  if (module.slice(1).some((part) => CORE.has(part))) return 'reaches a module of the system through another one';
  if (module.slice(1).includes('tests')) return 'is a part of the tests of a package';
  if (name.some((part) => reachesModule(part))) return 'reaches another module through this one';
  if (name.slice(1).some((part) => HARMFUL_METHODS.has(part)))
    return 'is a method that reads, writes or runs something';
  const own = module[0] === '__main__' || module[0] === '__mp_main__';
  return name.map((part) => tellingVerb(part, own)).find((reason) => reason !== undefined);
}

const reachesModule = (part: string): boolean =>
  MODULES_OF_DANGER.has(part) || MODULES_OF_DANGER.has(bare(part)) || OTHER_NAMES_OF_MODULES.has(part);
