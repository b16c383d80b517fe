import type { VettedGroup } from './tables.ts';
import { VETTED } from './vetted.ts';

interface Entry {
  readonly group: VettedGroup;
  names: string | ReadonlySet<string>;
}

/** Lists of modules with their names, by the packages that they begin with. */
type Package = readonly (readonly [modules: string, names: string, group: VettedGroup])[];

let packages: ReadonlyMap<string, Package> | undefined;
const byModule = new Map<string, readonly Entry[]>();

const ROOTS = /(?:^| )([^. ]+)/g;

function sorted(groups: readonly VettedGroup[]): ReadonlyMap<string, Package> {
  const index = new Map<string, [string, string, VettedGroup][]>();
  for (const group of groups) {
    for (const [modules, names] of Object.entries(group.names)) {
      for (const root of rootsOf(modules)) {
        const known = index.get(root);
        if (known === undefined) index.set(root, [[modules, names, group]]);
        else known.push([modules, names, group]);
      }
    }
  }
  return index;
}

function rootsOf(modules: string): Iterable<string> {
  if (!modules.includes(' ')) return [modules.slice(0, (modules.indexOf('.') + 1 || modules.length + 1) - 1)];
  return new Set(Array.from(modules.matchAll(ROOTS), ([, root = '']) => root));
}

/** The entries of a module, which are looked for only once it is asked for: pickles name few of them. */
function entriesOf(module: string): readonly Entry[] {
  const known = byModule.get(module);
  if (known !== undefined) return known;
  packages ??= sorted(VETTED);
  const within = packages.get(module.slice(0, (module.indexOf('.') + 1 || module.length + 1) - 1));
  if (within === undefined) return [];
  const entries = within
    .filter(([modules]) => modules === module || (modules.includes(' ') && modules.split(' ').includes(module)))
    .map(([, names, group]) => ({ group, names }));
  if (entries.length > 0) byModule.set(module, entries);
  return entries;
}

/** The group that vets exactly this module and name; undefined when none does. */
export function vettedGroup(module: string, name: string): VettedGroup | undefined {
  for (const entry of entriesOf(module)) {
    if (typeof entry.names === 'string') entry.names = new Set(entry.names.split(' '));
    if (entry.names.has(name)) return entry.group;
  }
  return undefined;
}
