import type { Discussions } from '../facts/community.ts';
import { daysBetween } from '../facts/days.ts';
import type { Repository } from '../facts/full.ts';
import { isAbsent } from '../facts/gathered.ts';
import type { ForumReading } from '../facts/imported.ts';
import { type Curve, onCurve } from './curve.ts';

/** What one forum says of a model. */
export interface ForumVoice {
  readonly forum: string;
  /** From 0 (all against) to 1, on the forum’s own curve. */
  readonly score: number;
  /** Whose voices, and how many of them speak against it, in a sentence. */
  readonly told: string;
  readonly url: string | null;
  /** The threads that count against it, the newest first. */
  readonly trouble: readonly { readonly number: number; readonly title: string }[];
}

/** Fewer people than this are no forum: one angry user, or one friend, would decide. */
export const FEWEST_PEOPLE = 5;
/** Posts for and against that a reading of a file must hold. */
export const FEWEST_POSTS = 20;
/** Days after which what was said speaks of another time. */
export const HEARD_FOR = 730;
/** Days after which an imported reading no longer counts. */
export const READING_LASTS = 365;
/** Followers of a thread that count beside its author, so that one stirred up thread does not decide. */
const MOST_FOLLOWERS = 4;

/** A title that names a failure. It finds reports of trouble, in English, and no moods. */
export const TROUBLE =
  /\b(errors?|exception|traceback|crash(es|ed|ing)?|fail(s|ed|ing|ure|ures)?|broken|bugs?|(does|do|did|is|are)(n['’]?t| not) (work|working|load|loading|run|running)|not working|can(['’]?t|not| not) (load|run|use|open|import|convert|reproduce|get)|unable to|out of memory|oom|segfault|gibberish|garbage|nonsense|corrupt(ed)?|regression|mismatch)\b/i;

interface Thread {
  readonly number: number;
  readonly title: string;
  readonly author: string;
  readonly followers: number;
  readonly trouble: boolean;
  /** How much a report of trouble weighs: 1 while nobody cares for it, less once it is answered or settled. */
  readonly blame: number;
}

// Ours: settled trouble was trouble, so that closing a thread takes the most of it away and not all.
const UNANSWERED = 1;
const ANSWERED = 0.5;
const SETTLED = 0.25;

// Ours: people write on the Hub for many reasons, so that a third in trouble is much; the end is as bad as it gets.
const ON_HUB: Curve = [
  [0, 1],
  [0.1, 0.8],
  [0.3, 0.4],
  [0.6, 0],
];
// Ours: a tracker of issues is there for trouble, so that a third is what good projects have.
const ON_GITHUB: Curve = [
  [0, 1],
  [0.3, 0.8],
  [0.6, 0.4],
  [0.9, 0],
];
// Ours: where people talk freely, one in five against it is usual, and half is a bad sign.
const ELSEWHERE: Curve = [
  [0, 1],
  [0.2, 0.8],
  [0.5, 0.3],
  [0.8, 0],
];

/** What the Hub’s discussions say; null where too few people spoke. */
export function voiceOfHub({ recent }: Discussions, id: string, today: string): ForumVoice | null {
  const threads = recent.flatMap(({ pullRequest, byOwner, author, createdAt, ...thread }): Thread[] => {
    if (pullRequest || byOwner === true || author === null || !isRecent(createdAt, today)) return [];
    const { number, title, status, ownerTookPart, reactions } = thread;
    const blame = status !== 'open' ? SETTLED : ownerTookPart === true ? ANSWERED : UNANSWERED;
    return [{ number, title, author, followers: reactions, trouble: TROUBLE.test(title), blame }];
  });
  return voiceOf('Hub discussions', `https://huggingface.co/${id}/discussions`, threads, ON_HUB);
}

/** What the issues of the code repository say; null where too few people spoke, or there are none. */
export function voiceOfGitHub({ fullName, issues }: Repository, today: string): ForumVoice | null {
  if (isAbsent(issues)) return null;
  const threads = issues.value.flatMap(({ byOwner, author, createdAt, ...issue }): Thread[] => {
    if (byOwner || author === null || !isRecent(createdAt, today)) return [];
    const { number, title, status, reactions, labels } = issue;
    const trouble = TROUBLE.test(title) || labels.some((label) => /\bbug\b/i.test(label));
    const blame = { open: UNANSWERED, dismissed: ANSWERED, settled: SETTLED }[status];
    return [{ number, title, author, followers: reactions, trouble, blame }];
  });
  return voiceOf('GitHub issues', `https://github.com/${fullName}/issues`, threads, ON_GITHUB);
}

/** What a reading of another forum says; null where it is too old or too small. */
export function voiceOfReading(reading: ForumReading, today: string): ForumVoice | null {
  const { forum, positive, negative, retrieved, source, licence, method } = reading;
  const days = daysBetween(retrieved, today);
  const posts = positive + negative;
  if (days === null || days > READING_LASTS || posts < FEWEST_POSTS) return null;
  return {
    forum,
    score: onCurve(ELSEWHERE, negative / posts),
    told: `${percent(negative / posts)} of ${posts} posts against it, read ${retrieved} (${licence}; ${method})`,
    url: source,
    trouble: [],
  };
}

const isRecent = (createdAt: string, today: string): boolean =>
  (daysBetween(createdAt, today) ?? Number.POSITIVE_INFINITY) <= HEARD_FOR;

const percent = (share: number): string => `${Math.round(100 * share)} %`;

// Every person has one voice, shared by the threads they began: a flood by one account weighs as much as one thread.
function voiceOf(forum: string, url: string, threads: readonly Thread[], curve: Curve): ForumVoice | null {
  const begun = new Map<string, number>();
  for (const { author } of threads) begun.set(author, (begun.get(author) ?? 0) + 1);
  if (begun.size < FEWEST_PEOPLE) return null;
  let [all, against] = [0, 0];
  for (const { author, followers, trouble, blame } of threads) {
    const voices = (1 + Math.min(followers, MOST_FOLLOWERS)) / (begun.get(author) ?? 1);
    all += voices;
    if (trouble) against += voices * blame;
  }
  const reports = threads.filter(({ trouble }) => trouble);
  const open = reports.filter(({ blame }) => blame === UNANSWERED).length;
  return {
    forum,
    score: onCurve(curve, against / all),
    told: `${begun.size} people in ${threads.length} threads; ${reports.length} report trouble, ${open} of them open without an answer: ${percent(against / all)} of the voices`,
    url,
    trouble: reports.map(({ number, title }) => ({ number, title })),
  };
}
