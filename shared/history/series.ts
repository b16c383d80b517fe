import { EPOCH } from '../capability/rq/epoch.ts';
import { daysBetween } from '../facts/days.ts';
import { type Change, changesBetween, isLikeForLike, movement } from './change.ts';
import type { Score } from './entry.ts';

/** A dated score in its series. */
export interface Point extends Score {
  /** The version before, where another formula began to count with this point; null elsewhere. */
  readonly methodologyBefore: string | null;
  /** Points that the composite moved since the point before it; null for the first. */
  readonly moved: number | null;
  /** The same since the first point of its day (UTC); null for that one itself. */
  readonly movedToday: number | null;
  /** Whether the movement compares what one formula made. */
  readonly likeForLike: boolean;
  readonly changes: readonly Change[];
}

/** The dated scores of one model, each as it was stored. */
export interface Series {
  readonly model: string;
  readonly repoId: string | null;
  readonly profile: string;
  readonly plan: Score['plan'];
  readonly points: readonly Point[];
  /** Days that the points span. */
  readonly days: number;
  /** What a reader must know before comparing points over time. */
  readonly notes: readonly string[];
}

/** Makes the series of scores that belong together, in the order of the history. */
export function seriesFrom(scores: readonly [Score, ...Score[]]): Series {
  const [first] = scores;
  const last = scores.at(-1) ?? first;
  const points = pointsOf(scores);
  const days = daysBetween(first.observedAt, last.observedAt) ?? 0;
  const { model, repoId, profile, plan } = last;
  return { model, repoId, profile, plan, points, days, notes: notesOf(points, days) };
}

function pointsOf(scores: readonly Score[]): Point[] {
  let before: Score | undefined;
  let firstOfDay: Score | undefined;
  return scores.map((score) => {
    const today = firstOfDay && dayOf(firstOfDay) === dayOf(score) ? firstOfDay : undefined;
    const point = pointOf(score, before, today);
    before = score;
    firstOfDay = today ?? score;
    return point;
  });
}

const dayOf = ({ observedAt }: Score): string => observedAt.slice(0, 10);

function pointOf(score: Score, before: Score | undefined, today: Score | undefined): Point {
  const likeForLike = before === undefined || isLikeForLike(before, score);
  return {
    ...score,
    methodologyBefore: before === undefined || likeForLike ? null : before.methodology,
    moved: movement(before, score),
    movedToday: movement(today, score),
    likeForLike,
    changes: before ? changesBetween(before, score) : [],
  };
}

/** Points at which something changed, with the first and the last of all: a score holds until the next of them. */
export const turningPoints = (points: readonly Point[]): Point[] =>
  points.filter(({ changes }, index) => index === 0 || index === points.length - 1 || changes.length > 0);

/** What holds for every score made before calibration over time begins. */
export const NOT_NORMALIZED = `Not cross-temporally normalized: k_epoch is 1.0 in ${EPOCH.referenceYear} and until ${EPOCH.calibratedAfterDays} days of data exist and a calibration is published. Capability inflation is not taken out.`;

function notesOf(points: readonly Point[], days: number): string[] {
  const versions = points.filter(({ methodologyBefore }) => methodologyBefore !== null).length;
  const span = days < EPOCH.calibratedAfterDays ? `These points span ${days} of them.` : 'No calibration is published.';
  return [
    `${NOT_NORMALIZED} ${span}`,
    ...(versions === 0
      ? []
      : [
          'The methodology changed at the marked points: scores on either side are not made by one formula, and none was made again.',
        ]),
  ];
}
