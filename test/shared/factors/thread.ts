import type { Discussion, Discussions } from '#shared/facts/community';
import type { FactTypes } from '#shared/facts/facts';
import { daysAgo } from './ask.ts';

/** A discussion opened yesterday that nobody answered, with changes. */
export const thread = (changes: Partial<Discussion> = {}): Discussion => ({
  number: 1,
  title: 'A question',
  pullRequest: false,
  status: 'open',
  createdAt: daysAgo(1),
  comments: 0,
  author: 'somebody',
  ownerTookPart: null,
  byOwner: null,
  reactions: 0,
  ...changes,
});

/** The Community tab with these threads on its first page, and as many in all unless told otherwise. */
export const threads = (recent: readonly Discussion[], total = recent.length): Pick<FactTypes, 'discussions'> => ({
  discussions: { total, recent } satisfies Discussions,
});

/** That many copies of a thread. */
export const times = (count: number, changes: Partial<Discussion> = {}): Discussion[] =>
  Array.from({ length: count }, (_, index) => thread({ number: index + 1, author: `person-${index}`, ...changes }));
