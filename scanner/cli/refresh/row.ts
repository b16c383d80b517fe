import { type Change, changesBetween, isLikeForLike, movement } from '#shared/history/change';
import type { Entry, Failure, Score } from '#shared/history/entry';
import type { Event } from '#shared/history/event';

/** What a refresh has to tell of one model. */
export type Row =
  | {
      readonly model: string;
      readonly score: Score;
      /** The score before it in its series; undefined for the first. */
      readonly before: Score | undefined;
      readonly events: readonly Event[];
    }
  | { readonly model: string; readonly failure: Failure; readonly events: readonly Event[] };

/** The row of an entry. */
export const rowOf = (entry: Entry, before: Score | undefined, events: readonly Event[]): Row =>
  entry.kind === 'score'
    ? { model: entry.model, score: entry, before, events }
    : { model: entry.asked, failure: entry, events };

/** What changed since the score before; nothing for the first. */
export const changesOf = (row: Extract<Row, { score: Score }>): Change[] =>
  row.before ? changesBetween(row.before, row.score) : [];

/** A row as a line of JSON: the new entry, how far it moved, what changed and what that shows. */
export function rowData(row: Row): unknown {
  if ('failure' in row) {
    const { kind: _, ...failure } = row.failure;
    return { model: row.model, ...failure, events: row.events };
  }
  const { before, score, events } = row;
  return {
    ...score,
    since: before?.observedAt ?? null,
    moved: movement(before, score),
    likeForLike: before === undefined || isLikeForLike(before, score),
    changes: changesOf(row),
    events,
  };
}
