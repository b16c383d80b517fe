import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { below } from './path-text.ts';
import { trouble } from './system-trouble.ts';

/** Something found below a folder. Paths are bytes, since names need not be text. */
export type Entry =
  | {
      readonly kind: 'file';
      readonly path: Buffer /** Where its bytes lie; a link leads there. */;
      readonly at: Buffer;
    }
  | {
      readonly kind: 'unread';
      readonly path: Buffer;
      readonly verdict: 'incomplete' | 'not-scanned';
      readonly id: string;
      readonly message: string;
    };

type Dirents = Dirent[];

/**
 * Everything below a folder in the order of its names' bytes, one by one: whatever cannot or must not be read comes as
 * `unread` with the reason. Never throws, follows no link out of the folder, and opens nothing.
 */
export function* walk(folder: Buffer): Generator<Entry> {
  const bounds = boundsOf(folder);
  const open: { readonly path: Buffer; readonly rest: Dirents }[] = [];
  const enter = (path: Buffer): Entry | undefined => {
    const rest = attempt(path, () => listed(path));
    if ('kind' in rest) return rest;
    open.push({ path, rest: rest.value });
    return undefined;
  };
  const first = enter(folder);
  if (first) yield first;
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const dirent = level.rest.pop();
    if (!dirent) open.pop();
    else {
      const path = below(level.path, Buffer.from(dirent.name, 'latin1'));
      const found = dirent.isDirectory() && !isGit(dirent) ? enter(path) : entryOf(dirent, path, bounds);
      if (found) yield found;
    }
  }
}

// Names as one character a byte, which is their order and takes a tenth of the memory of buffers. Last first, so that the
// next one is taken off the end and its memory is free.
const listed = (path: Buffer): Dirents =>
  readdirSync(path, { encoding: 'latin1', withFileTypes: true }).sort((a, b) => (a.name < b.name ? 1 : -1));

const isGit = ({ name }: Dirent): boolean => name === '.git';

function entryOf(dirent: Dirent, path: Buffer, bounds: Buffer | undefined): Entry {
  if (dirent.isFile()) return { kind: 'file', path, at: path };
  if (dirent.isSymbolicLink()) return linked(path, bounds);
  if (dirent.isDirectory())
    return unread(path, 'not-scanned', 'git-store', 'Git’s own store is left alone; name it as an argument to read it');
  return special(path, dirent);
}

/** What is neither file nor folder nor link: reading it could wait for ever, or act on a device. */
export const special = (path: Buffer, what: Pick<Stats, 'isFIFO' | 'isSocket' | 'isCharacterDevice'>): Entry => {
  const kind = what.isFIFO() ? 'a pipe' : what.isSocket() ? 'a socket' : 'a device';
  return unread(
    path,
    'incomplete',
    'not-a-file',
    `It is ${kind}, which Assay does not read: save what it gives to a file`,
  );
};

function linked(path: Buffer, bounds: Buffer | undefined): Entry {
  const target = attempt(path, () => realpathSync.native(path, { encoding: 'buffer' }));
  if ('kind' in target) return target;
  const at = target.value;
  if (!bounds || !isWithin(at, bounds))
    return unread(
      path,
      'incomplete',
      'link-outside',
      'It is a link that leads out of the folder; name its target to read it',
    );
  const stats = attempt(path, () => statSync(at));
  if ('kind' in stats) return stats;
  if (stats.value.isFile()) return { kind: 'file', path, at };
  if (!stats.value.isDirectory()) return special(path, stats.value);
  return unread(path, 'not-scanned', 'link-to-folder', 'It is a link to a folder nearby, whose files are listed there');
}

const isWithin = (path: Buffer, folder: Buffer): boolean =>
  path.length > folder.length && path.subarray(0, folder.length).equals(folder) && path[folder.length] === 0x2f;

// The Hub's cache keeps a repository's files in `blobs/` and links to them from `snapshots/`: one folder in effect.
const CACHED = /^(.*\/(?:models|datasets|spaces)--[^/]+)\/snapshots(\/|$)/s;

function boundsOf(folder: Buffer): Buffer | undefined {
  const real = attempt(folder, () => realpathSync.native(folder, { encoding: 'buffer' }));
  if ('kind' in real) return undefined;
  const repository = CACHED.exec(real.value.toString('latin1'))?.[1];
  return repository === undefined ? real.value : Buffer.from(repository, 'latin1');
}

const unread = (path: Buffer, verdict: 'incomplete' | 'not-scanned', id: string, message: string): Entry => ({
  kind: 'unread',
  path,
  verdict,
  id,
  message,
});

function attempt<T>(path: Buffer, call: () => T): Entry | { readonly value: T } {
  try {
    return { value: call() };
  } catch (error) {
    const { failure, message } = trouble(error);
    return unread(path, 'incomplete', `unread-${failure}`, message);
  }
}
