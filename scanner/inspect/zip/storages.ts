import type { Storages } from '../format.ts';

/** An entry of a package that holds a storage: its folder and the key. */
const OF_PACKAGE = /^((?:[^/]*\/)?\.data\/)([^/]+)\.storage$/;

/**
 * How long the pickles of an archive say that their storages are, in bytes. `archive/data.pkl` refers to
 * `archive/data/0`, `archive/constants.pkl` to `archive/constants/0`, and the pickles of a package, wherever they lie in
 * it, to the storages of the whole.
 */
export class KnownStorages {
  /** What pickles told, by the folder in which its storages lie. */
  readonly #folders = new Map<string, Storages>();
  /** The same by the folder in which those of a package would lie; made when one is asked for. */
  #packages: Map<string, Storages> | undefined;
  readonly #told: { readonly packaged: string; readonly learnt: Storages }[] = [];

  /** Takes in what the pickle of an entry told. */
  learn(pickle: string, learnt: Storages): void {
    if (learnt.size === 0) return;
    const folder = `${pickle.slice(0, -'.pkl'.length)}/`;
    const before = this.#folders.get(folder);
    if (before) unite(before, learnt);
    else this.#folders.set(folder, learnt);
    this.#told.push({ packaged: `${pickle.slice(0, pickle.indexOf('/') + 1)}.data/`, learnt });
    this.#packages = undefined;
  }

  /** Whether storages of a pickle lie in a folder, given with the slash at its end. */
  isFolder(folder: string): boolean {
    return this.#folders.has(folder);
  }

  /** How long the storage of an entry should be; null when pickles disagree, undefined when none refers to it. */
  lengthOf(name: string): number | null | undefined {
    const base = name.lastIndexOf('/') + 1;
    const own = this.#folders.get(name.slice(0, base))?.get(name.slice(base));
    if (own !== undefined) return own;
    const [, packaged, key] = OF_PACKAGE.exec(name) ?? [];
    return packaged === undefined || key === undefined ? undefined : this.#ofPackage(packaged)?.get(key);
  }

  #ofPackage(packaged: string): Storages | undefined {
    this.#packages ??= united(this.#told);
    return this.#packages.get(packaged);
  }
}

function unite(all: Storages, more: Storages): void {
  for (const [key, bytes] of more) all.set(key, (all.has(key) ? all.get(key) : bytes) === bytes ? bytes : null);
}

function united(told: readonly { readonly packaged: string; readonly learnt: Storages }[]) {
  const packages = new Map<string, Storages>();
  for (const { packaged, learnt } of told) {
    const all: Storages = packages.get(packaged) ?? new Map();
    packages.set(packaged, all);
    unite(all, learnt);
  }
  return packages;
}
