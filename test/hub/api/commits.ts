import type { Ask } from '../ask.ts';
import { gatedRepository } from '../errors.ts';
import { locate, refuseFiles } from '../locate.ts';
import { avatarOf } from '../owner.ts';
import { json } from '../replies.ts';
import { commitsOf } from '../revision.ts';
import { nextLink } from './next-link.ts';

/** `GET /api/models/{id}/commits/{revision}`: 50 a page by number, the total in a header; closed for gated models. */
export function commits(ask: Ask, id: string, revision: string): Response {
  const located = locate(ask, id, revision, 'api');
  if (located instanceof Response) return located;
  const { model } = located;
  // A disabled model answers here as if it were gated.
  const refusal = model.disabled === true ? gatedRepository(model.id, ask.account) : refuseFiles(model, ask.account);
  if (refusal !== undefined) return refusal;
  const all = commitsOf(model);
  const page = Number(ask.url.searchParams.get('p') ?? 0);
  const limit = Math.min(Math.max(Number(ask.url.searchParams.get('limit') ?? 50) || 50, 1), 1000);
  const shown = all.slice(page * limit, (page + 1) * limit);
  const more = (page + 1) * limit < all.length;
  const body = shown.map((commit) => ({
    id: commit.id,
    title: commit.title,
    message: commit.message ?? '',
    authors: (commit.authors ?? []).map((user) => ({
      user,
      avatar: avatarOf(ask.world.owner(user) ?? { name: user }),
    })),
    date: commit.date,
  }));
  const link = more ? nextLink(ask.url, { p: String(page + 1) }) : undefined;
  return json(body, 200, { 'x-total-count': String(all.length), link });
}
