/** Families of names that are vetted by what they all are, as the end of a sentence, without a line for each. */
const FAMILIES: readonly (readonly [reason: string, names: RegExp])[] = [
  ['is an error, which harms nobody', /^(?:builtins|__builtin__|exceptions):[A-Z][A-Za-z]*(?:Error|Warning)$/],
  // Cython writes one for each class of a module: it makes an object of the class that it is given.
  ['rebuilds an object of a compiled module', /^(?:numpy|pandas|scipy|sklearn)(?:\.\w+)+:__pyx_unpickle_\w+$/],
  ['names weights to start from', /^torchvision\.models(?:\.\w+)*:[A-Z]\w*_Weights$/],
];

/** Why a global is vetted as one of a family; undefined when it is of none. */
export function vettedAlike(module: string, name: string): string | undefined {
  const full = `${module}:${name}`;
  return FAMILIES.find(([, names]) => names.test(full))?.[0];
}
