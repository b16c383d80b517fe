import { ESTABLISHED_OWNERS, POPULAR_MODELS } from './known.ts';
import { nameOf, ownerOf } from './model-id.ts';

// Names so plain that several owners use them by chance, such as `model` or `test`.
const SHORTEST = 5;

const BY_NAME: ReadonlyMap<string, readonly string[]> = (() => {
  const table = new Map<string, string[]>();
  for (const id of POPULAR_MODELS) {
    const name = nameOf(id).toLowerCase();
    table.set(name, [...(table.get(name) ?? []), id]);
  }
  return table;
})();

const ESTABLISHED: ReadonlySet<string> = new Set(ESTABLISHED_OWNERS.map((owner) => owner.toLowerCase()));

/**
 * The popular model of another owner that has the same name (upper and lower case alike). Null when there is none,
 * when the model is popular itself, or when its owner is established: known re-uploaders keep the names of what they
 * convert.
 */
export function namesakeOf(id: string): string | null {
  const name = nameOf(id).toLowerCase();
  const owner = ownerOf(id)?.toLowerCase();
  const popular = BY_NAME.get(name) ?? [];
  if (name.length < SHORTEST || owner === undefined || ESTABLISHED.has(owner)) return null;
  if (popular.some((known) => ownerOf(known)?.toLowerCase() === owner)) return null;
  return popular[0] ?? null;
}
