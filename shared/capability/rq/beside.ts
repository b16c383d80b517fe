import { daysBetween } from '../../facts/days.ts';
import type { RqRecord } from './schema.ts';

/** Days in which half of the momentum is lost. Ours: the document says that it declines within eighteen months, no more. */
export const MOMENTUM = {
  version: 'ours-1',
  halfLifeDays: 270,
  why: 'Nine months: after the eighteen that the document names, a quarter is left.',
} as const;

/** Momentum from 1 (shipped today) towards 0; null with a reason where nothing dates it. */
export type Momentum =
  | { readonly value: number; readonly days: number; readonly halfLifeDays: number }
  | { readonly value: null; readonly reason: string };

/** Days below which a model is new whatever is known of it, and below which it is while inputs are missing. */
export const NEWNESS = { atLeastDays: 28, atMostDays: 42 } as const;

/** Figures that stand beside the RQ and never enter it. */
export interface Beside {
  /** Whether the model is too new for a settled RQ; null where its age is not known. */
  readonly newModel: boolean | null;
  readonly ageDays: number | null;
  readonly momentum: Momentum;
  readonly communityRating: { readonly stars: number; readonly votes: number; readonly source: string | null } | null;
  readonly sponsored: boolean;
}

/** What stands beside the RQ of a record, on a day (ISO date). */
export function besideOf(record: RqRecord, completeness: number, today: string): Beside {
  const asOf = record.asOf ?? today;
  const { releasedAt, lastShippedAt, community } = record;
  const ageDays = releasedAt === undefined || isAfter(releasedAt, asOf) ? null : daysBetween(releasedAt, asOf);
  return {
    newModel: ageDays === null ? null : isNew(ageDays, completeness),
    ageDays,
    momentum: momentumOf(lastShippedAt ?? releasedAt, asOf),
    communityRating: community ? { ...community, source: community.source ?? null } : null,
    sponsored: record.sponsored === true,
  };
}

/** Whether a model of this age, in days, is new: up to six weeks, or up to four once every input is known. */
export const isNew = (ageDays: number, completeness: number): boolean =>
  ageDays < (completeness === 1 ? NEWNESS.atLeastDays : NEWNESS.atMostDays);

/** Momentum of what was last released on a day, seen from another. */
export function momentumOf(lastShipped: string | undefined, asOf: string): Momentum {
  if (lastShipped === undefined) return { value: null, reason: 'no release is dated' };
  const days = daysBetween(lastShipped, asOf);
  if (days === null) return { value: null, reason: 'the release is not dated in a way that can be read' };
  if (isAfter(lastShipped, asOf)) return { value: null, reason: 'the release is dated in the future' };
  const { halfLifeDays } = MOMENTUM;
  return { value: 0.5 ** (days / halfLifeDays), days, halfLifeDays };
}

const isAfter = (date: string, other: string): boolean => date.slice(0, 10) > other.slice(0, 10);
