import * as z from 'zod/mini';
import { isDate } from '#shared/facts/days';
import type { Issue } from '#shared/facts/full';
import { absent, type Gathered, known } from '#shared/facts/gathered';

/** Threads of one request: GitHub’s largest page. Pull requests stand among them and are left out. */
export const ISSUES_PAGE = 100;

const count = z.int().check(z.minimum(0));
const thread = z.object({
  number: count,
  title: z.string(),
  state: z.enum(['open', 'closed']),
  state_reason: z.nullish(z.string()),
  created_at: z.string().check(z.refine(isDate)),
  author_association: z.optional(z.string()),
  user: z.nullish(z.object({ login: z.string(), type: z.optional(z.string()) })),
  labels: z._default(z.array(z.union([z.string(), z.object({ name: z.nullish(z.string()) })])), []),
  reactions: z.optional(z.object({ total_count: count })),
  pull_request: z.optional(z.unknown()),
});
const page = z.array(thread).check(z.maxLength(1_000));

const MOST_LABELS = 20;
const OF_THE_HOUSE: ReadonlySet<string> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

/** The issues of a page of GitHub’s answer: no pull requests, and nothing by bots. */
export function issuesOf(answer: unknown): Gathered<readonly Issue[]> {
  const parsed = page.safeParse(answer);
  if (!parsed.success) return absent('malformed', 'GitHub’s list of issues has an unexpected shape.');
  return known(
    parsed.data
      .filter(({ pull_request, user }) => pull_request === undefined && user?.type !== 'Bot')
      .slice(0, ISSUES_PAGE)
      .map(issueOf),
  );
}

function issueOf(found: z.infer<typeof thread>): Issue {
  return {
    number: found.number,
    title: found.title.slice(0, 500),
    status: found.state === 'open' ? 'open' : isDismissed(found.state_reason) ? 'dismissed' : 'settled',
    createdAt: found.created_at,
    author: found.user?.login.slice(0, 100) ?? null,
    byOwner: OF_THE_HOUSE.has(found.author_association ?? ''),
    reactions: found.reactions?.total_count ?? 0,
    labels: found.labels
      .slice(0, MOST_LABELS)
      .flatMap((label) => (typeof label === 'string' ? label : (label.name ?? [])))
      .map((label) => label.slice(0, 100)),
  };
}

// Before reasons were kept, and where none is told, closed means done.
const isDismissed = (reason: string | null | undefined): boolean => reason === 'not_planned' || reason === 'duplicate';
