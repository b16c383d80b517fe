import type { VettedGroup } from './tables.ts';
import { VETTED } from './vetted.ts';

interface Entry {
  readonly group: VettedGroup;
  names: string | ReadonlySet<string>;
}

/** Modules to their groups of names, which are taken apart only when a pickle names the module. */
let byModule: Map<string, Entry[]> | undefined;

function indexed(groups: readonly VettedGroup[]): NonNullable<typeof byModule> {
  const index: NonNullable<typeof byModule> = new Map();
  for (const group of groups) {
    for (const [modules, names] of Object.entries(group.names)) {
      for (const module of modules.split(' ')) {
        const known = index.get(module);
        if (known === undefined) index.set(module, [{ group, names }]);
        else known.push({ group, names });
      }
    }
  }
  return index;
}

/** The group that vets exactly this module and name; undefined when none does. */
export function vettedGroup(module: string, name: string): VettedGroup | undefined {
  byModule ??= indexed(VETTED);
  for (const entry of byModule.get(module) ?? []) {
    if (typeof entry.names === 'string') entry.names = new Set(entry.names.split(' '));
    if (entry.names.has(name)) return entry.group;
  }
  return undefined;
}
