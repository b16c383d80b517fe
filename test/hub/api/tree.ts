import type { Ask } from '../ask.ts';
import { entryNotFound } from '../errors.ts';
import { filesOf } from '../files.ts';
import type { JsonObject } from '../json.ts';
import { locate } from '../locate.ts';
import type { HubModel } from '../model.ts';
import { json } from '../replies.ts';
import { splitRevision } from '../revision.ts';
import { isSet } from './model-info.ts';
import { nextLink } from './next-link.ts';
import { fileEntry, folderEntry } from './tree-entry.ts';

/** `GET /api/models/{id}/tree/{revision}[/{folder}]`: 1,000 entries a page, 50 with `expand`. */
export function tree(ask: Ask, id: string, rest: string): Response {
  const { revision, path } = splitRevision(rest);
  const located = locate(ask, id, revision, 'api');
  if (located instanceof Response) return located;
  const query = ask.url.searchParams;
  const expand = isSet(query, 'expand');
  const paths = entryPaths(located.model, path.replace(/\/$/, ''), isSet(query, 'recursive'));
  if (paths.size === 0 && path !== '') return entryNotFound(located.commit);
  const limit = pageSize(query.get('limit'), expand ? 50 : 1000);
  const names = [...paths].sort();
  const start = firstAfter(names, query.get('cursor'));
  const page = names.slice(start, start + limit);
  const last = page.at(-1);
  const more = start + page.length < names.length && last !== undefined;
  const link = more ? nextLink(ask.url, { cursor: cursorAfter(last, limit) }) : undefined;
  return json(entriesAt(located.model, page, expand), 200, { link });
}

/** Describes each path that exists, as a file or as a folder. */
export function entriesAt(model: HubModel, paths: readonly string[], expand: boolean): JsonObject[] {
  const files = new Map(filesOf(model).map((file) => [file.path, file]));
  const folders = new Set([...files.keys()].flatMap(parents));
  return paths.flatMap((path) => {
    const file = files.get(path);
    if (file !== undefined) return [fileEntry(model, file, expand)];
    return folders.has(path) ? [folderEntry(model, path, expand)] : [];
  });
}

/** The paths below a folder: all of them, or one level. */
export function entryPaths(model: HubModel, folder: string, recursive: boolean): Set<string> {
  const prefix = folder === '' ? '' : `${folder}/`;
  const inside = filesOf(model)
    .map((file) => file.path)
    .filter((path) => path.startsWith(prefix));
  const all = inside
    .flatMap((path) => [...parents(path), path])
    .filter((path) => path.length > prefix.length && path.startsWith(prefix));
  return new Set(recursive ? all : all.filter((path) => !path.slice(prefix.length).includes('/')));
}

function parents(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, depth) => parts.slice(0, depth + 1).join('/'));
}

function pageSize(asked: string | null, most: number): number {
  const limit = Number(asked ?? most);
  return Number.isInteger(limit) && limit > 0 ? Math.min(limit, most) : most;
}

/** The Hub wraps its tree cursor twice: the place in JSON, then that and the page size. */
function cursorAfter(path: string, limit: number): string {
  const place = Buffer.from(JSON.stringify({ file_name: path })).toString('base64');
  return Buffer.from(`${place}:${limit}`).toString('base64');
}

function firstAfter(names: readonly string[], cursor: string | null): number {
  if (cursor === null) return 0;
  const place = Buffer.from(cursor, 'base64').toString().split(':')[0] ?? '';
  const found = names.findIndex(
    (name) => place === Buffer.from(JSON.stringify({ file_name: name })).toString('base64'),
  );
  return found + 1;
}
