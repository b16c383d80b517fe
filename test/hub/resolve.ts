import type { Ask } from './ask.ts';
import { badRequest, entryNotFound } from './errors.ts';
import { blobIdOf, fileAt, pointerText, sizeOf, xetHashOf } from './files.ts';
import { locate } from './locate.ts';
import type { HubFile, HubModel } from './model.ts';
import { sendFile } from './ranges.ts';
import { json, redirect, text } from './replies.ts';
import { splitRevision } from './revision.ts';
import { signPath } from './signature.ts';

const xetType = 'application/vnd.xet-fileinfo+json';
const sandbox = "default-src 'none'; sandbox";

/** `/{id}/resolve/{revision}/{path}`: the three shapes in which the Hub hands out a file. */
export function resolveFile(ask: Ask, id: string, rest: string): Response {
  const { revision, path } = splitRevision(rest);
  const located = locate(ask, id, revision, 'file');
  if (located instanceof Response) return located;
  const { model, commit } = located;
  const file = fileAt(model, path);
  if (file === undefined) return entryNotFound(commit);
  if (ask.fault.circles === true) return redirect(307, ask.url.pathname + ask.url.search);
  if (file.lfs === undefined) return smallFile(ask, model, commit, file);
  const wantsInfo = ask.request.headers.get('accept')?.includes(xetType) ?? false;
  return wantsInfo ? xetInfo(ask, model, commit, file) : largeFile(ask, model, commit, file);
}

/** Shape A: a file kept in git moves to a cache address on the same host, relative, by commit. */
function smallFile(ask: Ask, model: HubModel, commit: string, file: HubFile): Response {
  const etag = `"${blobIdOf(file)}"`;
  const path = `/api/resolve-cache/models/${model.id}/${commit}/${encodePath(file.path)}`;
  const query = `?${encodeURIComponent(decodeURI(ask.url.pathname))}=&etag=${encodeURIComponent(etag)}`;
  return redirect(307, path + query, {
    'x-repo-commit': commit,
    'x-linked-etag': etag,
    'accept-ranges': 'bytes',
    'x-hub-cache': 'MISS',
    'content-security-policy': sandbox,
  });
}

/** Shape B: a large file moves to a signed address on the file servers; a Range sent here binds the signature. */
function largeFile(ask: Ask, model: HubModel, commit: string, file: HubFile): Response {
  const path = `/xet-bridge-us/${model._id}/${xetHashOf(file)}`;
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const disposition = `inline; filename*=UTF-8''${encodeURIComponent(name)}`;
  const expires = Math.floor(ask.now / 1000) + ask.signedSeconds;
  const signed = signPath(path, expires, ask.request.headers.get('range'));
  const location = `${ask.cdnOrigin}${path}?response-content-disposition=${encodeURIComponent(disposition)}&${signed}`;
  return redirect(302, location, {
    ...linked(ask, model, commit, file),
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
  });
}

/** Shape C: clients that name the chunk-storage type get size and hash at once, without a redirect. */
function xetInfo(ask: Ask, model: HubModel, commit: string, file: HubFile): Response {
  const hash = xetHashOf(file) ?? '';
  const body = {
    hash,
    refreshUrl: `${ask.url.origin}/api/models/${model.id}/xet-read-token/${commit}`,
    reconstructionUrl: `https://cas-server.xethub.hf.co/v1/reconstructions/${hash}`,
    etag: `"${file.lfs?.sha256}"`,
    size: sizeOf(file),
  };
  return json(body, 200, { ...linked(ask, model, commit, file), 'content-type': xetType, etag: body.etag });
}

/** The facts about a large file that only the Hub's own hop carries. */
function linked(ask: Ask, model: HubModel, commit: string, file: HubFile) {
  const token = `${ask.url.origin}/api/models/${model.id}/xet-read-token/${commit}`;
  const hash = xetHashOf(file);
  return {
    'x-repo-commit': commit,
    'x-linked-size': String(sizeOf(file)),
    'x-linked-etag': `"${file.lfs?.sha256}"`,
    'x-xet-hash': hash,
    link: `<${token}>; rel="xet-auth", <https://cas-server.xethub.hf.co/v1/reconstructions/${hash}>; rel="xet-reconstruction-info"`,
  };
}

/** `/api/resolve-cache/models/{id}/{commit}/{path}`: by full commit only, cacheable for ever. */
export function resolveCache(ask: Ask, id: string, commit: string, path: string): Response {
  if (!/^[0-9a-f]{40}$/.test(commit)) return badRequest('Invalid commit');
  const located = locate(ask, id, commit, 'file');
  if (located instanceof Response) return located;
  const file = fileAt(located.model, path);
  if (file === undefined || file.lfs !== undefined) return entryNotFound(commit);
  return sendSmall(ask, file, located.commit, `"${blobIdOf(file)}"`);
}

/** `/{id}/raw/{revision}/{path}`: what git holds, so the pointer text of a large file; no 304 here. */
export function rawFile(ask: Ask, id: string, rest: string): Response {
  const { revision, path } = splitRevision(rest);
  const located = locate(ask, id, revision, 'file');
  if (located instanceof Response) return located;
  const file = fileAt(located.model, path);
  if (file === undefined) return entryNotFound(located.commit);
  const etag = `"${blobIdOf(file)}"`;
  if (file.lfs !== undefined) return text(pointerText(file), 200, { etag, 'x-repo-commit': located.commit });
  return sendFile(ask.request, file, smallHeaders(etag, located.commit), ask.fault);
}

function sendSmall(ask: Ask, file: HubFile, commit: string, etag: string): Response {
  const headers = smallHeaders(etag, commit);
  if (ask.request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  // The edge loses the range of a request that allows compression, and sends the whole file.
  const gzip = ask.request.headers.get('accept-encoding')?.includes('gzip') ?? false;
  return sendFile(ask.request, file, headers, gzip ? { ...ask.fault, ignoreRange: true } : ask.fault);
}

function smallHeaders(etag: string, commit: string) {
  return {
    'content-type': 'text/plain; charset=utf-8',
    'content-security-policy': sandbox,
    'x-repo-commit': commit,
    etag,
  };
}

/** Percent-encodes each part of a path, never the slashes between them. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
