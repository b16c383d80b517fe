import type { VettedGroup } from './tables.ts';
import { VETTED } from './vetted.ts';

interface Entry {
  readonly group: VettedGroup;
  names: string | ReadonlySet<string>;
}

type Line = readonly [modules: string, names: string, group: VettedGroup];

/** Modules that are looked for line by line; one more, and all are indexed, lest many cost much. */
const SEARCHES = 200;

let lines: readonly Line[] | undefined;
let index: ReadonlyMap<string, readonly Entry[]> | undefined;
const found = new Map<string, readonly Entry[]>();

const linesOf = (groups: readonly VettedGroup[]): readonly Line[] =>
  groups.flatMap((group) => Object.entries(group.names).map(([modules, names]): Line => [modules, names, group]));

function indexed(all: readonly Line[]): ReadonlyMap<string, readonly Entry[]> {
  const known = new Map<string, Entry[]>();
  for (const [modules, names, group] of all) {
    for (const module of modules.split(' ')) {
      const entries = known.get(module);
      if (entries === undefined) known.set(module, [{ group, names }]);
      else entries.push({ group, names });
    }
  }
  return known;
}

/** The entries of a module. An ordinary pickle names a handful, which is no reason to take all tables apart. */
function entriesOf(module: string): readonly Entry[] {
  const known = found.get(module);
  if (known !== undefined) return known;
  lines ??= linesOf(VETTED);
  if (found.size >= SEARCHES) {
    index ??= indexed(lines);
    return index.get(module) ?? [];
  }
  const entries = lines
    .filter(([modules]) => modules.includes(module) && modules.split(' ').includes(module))
    .map(([, names, group]) => ({ group, names }));
  found.set(module, entries);
  return entries;
}

/** `sklearn.svm._base` was `sklearn.svm.base`, `sklearn.decomposition._pca` was `sklearn.decomposition.pca_`. */
const ONCE_PUBLIC = /^((?:sklearn|scipy)(?:\.\w+)*)\.([a-z]\w*?)_?$/;

/** The group that vets exactly this module and name, by any of the module's names; undefined when none does. */
export function vettedGroup(module: string, name: string): VettedGroup | undefined {
  const found = groupOf(module, name);
  const [, above, last] = (found === undefined && ONCE_PUBLIC.exec(module)) || [];
  return above === undefined ? found : groupOf(`${above}._${last}`, name);
}

function groupOf(module: string, name: string): VettedGroup | undefined {
  for (const entry of entriesOf(module)) {
    if (typeof entry.names === 'string') entry.names = new Set(entry.names.split(' '));
    if (entry.names.has(name)) return entry.group;
  }
  return undefined;
}
