import type { Ask } from '../ask.ts';
import { filesOf, sizeOf } from '../files.ts';
import { locate } from '../locate.ts';
import { json } from '../replies.ts';
import { splitRevision } from '../revision.ts';

/** `GET /api/models/{id}/treesize/{revision}/{path}`: bytes below a folder. */
export function treeSize(ask: Ask, id: string, rest: string): Response {
  const { revision, path } = splitRevision(rest);
  const located = locate(ask, id, revision, 'api');
  if (located instanceof Response) return located;
  const inside = filesOf(located.model).filter(
    (file) => path === '' || file.path === path || file.path.startsWith(`${path}/`),
  );
  return json({ path, size: inside.reduce((sum, file) => sum + sizeOf(file), 0) });
}

/** `GET /api/models/{id}/xet-read-token/{revision}`: the pass to the chunk storage, which has no stand-in. */
export function xetReadToken(ask: Ask, id: string, revision: string): Response {
  const located = locate(ask, id, revision, 'file');
  if (located instanceof Response) return located;
  const token = {
    casUrl: 'https://cas-server.xethub.hf.co',
    exp: Math.floor(ask.now / 1000) + 3600,
    accessToken: 'stand-in',
  };
  const headers = {
    'x-xet-cas-url': token.casUrl,
    'x-xet-token-expiration': String(token.exp),
    'x-xet-access-token': token.accessToken,
  };
  return json(token, 200, headers);
}
