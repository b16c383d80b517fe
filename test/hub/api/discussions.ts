import type { Ask } from '../ask.ts';
import { notFound } from '../errors.ts';
import type { JsonObject } from '../json.ts';
import { locate } from '../locate.ts';
import type { HubDiscussion, HubModel } from '../model.ts';
import { authorData } from '../owner.ts';
import { json } from '../replies.ts';

const pageSize = 50;

/** `GET /api/models/{id}/discussions`: 50 a page by `p`, no Link; open for gated models too. */
export function discussions(ask: Ask, id: string): Response {
  const located = locate(ask, id, 'main', 'api');
  if (located instanceof Response) return located;
  const { model } = located;
  const query = ask.url.searchParams;
  const start = Math.max(0, Number(query.get('p') ?? 0) || 0) * pageSize;
  if (model.recordedDiscussions !== undefined) return json(recordedPage(model.recordedDiscussions, start));
  const all = (model.discussions ?? []).filter((discussion) => wanted(discussion, query));
  const closed = (model.discussions ?? []).filter(({ status }) => status === 'closed' || status === 'merged');
  return json({
    discussions: all.slice(start, start + pageSize).map((discussion) => describe(ask, model, discussion)),
    count: all.length,
    start,
    ...(start === 0 && { numClosedDiscussions: closed.length }),
  });
}

/** `GET /api/models/{id}/discussions/{num}`: one discussion with its first comment as an event. */
export function discussion(ask: Ask, id: string, num: string): Response {
  const located = locate(ask, id, 'main', 'api');
  if (located instanceof Response) return located;
  const found = located.model.discussions?.find((entry) => String(entry.num) === num);
  if (found === undefined) return notFound('Discussion not found');
  const { author, createdAt } = described(ask, found);
  const data = { latest: { raw: found.title, author, updatedAt: createdAt } };
  const opening = { id: `${located.model._id}-${num}`, type: 'comment', author, createdAt, data };
  return json({ ...describe(ask, located.model, found), events: [opening] });
}

/** Only the first page was recorded; its count stays the recorded one. */
function recordedPage(recorded: JsonObject, start: number): JsonObject {
  return start === 0 ? recorded : { discussions: [], count: recorded.count, start };
}

function wanted(discussion: HubDiscussion, query: URLSearchParams): boolean {
  const type = query.get('type') ?? 'all';
  const status = query.get('status') ?? 'all';
  const isOpen = discussion.status === 'open' || discussion.status === 'draft';
  return (
    (type === 'all' || (type === 'pull_request') === discussion.isPullRequest) &&
    (status === 'all' || (status === 'open') === isOpen) &&
    (query.get('author') ?? discussion.author) === discussion.author &&
    discussion.title.toLowerCase().includes((query.get('search') ?? '').toLowerCase())
  );
}

function describe(ask: Ask, model: HubModel, discussion: HubDiscussion): JsonObject {
  const owner = ask.world.owner(model.id.split('/')[0] ?? '');
  return {
    num: discussion.num,
    ...described(ask, discussion),
    repo: { name: model.id, type: 'model' },
    title: discussion.title,
    status: discussion.status,
    isPullRequest: discussion.isPullRequest,
    numComments: discussion.numComments,
    topReactions: discussion.topReactions ?? [],
    numReactionUsers: discussion.numReactionUsers ?? 0,
    pinned: discussion.pinned ?? false,
    ...(owner && {
      repoOwner: {
        name: owner.name,
        type: owner.type,
        isParticipating: false,
        isDiscussionAuthor: discussion.author === owner.name,
      },
    }),
  };
}

/** Who opened it and when; an account that was deleted leaves no author behind. */
function described(ask: Ask, discussion: HubDiscussion): { author?: JsonObject; createdAt: string } {
  const author = discussion.author === undefined ? undefined : ask.world.owner(discussion.author);
  return { ...(author && { author: authorData(author) }), createdAt: discussion.createdAt };
}
