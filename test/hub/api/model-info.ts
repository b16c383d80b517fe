import type { Ask } from '../ask.ts';
import { locate } from '../locate.ts';
import { json } from '../replies.ts';
import { modelExpand, readExpand } from './expand.ts';
import { modelBody } from './model-body.ts';

/** `GET /api/models/{id}[/revision/{revision}]`; `?revision=` in the query is ignored, as on the Hub. */
export function modelInfo(ask: Ask, id: string, revision = 'main'): Response {
  const located = locate(ask, id, revision, 'api');
  if (located instanceof Response) return located;
  const query = ask.url.searchParams;
  const expand = readExpand(query, modelExpand);
  if (expand instanceof Response) return expand;
  const view = { expand, blobs: isSet(query, 'blobs'), securityStatus: isSet(query, 'securityStatus') };
  return json(modelBody(located.model, view));
}

/** Whether a switch in the query is on. */
export function isSet(query: URLSearchParams, name: string): boolean {
  return ['true', '1', 'True', ''].includes(query.get(name) ?? 'false');
}
