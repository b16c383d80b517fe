import * as z from 'zod/mini';
import type { Discussion, Discussions, Owner } from '#shared/facts/community';
import { isDate } from '#shared/facts/days';
import { HubError } from '../hub-error.ts';
import { askBody, encodePath, type Hub } from './client.ts';
import { count } from './fields.ts';

const MOST = 100;

/** The Community tab, and the kind of the repository's owner where one of the discussions tells it. */
export interface DiscussionsAnswer {
  readonly discussions: Discussions;
  readonly ownerKind: Owner['kind'] | null;
}

const item = z.object({
  num: count,
  title: z.string(),
  isPullRequest: z.boolean(),
  status: z.enum(['draft', 'open', 'closed', 'merged']),
  createdAt: z.string().check(z.refine(isDate)),
  numComments: z._default(count, 0),
  author: z.nullish(z.object({ name: z.string() })),
  numReactionUsers: z._default(count, 0),
  repoOwner: z.nullish(
    z.object({
      type: z.optional(z.string()),
      isParticipating: z.optional(z.boolean()),
      isDiscussionAuthor: z.optional(z.boolean()),
    }),
  ),
});
const page = z.object({ count, discussions: z.array(item) });

/** Asks for the first page of discussions and pull requests: the 50 newest, and how many there are. */
export async function askDiscussions(hub: Hub, id: string): Promise<DiscussionsAnswer> {
  const parsed = page.safeParse(await askBody(hub, `/api/models/${encodePath(id)}/discussions`));
  if (!parsed.success)
    throw new HubError('malformed', 'The Hub’s list of discussions has an unexpected shape.', { cause: parsed.error });
  const { count: total, discussions } = parsed.data;
  const type = discussions.find(({ repoOwner }) => repoOwner?.type !== undefined)?.repoOwner?.type;
  return { discussions: { total, recent: discussions.slice(0, MOST).map(discussionOf) }, ownerKind: kindOf(type) };
}

function discussionOf(found: z.infer<typeof item>): Discussion {
  return {
    number: found.num,
    title: found.title.slice(0, 500),
    pullRequest: found.isPullRequest,
    status: found.status,
    createdAt: found.createdAt,
    comments: found.numComments,
    author: found.author?.name.slice(0, 100) ?? null,
    ownerTookPart: found.repoOwner?.isParticipating ?? null,
    byOwner: found.repoOwner?.isDiscussionAuthor ?? null,
    reactions: found.numReactionUsers,
  };
}

function kindOf(type: string | undefined): Owner['kind'] | null {
  if (type === 'user') return 'user';
  return type === 'org' || type === 'organization' ? 'organization' : null;
}
