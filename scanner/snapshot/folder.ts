import { gunzipped } from './gunzip.ts';
import { type Documents, ShapeError, type Source } from './source.ts';

/** A folder of the disk, as far as a local copy needs it. Paths have forward slashes. */
export interface Folder {
  list(): Promise<readonly string[]>;
  bytes(path: string): Promise<Uint8Array>;
}

const MANIFEST = 'MANIFEST.md';
const DAY = /\b\d{4}-\d{2}-\d{2}\b/g;

/** The documents of a source in a local copy: its own folder, whose manifest tells when it was fetched; null without. */
export async function inFolder(folder: Folder, source: Source): Promise<Documents | null> {
  const { folder: own = source.id, documents = /./ } = source.within ?? {};
  const prefix = `${own}/`;
  const names = (await folder.list())
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));
  if (!names.some((name) => name !== MANIFEST && documents.test(name))) return null;
  const bytes = async (name: string): Promise<Uint8Array> => {
    if (!names.includes(name)) throw new ShapeError(`${prefix}${name} is not there`);
    return folder.bytes(prefix + name);
  };
  const text = async (name: string): Promise<string> => new TextDecoder().decode(gunzipped(await bytes(name), name));
  const days = names.includes(MANIFEST) ? daysOf(await text(MANIFEST)) : [];
  const retrieved = days.toSorted().at(-1);
  if (retrieved === undefined) throw new ShapeError(`${prefix}${MANIFEST} names no day on which it was fetched`);
  return { retrieved, days, list: async () => names, bytes, text };
}

// Its line of commits and dates tells when the copy was made; other lines may speak of other days.
function daysOf(manifest: string): string[] {
  const line = manifest.split('\n').find((one) => /\bdate:/i.test(one) && one.match(DAY) !== null);
  return (line ?? manifest).replace(/\(.*?\)/g, '').match(DAY) ?? [];
}
