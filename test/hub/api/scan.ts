import type { Ask } from '../ask.ts';
import { locate } from '../locate.ts';
import { json } from '../replies.ts';
import { repoStatus } from './model-body.ts';

/** `GET /api/models/{id}/scan`: the summary of `securityRepoStatus` on its own. */
export function scan(ask: Ask, id: string): Response {
  const located = locate(ask, id, 'main', 'api');
  return located instanceof Response ? located : json(repoStatus(located.model));
}
