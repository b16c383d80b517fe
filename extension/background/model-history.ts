import { isFullOnly } from '#shared/facts/plans';
import { type Score, seriesOf } from '#shared/history/entry';
import type { Event } from '#shared/history/event';
import { createEventReader } from '#shared/history/events';
import { FEEDS } from '#shared/history/feeds';
import { freshnessOf } from '#shared/history/freshness';
import { type Series, seriesFrom, turningPoints } from '#shared/history/series';
import type { ModelHistory, TrackState } from '../messages.ts';
import type { History } from './history-store.ts';

/** Points and events of a model that are shown: more than a chart of a popup can tell apart. */
const MOST_POINTS = 400;
const MOST_EVENTS = 100;

/** Feeds that the core plan asks for: no other is kept here. */
const ASKED: ReadonlySet<string> = new Set(FEEDS.filter(({ facts }) => !facts.every(isFullOnly)).map(({ id }) => id));

/** What a history says of one model, by its name now or then. `moment` is when it is asked (ISO 8601). */
export function modelHistory(id: string, history: History, tracking: TrackState, moment: string): ModelHistory {
  const { entries, gone, notice } = history;
  const { keys, names } = whoIs(id, entries);
  const all = new Map<string, [Score, ...Score[]]>();
  const events: Event[] = [];
  const reader = createEventReader();
  let failures = 0;
  for (const entry of entries) {
    events.push(...reader.next(entry).filter(({ model }) => model === null || names.has(model)));
    if (entry.kind === 'failure') failures += names.has(entry.asked) ? 1 : 0;
    else if (keys.has(seriesOf(entry))) collect(all, entry);
  }
  const series = [...all.values()].map(seriesFrom).toSorted((a, b) => (lastOf(a) < lastOf(b) ? 1 : -1));
  const latest = [...all.values()].flat().toSorted((a, b) => (a.observedAt < b.observedAt ? 1 : -1))[0];
  return {
    tracking,
    series: series.map(shortened),
    scores: series.reduce((sum, { points }) => sum + points.length, 0),
    failures,
    events: events.slice(-MOST_EVENTS),
    freshness: latest ? freshnessOf([latest], moment).filter(({ id }) => ASKED.has(id)) : [],
    notice,
    gone,
  };
}

const lastOf = ({ points }: Series): string => points.at(-1)?.observedAt ?? '';

const shortened = (series: Series): Series => ({
  ...series,
  points: turningPoints(series.points).slice(-MOST_POINTS),
});

function collect(all: Map<string, [Score, ...Score[]]>, entry: Score): void {
  const scores = all.get(seriesOf(entry));
  if (scores) scores.push(entry);
  else all.set(seriesOf(entry), [entry]);
}

// A model may have been renamed: its series are told by its repository, and its names by its series.
function whoIs(id: string, entries: History['entries']): { keys: Set<string>; names: Set<string> } {
  const scores = entries.filter((entry) => entry.kind === 'score');
  const keys = new Set(scores.filter(({ asked, model }) => asked === id || model === id).map(seriesOf));
  const names = scores.filter((score) => keys.has(seriesOf(score))).flatMap(({ asked, model }) => [asked, model]);
  return { keys, names: new Set([id, ...names]) };
}
