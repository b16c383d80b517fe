import type { Ask } from '../ask.ts';
import { locate } from '../locate.ts';
import { json } from '../replies.ts';
import { isSet } from './model-info.ts';

/** `GET /api/models/{id}/refs`: branches, tags, and pull requests for those who ask. */
export function refs(ask: Ask, id: string): Response {
  const located = locate(ask, id, 'main', 'api');
  if (located instanceof Response) return located;
  const { model } = located;
  const main = { name: 'main', targetCommit: model.sha };
  const branches = [main, ...(model.branches ?? [])].map((branch) => ({ ...branch, ref: `refs/heads/${branch.name}` }));
  const tags = (model.refTags ?? []).map((tag) => ({ ...tag, ref: `refs/tags/${tag.name}` }));
  const numbers = (model.discussions ?? []).filter((entry) => entry.isPullRequest).map((entry) => entry.num);
  const pullRequests = numbers.map((num) => ({ name: String(num), ref: `refs/pr/${num}`, targetCommit: model.sha }));
  const asked = isSet(ask.url.searchParams, 'include_prs') || isSet(ask.url.searchParams, 'include_pull_requests');
  return json({ branches, tags, converts: [], ...(asked && { pullRequests }) });
}
